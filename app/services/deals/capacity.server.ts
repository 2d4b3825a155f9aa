import { eq } from "drizzle-orm";
import { capacityEffect } from "#app/domain/deals/lifecycle.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { placesOf } from "#db/queries/deals/deal.server.ts";
import { reservations } from "#db/schema/resources.ts";

/**
 * Keeps the ledger of places in step with a deal, in the deal's own transaction.
 *
 * @throws Refusal `full` where an offer would promise a place that is not there
 */
export async function moveCapacity(
  tx: Db,
  { dealId, resourceId, to, now }: { dealId: string; resourceId: string; to: DealState; now: Date },
): Promise<void> {
  const effect = capacityEffect(to);
  if (effect === null) return;
  if (effect === "reserve") {
    const { places, taken } = await placesOf(tx, resourceId);
    if (places !== null && taken >= places) throw new Refusal("full");
    const row = { resourceId, dealId, state: "reserved" as const, updatedAt: now };
    await tx
      .insert(reservations)
      .values({ ...row, createdAt: now })
      .onConflictDoUpdate({ target: reservations.dealId, set: row });
    return;
  }
  await tx
    .update(reservations)
    .set({ state: effect === "consume" ? "consumed" : "released", updatedAt: now })
    .where(eq(reservations.dealId, dealId));
}
