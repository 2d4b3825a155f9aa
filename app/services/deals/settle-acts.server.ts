import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import {
  anyWaitingAct,
  dueActs,
  nextEffect,
  type WaitingAct,
} from "#db/queries/deals/waiting-acts.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { keepDeal } from "../kept/keep-deal.server.ts";
import { dropAct, endAct } from "./end-act.server.ts";
import { checkJudge } from "./judge.server.ts";
import { applyMove, checkMove } from "./move-deal.server.ts";

/**
 * Turns every act whose time has come into its move, its event and its notices, each in a transaction of its own, and
 * sees to it that the next is looked at when its time comes.
 *
 * @returns how many took effect
 */
export async function settleActs(db: Database, { now }: { now: Date }): Promise<number> {
  let done = 0;
  for (const { id, dealId } of await dueActs(db.read, now)) {
    const took = await db.write(async (tx) => {
      await lockDeal(tx, dealId);
      const waiting = await anyWaitingAct(tx, dealId);
      return waiting?.id === id && takeEffect(tx, waiting, now);
    });
    if (took) done++;
  }
  const next = await nextEffect(db.read);
  if (next) {
    await db.write((tx) => enqueue(tx, { kind: "settle-acts", key: "due", runAfter: next }));
  }
  return done;
}

/**
 * Sends what waits on a deal now, without waiting for its time.
 *
 * @throws Refusal `not-found` and `not-possible` as `checkJudge` does, `not-possible` where nothing waits or the deal
 *   has moved since
 */
export async function sendNow(
  db: Database,
  ask: { actor: Actor; dealId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const waiting = await openAct(tx, ask);
    if (!(await takeEffect(tx, waiting, ask.now))) throw new Refusal("not-possible");
  });
}

/**
 * Takes back one's own act before its time: nothing of it is ever seen by anybody else.
 *
 * @throws Refusal `not-found` and `not-possible` as `checkJudge` does, `not-possible` where nothing of his waits
 */
export async function undoAct(
  db: Database,
  ask: { actor: Actor; dealId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const waiting = await openAct(tx, ask);
    const inTime = ask.now.getTime() < waiting.effectiveAt.getTime();
    if (waiting.actorId !== ask.actor.userId || !inTime) throw new Refusal("not-possible");
    await endAct(tx, waiting, { end: "undone", now: ask.now });
    await keepDeal(tx, ask.dealId, ask.now);
  });
}

async function openAct(tx: Db, ask: { actor: Actor; dealId: string }): Promise<WaitingAct> {
  await lockDeal(tx, ask.dealId);
  const context = await dealContext(tx, ask.dealId);
  if (!context) throw new Refusal("not-found");
  checkJudge(ask.actor, subjectOf(context));
  const waiting = await anyWaitingAct(tx, ask.dealId);
  if (!waiting) throw new Refusal("not-possible");
  return waiting;
}

/**
 * Makes a waiting act what it was meant to be. Where it has become impossible meanwhile (consent taken back, a provider
 * suspended), its own side finds that in its timeline and nobody else anything.
 *
 * @returns whether it took effect
 */
export async function takeEffect(tx: Db, waiting: WaitingAct, now: Date): Promise<boolean> {
  const { dealId, move, actorId, version, actedAt } = waiting;
  const context = await dealContext(tx, dealId);
  if (!context) return false;
  const detail = { reason: waiting.reason ?? undefined, note: waiting.note || undefined };
  try {
    checkMove(context, { move, version, detail });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await dropAct(tx, waiting, now);
    await keepDeal(tx, dealId, now);
    return false;
  }
  await endAct(tx, waiting, { end: "done", now });
  await applyMove(tx, context, { actorId, move, detail, now, actedAt });
  return true;
}
