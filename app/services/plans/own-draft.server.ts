import { eq } from "drizzle-orm";
import { type Actor, staffAreas } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/client.server.ts";
import type { PlanDraftRow } from "#db/queries/plans/drafts.server.ts";
import { planDrafts } from "#db/schema/plan-drafts.ts";
import { districtOf } from "../kept/districts.server.ts";

/** Districts that a member of the staff answers for. */
export async function districtsOf(db: Db, actor: Actor): Promise<string[]> {
  const districts = await Promise.all(staffAreas(actor).map((area) => districtOf(db, area)));
  return [...new Set(districts)].filter((district) => district !== "");
}

/**
 * A draft that is open and whose staff the actor belongs to.
 *
 * @throws Refusal `not-found` for another's, `already-done` for one that is published or thrown away
 */
export async function ownDraft(
  tx: Db,
  { actor, draftId }: { actor: Actor; draftId: string },
): Promise<PlanDraftRow> {
  const [draft] = await tx.select().from(planDrafts).where(eq(planDrafts.id, draftId));
  if (!draft || !can(actor, "plan:observe", { kind: "plan", area: draft.district })) {
    throw new Refusal("not-found");
  }
  if (draft.state !== "open") throw new Refusal("already-done");
  return draft;
}
