import type { DraftReading } from "#app/domain/applications/draft/read-draft.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import type { Database, Db } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { createOrganization } from "../registry/create-organization.server.ts";
import type { Edit } from "./edit.server.ts";
import { saveCompany } from "./save-company.server.ts";
import { saveNeeds } from "./save-needs.server.ts";
import { saveTechnology } from "./save-technology.server.ts";
import { startApplication } from "./start-application.server.ts";

/** A founder's own words with what was read from them. */
export interface DraftText {
  text: string;
  reading: DraftReading;
}

interface Beginning {
  actor: Actor;
  /** Whose application it is: a company of the actor's, or one to be registered by its name. */
  company: { id: string } | { name: string; another?: boolean };
  draft: DraftText | null;
  now: Date;
}

/**
 * Begins a draft with what the founder's words say of it, and registers its company first where that is new. All that
 * was read is the founder's to confirm.
 *
 * @param suggest the classifier: text → sectors with the words that caused them
 * @returns the application's id
 * @throws Refusal `not-found` where the company is not theirs, `taken` on `another` where one of the name is registered,
 *   `too-many` after the day's quota
 */
export async function beginApplication(
  db: Database,
  beginning: Beginning,
  suggest: (text: string) => SectorHit[],
): Promise<string> {
  const { draft, now } = beginning;
  return db.write(async (tx) => {
    const founder = await founderOf(db, tx, beginning);
    const applicationId = await startApplication(db, { ...founder, now });
    const edit: Edit = { actor: founder.actor, applicationId, version: 1, now };
    if (draft) await fill(db, edit, draft, suggest);
    return applicationId;
  });
}

/** Who begins, with the company for which: a new one has just made them its founder. */
async function founderOf(
  db: Database,
  tx: Db,
  { actor, company, draft, now }: Beginning,
): Promise<{ actor: Actor; organizationId: string }> {
  if ("id" in company) return { actor, organizationId: company.id };
  const organizationId = await createOrganization(db, {
    actor,
    kind: "startup",
    another: company.another,
    values: {
      name: company.name,
      creditCode: null,
      area: draft?.reading.area ?? null,
      description: "",
      website: null,
    },
    now,
  });
  const known = await actorOf(tx, actor.userId);
  if (!known) throw new Refusal("not-found");
  return { actor: known.actor, organizationId };
}

async function fill(
  db: Database,
  edit: Edit,
  { text, reading }: DraftText,
  suggest: (text: string) => SectorHit[],
): Promise<void> {
  const { title, stage, area, willingToMove, teamSize, foundedOn, needs } = reading;
  const technology = { title, text, stage, readiness: null, facts: {} };
  let version = await saveTechnology(db, edit, technology, suggest);
  const company = { area, willingToMove, teamSize, foundedOn };
  version = await saveCompany(db, { ...edit, version }, company);
  await saveNeeds(db, { ...edit, version }, { needs });
}
