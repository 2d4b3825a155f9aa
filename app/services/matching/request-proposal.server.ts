import type { Actor } from "#app/domain/identity/actor.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { type ProposalAsk, proposalKey } from "#db/queries/matching/proposal.server.ts";
import { assertMaySet } from "./policy-versions.server.ts";

/**
 * Has weights worked out that the decisions on past matches speak for. Asking again while it waits changes nothing.
 *
 * @param district whose weights
 * @param areas whose applications may be shown as cases
 * @throws Refusal `not-found`
 */
export async function requestProposal(
  db: Database,
  { actor, now, ...ask }: { actor: Actor; now: Date } & ProposalAsk,
): Promise<void> {
  const key = proposalKey(ask);
  await db.write(async (tx) => {
    await assertMaySet(tx, actor, ask.district);
    await enqueue(tx, { kind: "propose-weights", key, payload: { areas: key }, runAfter: now });
  });
}
