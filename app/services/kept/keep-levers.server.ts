import { and, eq, type SQL } from "drizzle-orm";
import { effectOfMove, type LeverEffect } from "#app/domain/monitoring/levers.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { levers } from "#db/schema/levers.ts";

/** A deal moved, or ended: that is what came of the reminders that waited for it. */
export function dealAnswered(
  tx: Db,
  { dealId, state, at }: { dealId: string; state: DealState; at: Date },
): Promise<void> {
  const waiting = and(
    eq(levers.subject, "deal"),
    eq(levers.subjectId, dealId),
    eq(levers.lever, "remind"),
  );
  return settle(tx, waiting, { effect: effectOfMove(state), state, at });
}

/** The two that staff introduced to each other began a deal. */
export function pairBegun(
  tx: Db,
  pair: { applicationId: string; resourceId: string; state: DealState; at: Date },
): Promise<void> {
  const waiting = and(
    eq(levers.subject, "application"),
    eq(levers.subjectId, pair.applicationId),
    eq(levers.resourceId, pair.resourceId),
    eq(levers.lever, "introduce"),
  );
  return settle(tx, waiting, { effect: "begun", state: pair.state, at: pair.at });
}

/** Somebody claimed a resource that staff had asked for. */
export function resourceClaimed(
  tx: Db,
  { resourceId, at }: { resourceId: string; at: Date },
): Promise<void> {
  const waiting = and(
    eq(levers.subject, "resource"),
    eq(levers.subjectId, resourceId),
    eq(levers.lever, "ask_claim"),
  );
  return settle(tx, waiting, { effect: "claimed", state: "pending", at });
}

async function settle(
  tx: Db,
  waiting: SQL | undefined,
  { effect, state, at }: { effect: LeverEffect; state: string; at: Date },
): Promise<void> {
  await tx
    .update(levers)
    .set({ effect, effectState: state, effectAt: at })
    .where(and(waiting, eq(levers.effect, "waiting")));
}
