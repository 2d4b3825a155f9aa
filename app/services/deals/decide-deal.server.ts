import { type Move, transition } from "#app/domain/deals/lifecycle.ts";
import { comesAfter, effectiveAt, waits } from "#app/domain/deals/waiting-act.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { DeclineReason } from "#app/domain/vocabulary.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { type DealContext, dealContext } from "#db/queries/deals/deal.server.ts";
import { anyWaitingAct, type WaitingAct } from "#db/queries/deals/waiting-acts.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { pendingActs } from "#db/schema/pending-acts.ts";
import { keepDeal } from "../kept/keep-deal.server.ts";
import { endAct } from "./end-act.server.ts";
import { applyMove, openForMove } from "./move-deal.server.ts";
import { takeEffect } from "./settle-acts.server.ts";

export interface Decision {
  actor: Actor;
  dealId: string;
  move: Move;
  /** Of the deal, as the person saw it. */
  version: number;
  detail?: { reason?: DeclineReason | undefined; note?: string | undefined };
  now: Date;
}

/**
 * A reviewer decides. What can be taken back waits ten minutes, seen by his own side alone: until then the deal, its
 * clocks, lists and notices are as they were. A second thought takes the place of the first; the step after one that
 * waits sends that one first.
 *
 * @returns whether it waits
 * @throws Refusal as `openForMove` does; `stale` while a colleague's act waits
 */
export async function decideDeal(db: Database, ask: Decision): Promise<boolean> {
  return db.write(async (tx) => {
    await lockDeal(tx, ask.dealId);
    const waiting = await anyWaitingAct(tx, ask.dealId);
    const own = waiting?.actorId === ask.actor.userId ? waiting : null;
    const sent = own !== null && (await sentFirst(tx, own, ask));
    const { version, ...move } = ask;
    const context = await openForMove(tx, sent ? move : { ...move, version }, async () => {
      if (waiting && !own) throw new Refusal("stale");
    });
    const rule = transition(ask.move);
    if (rule.apart || rule.by !== "provider") throw new Refusal("not-possible");
    if (own && !sent) await endAct(tx, own, { end: "replaced", now: ask.now });
    if (waits(ask.move)) await wait(tx, context, ask);
    else
      await applyMove(tx, context, { ...ask, actorId: ask.actor.userId, detail: ask.detail ?? {} });
    return waits(ask.move);
  });
}

/** Sends one's waiting act where the step that is pressed now comes after it. */
async function sentFirst(tx: Db, own: WaitingAct, ask: Decision): Promise<boolean> {
  const context = await dealContext(tx, ask.dealId);
  if (context?.deal.version !== ask.version) return false;
  return comesAfter(ask.move, own.move, context.deal.state) && takeEffect(tx, own, ask.now);
}

async function wait(tx: Db, context: DealContext, ask: Decision): Promise<void> {
  const { deal, resource } = context;
  if (resource.organizationId === null) throw new Refusal("not-possible");
  const at = effectiveAt(ask.now);
  const { reason, note } = ask.detail ?? {};
  await tx.insert(pendingActs).values({
    subject: "deal",
    subjectId: deal.id,
    party: resource.organizationId,
    actorId: ask.actor.userId,
    act: ask.move,
    payload: reason ? { reason } : {},
    body: note ?? "",
    version: deal.version,
    createdAt: ask.now,
    effectiveAt: at,
  });
  await keepDeal(tx, deal.id, ask.now);
  await enqueue(tx, { kind: "settle-acts", key: "due", runAfter: at });
}
