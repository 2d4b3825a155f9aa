import { z } from "zod";
import { line, optionalCreditCode, optionalText, optionalWebsite } from "#app/http/fields.ts";
import { LONGEST_DESCRIPTION, LONGEST_NOTE } from "./organization-form.tsx";

/** The facts of an organization, for registering and editing. */
export const organizationSchema = z.object({
  name: line(120, 2),
  creditCode: optionalCreditCode(),
  creditCodeNote: optionalText(LONGEST_NOTE),
  area: optionalText(60),
  website: optionalWebsite(),
  description: optionalText(LONGEST_DESCRIPTION).transform((value) => value ?? ""),
});
