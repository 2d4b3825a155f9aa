import { eq } from "drizzle-orm";
import type { Mover } from "#app/domain/deals/lifecycle.ts";
import type { Db } from "#db/client.server.ts";
import { anyWaitingAct, type WaitingAct } from "#db/queries/deals/waiting-acts.server.ts";
import { type PENDING_ENDS, pendingActs } from "#db/schema/pending-acts.ts";
import { record } from "../journal.server.ts";

type End = (typeof PENDING_ENDS)[number];

/** A waiting act waits no longer. */
export async function endAct(
  tx: Db,
  { id }: Pick<WaitingAct, "id">,
  { end, now }: { end: End; now: Date },
): Promise<void> {
  await tx.update(pendingActs).set({ end, endedAt: now }).where(eq(pendingActs.id, id));
}

/** A waiting act has become impossible: its own side finds that in its timeline, and nobody else anything. */
export async function dropAct(tx: Db, waiting: WaitingAct, now: Date): Promise<void> {
  const { dealId, move, party } = waiting;
  await endAct(tx, waiting, { end: "impossible", now });
  await record(tx, {
    ...{ at: now, actorId: null, subject: "deal", subjectId: dealId, kind: "deal.impossible" },
    ...{ payload: { move }, audience: [party] },
  });
}

/** The deal has moved on: what waited on it was decided of another state. */
export async function endWaiting(
  tx: Db,
  dealId: string,
  { by, now }: { by: Mover; now: Date },
): Promise<void> {
  const waiting = await anyWaitingAct(tx, dealId);
  if (!waiting) return;
  if (by === "provider") await endAct(tx, waiting, { end: "replaced", now });
  else await dropAct(tx, waiting, now);
}
