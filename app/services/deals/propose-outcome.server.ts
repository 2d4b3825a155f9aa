import { and, eq } from "drizzle-orm";
import type { RecordedOutcome } from "#app/domain/deals/history.ts";
import { lacksAmount, PROPOSES } from "#app/domain/deals/outcome.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { isAhead } from "#app/domain/time.ts";
import type { DealSide } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { outcomes } from "#db/schema/deals.ts";
import { countOutcome } from "../kept/count-outcomes.server.ts";
import { applyMove, openForMove } from "./move-deal.server.ts";

/**
 * One side says what came of an agreement. It counts nowhere until the other side confirms it.
 *
 * @throws Refusal as `openForMove` does; `not-possible` while what somebody said still waits; `invalid` on the fields
 *   `amount` and `happenedOn`
 */
export async function proposeOutcome(
  db: Database,
  ask: {
    actor: Actor;
    side: DealSide;
    dealId: string;
    version: number;
    outcome: RecordedOutcome;
    now: Date;
  },
): Promise<void> {
  await db.write(async (tx) => {
    const { actor, side, dealId, outcome, now } = ask;
    const move = PROPOSES[side];
    const context = await openForMove(tx, { ...ask, move });
    const waiting = and(eq(outcomes.dealId, dealId), eq(outcomes.state, "proposed"));
    if ((await tx.$count(outcomes, waiting)) > 0) {
      throw new Refusal("not-possible", { reason: "outcome-waits" });
    }
    if (lacksAmount(outcome)) {
      throw new Refusal("invalid", { field: "amount", reason: "amount-needed" });
    }
    if (isAhead(outcome.happenedOn, now)) {
      throw new Refusal("invalid", { field: "happenedOn", reason: "day-ahead" });
    }
    await tx.insert(outcomes).values({
      ...{ dealId, side, ...outcome },
      state: "proposed",
      recordedBy: actor.userId,
      createdAt: now,
    });
    await countOutcome(tx, { dealId, from: null, to: "proposed" }, now);
    await applyMove(tx, context, { actorId: actor.userId, move, detail: {}, now });
  });
}
