import { viewerOf } from "#app/domain/deals/audience.ts";
import type { Db } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { lastVisible, visibleEntries } from "#db/queries/deals/visible-entries.server.ts";
import type { DueAct } from "./gather-notices.server.ts";

/**
 * Of the acts that are due to be told, those that the person may see now: of a deal by the one rule of its timeline. Of
 * an act whose entry is hidden from him, or of a deal that he has nothing to do with any more, nothing is told.
 */
export async function visibleActs(
  tx: Db,
  { userId, acts }: { userId: string; acts: DueAct[] },
): Promise<DueAct[]> {
  const ofDeals = acts.filter(({ subject }) => subject === "deal");
  if (ofDeals.length === 0) return acts;
  const known = await actorOf(tx, userId);
  if (!known) return [];
  const viewer = viewerOf(known.actor);
  const dealIds = [...new Set(ofDeals.map(({ subjectId }) => subjectId ?? ""))];
  const ids = ofDeals.flatMap(({ entryId }) => entryId ?? []);
  const entries = ids.length > 0 ? await visibleEntries(tx, { viewer, dealIds, ids }) : [];
  const seen = new Set(entries.map(({ id }) => id));
  const open = new Set<string>();
  for (const dealId of dealIds) {
    if (await lastVisible(tx, { viewer, dealId })) open.add(dealId);
  }
  return acts.filter(({ subject, subjectId, entryId }) => {
    if (subject !== "deal") return true;
    return entryId === null ? open.has(subjectId ?? "") : seen.has(entryId);
  });
}
