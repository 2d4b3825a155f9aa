import { and, eq } from "drizzle-orm";
import { holdsOn } from "#app/domain/deals/lifecycle.ts";
import { canUndo } from "#app/domain/deals/undo.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { releasedAt } from "#db/queries/deals/balances.server.ts";
import {
  type DealContext,
  dealContext,
  peopleOf,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { lastAct } from "#db/queries/deals/history.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { deals } from "#db/schema/deals.ts";
import { record } from "../journal.server.ts";
import { keepDeal } from "../kept/keep-deal.server.ts";
import { rematchSoon } from "../matching/rematch-soon.server.ts";
import { notify } from "../messages/notify.server.ts";
import { checkJudge } from "./judge.server.ts";
import { reserve } from "./ledger.server.ts";
import { reopenOffer } from "./offer-rows.server.ts";

/**
 * Takes back one's own last move within ten minutes, while nothing has happened since. The event stays;
 * a second one says that it was undone.
 *
 * @throws Refusal `not-found` and `not-possible` as `checkJudge` does, `stale`, or `not-possible`
 */
export async function undoMove(
  db: Database,
  ask: { actor: Actor; dealId: string; version: number; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lockDeal(tx, ask.dealId);
    const context = await dealContext(tx, ask.dealId);
    if (!context) throw new Refusal("not-found");
    checkJudge(ask.actor, subjectOf(context));
    const { deal } = context;
    if (deal.version !== ask.version) throw new Refusal("stale");
    // What ended was not this deal alone: the company has taken back the whole application since.
    if (context.application.state === "withdrawn") throw new Refusal("not-possible");
    const last = await lastAct(tx, deal.id);
    if (!last?.from || !canUndo(last, { userId: ask.actor.userId, now: ask.now })) {
      throw new Refusal("not-possible");
    }
    const due = last.due === null ? null : new Date(last.due);
    await restore(tx, {
      deal,
      from: last.from,
      due,
      since: last.at,
      actorId: ask.actor.userId,
      now: ask.now,
    });
    await notify(tx, await peopleOf(tx, context.startup.id, "startup"), {
      by: ask.actor.userId,
      kind: "deal-undone",
      values: { resource: context.resource.name },
      link: `/deals/${deal.id}`,
      about: { subject: "deal", id: deal.id },
      party: context.startup.id,
      at: ask.now,
    });
  });
}

async function restore(
  tx: Db,
  step: {
    deal: DealContext["deal"];
    from: DealState;
    due: Date | null;
    /** When the move was made that is taken back. */
    since: Date;
    actorId: string;
    now: Date;
  },
): Promise<void> {
  const { deal, from } = step;
  await tx
    .update(deals)
    .set({
      state: from,
      version: deal.version + 1,
      updatedAt: step.now,
      dueAt: step.due,
      // The request waits again, unless its day had passed already: then the answer was late and stays so.
      answer: from === "interested" && deal.answer === "in_time" ? null : deal.answer,
      declineReason: null,
      declineNote: null,
    })
    .where(and(eq(deals.id, deal.id), eq(deals.version, deal.version)));
  await keepDeal(tx, deal.id, step.now);
  await rematchSoon(tx, { resourceId: deal.resourceId, now: step.now });
  // What the undone move released is taken again, if it is still free.
  if (holdsOn(from)) {
    await reserve(
      tx,
      { dealId: deal.id, resourceId: deal.resourceId, now: step.now },
      await releasedAt(tx, deal.id, step.since),
    );
    await reopenOffer(tx, { dealId: deal.id, settledAt: step.since });
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
