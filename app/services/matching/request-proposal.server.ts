import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { proposalKey } from "#db/queries/matching/proposal.server.ts";

/**
 * Has weights worked out that the decisions on past matches speak for. Asking again while it waits changes nothing.
 *
 * @param areas whose applications may be shown as cases
 * @throws Refusal `not-found`
 */
export async function requestProposal(
  db: Database,
  { actor, areas, now }: { actor: Actor; areas: string[]; now: Date },
): Promise<void> {
  if (!can(actor, "policy:edit", { kind: "none" })) throw new Refusal("not-found");
  const key = proposalKey(areas);
  await db.write((tx) =>
    enqueue(tx, { kind: "propose-weights", key, payload: { areas: key }, runAfter: now }),
  );
}
