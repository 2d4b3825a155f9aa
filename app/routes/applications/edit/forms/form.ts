import type { z } from "zod";
import type { Step } from "#app/domain/applications/steps.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import type { Edit } from "#app/services/applications/edit.server.ts";
import type { ApplicationWhole } from "#db/queries/applications/application.server.ts";

/** Fields as a form sends them. */
export type Typed = Record<string, string | string[] | number | null>;

/** One form of an application: what it takes, what is saved of it, and what saves it. */
export interface EditForm<S extends z.ZodObject = z.ZodObject> {
  /** A step, or the one page that has what matters of all of them. */
  name: Exclude<Step, "documents" | "review"> | "check";
  schema: S;
  /** What is saved, as the form would send it. */
  saved(whole: ApplicationWhole): Typed;
  /** @returns the version that the application has afterwards */
  save(here: SignedInVisit, edit: Edit, values: z.output<S>): Promise<number>;
}

/** Keeps the schema's own type. */
export function editForm<S extends z.ZodObject>(form: EditForm<S>): EditForm<S> {
  return form;
}
