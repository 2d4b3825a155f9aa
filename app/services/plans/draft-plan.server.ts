import type { Actor } from "#app/domain/identity/actor.ts";
import { factsOf } from "#app/domain/plans/draft-facts.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { DocumentError } from "#app/platform/documents/document-error.ts";
import type { Database, Db } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { draftFacts, planDrafts } from "#db/schema/plan-drafts.ts";
import { plans } from "#db/schema/plans.ts";
import { record } from "../journal.server.ts";
import { districtsOf } from "./own-draft.server.ts";
import { readPlanDocument } from "./read-plan-document.server.ts";

/** Rows of one insert. */
const ROWS = 500;

/**
 * Reads an uploaded document into a draft of a plan, which staff of the district go through fact by fact.
 *
 * @param ask.district one of the actor's; the first where it is left out
 * @returns the draft's id
 * @throws Refusal `not-found` for who is no staff there, `invalid` on `file` with the name of what is wrong
 */
export async function draftPlan(
  db: Database,
  ask: {
    actor: Actor;
    district?: string | null;
    file: { name: string; bytes: Uint8Array };
    now: Date;
  },
): Promise<string> {
  const own = await districtsOf(db.read, ask.actor);
  const district = ask.district ?? own[0];
  if (district === undefined || !own.includes(district)) throw new Refusal("not-found");
  if (ask.file.bytes.length === 0) {
    throw new Refusal("invalid", { field: "file", reason: "document-none" });
  }
  const { document, draft } = await read(db.read, ask.file.bytes);
  const facts = factsOf(draft);
  const id = newId();
  await db.write(async (tx) => {
    const { places: _, ...whole } = draft;
    const { title, number, issuer, issuedOn, alsoIssuedOn, effectiveOn, period, area } = whole;
    await tx.insert(planDrafts).values({
      id,
      district,
      fileName: ask.file.name.slice(0, 200),
      kind: document.kind,
      text: document.text,
      pages: document.pages,
      head: {
        title,
        number,
        issuer,
        issuedOn,
        alsoIssuedOn,
        effectiveOn,
        period,
        area,
        draft: whole.draft,
        ...(whole.termYears === undefined ? {} : { termYears: whole.termYears }),
      },
      byUserId: ask.actor.userId,
      createdAt: ask.now,
    });
    for (let from = 0; from < facts.length; from += ROWS) {
      await tx.insert(draftFacts).values(
        facts.slice(from, from + ROWS).map((fact, index) => ({
          ...fact,
          draft: id,
          position: from + index,
        })),
      );
    }
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "plan",
      subjectId: id,
      kind: "plan.drafted",
      payload: { file: ask.file.name.slice(0, 200), facts: facts.length },
    });
  });
  return id;
}

async function read(db: Db, bytes: Uint8Array) {
  const known = await db
    .select({ slug: plans.slug, title: plans.titleZh, number: plans.number })
    .from(plans);
  try {
    return await readPlanDocument(bytes, known);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new Refusal("invalid", { field: "file", reason: `document-${error.fault}` });
  }
}
