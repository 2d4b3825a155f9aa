import { and, desc, eq } from "drizzle-orm";
import { MOVES, type Move, transition } from "#app/domain/deals/lifecycle.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { DEAL_STATES, type DealState } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { deals, events } from "#db/schema/deals.ts";
import { record } from "../journal.server.ts";
import { moveCapacity } from "./capacity.server.ts";

const UNDO_MS = 10 * 60_000;

/**
 * Takes back one's own last move within ten minutes, while nothing has happened since. The event stays;
 * a second one says that it was undone.
 *
 * @throws Refusal `not-found`, `stale`, or `not-possible`
 */
export async function undoMove(
  db: Database,
  ask: { actor: Actor; dealId: string; version: number; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const context = await dealContext(tx, ask.dealId);
    if (!context || !can(ask.actor, "deal:act-as-provider", subjectOf(context))) {
      throw new Refusal("not-found");
    }
    const { deal } = context;
    if (deal.version !== ask.version) throw new Refusal("stale");
    const [last] = await tx
      .select()
      .from(events)
      .where(and(eq(events.subject, "deal"), eq(events.subjectId, deal.id)))
      .orderBy(desc(events.at), desc(events.id))
      .limit(1);
    const move = MOVES.find((known) => known === last?.payload.move);
    const from = DEAL_STATES.find((known) => known === last?.payload.from);
    const mine = last?.actorId === ask.actor.userId;
    const recent = last !== undefined && ask.now.getTime() - last.at.getTime() <= UNDO_MS;
    if (!move || !from || !mine || !recent || !isUndoable(move)) throw new Refusal("not-possible");
    await restore(tx, { deal, from, actorId: ask.actor.userId, now: ask.now });
  });
}

function isUndoable(move: Move): boolean {
  return transition(move).undoable === true;
}

async function restore(
  tx: Db,
  step: { deal: typeof deals.$inferSelect; from: DealState; actorId: string; now: Date },
): Promise<void> {
  const { deal, from } = step;
  await tx
    .update(deals)
    .set({
      state: from,
      version: deal.version + 1,
      updatedAt: step.now,
      declineReason: null,
      declineNote: null,
    })
    .where(and(eq(deals.id, deal.id), eq(deals.version, deal.version)));
  // A place that the undone move released is taken again, if it is still free.
  if (from === "offered" || from === "agreed") {
    await moveCapacity(tx, {
      dealId: deal.id,
      resourceId: deal.resourceId,
      to: "offered",
      now: step.now,
    });
  }
  await record(tx, {
    at: step.now,
    actorId: step.actorId,
    subject: "deal",
    subjectId: deal.id,
    kind: "deal.undone",
    payload: { from: deal.state, to: from },
  });
}
