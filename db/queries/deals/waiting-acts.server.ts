import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { MOVES, type Move } from "#app/domain/deals/lifecycle.ts";
import type { DeclineReason } from "#app/domain/vocabulary.ts";
import { DECLINE_REASONS } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { pendingActs } from "../../schema/pending-acts.ts";
import { users } from "../../schema/users.ts";

/** An act on a deal that can still be taken back. Its own side alone may be told of it. */
export interface WaitingAct {
  id: string;
  dealId: string;
  /** The organization whose act it is. */
  party: string;
  actorId: string;
  actor: string;
  move: Move;
  reason: DeclineReason | null;
  note: string;
  /** Of the deal, as the person saw it. */
  version: number;
  actedAt: Date;
  effectiveAt: Date;
}

/** The act of one party that waits on a deal. */
export async function waitingAct(
  db: Db,
  { dealId, party }: { dealId: string; party: string | null },
): Promise<WaitingAct | null> {
  if (party === null) return null;
  const [row] = await acts(db)
    .where(and(onDeal(dealId), eq(pendingActs.party, party)))
    .limit(1);
  return row ? read(row) : null;
}

/** Every act whose time has come, the oldest first. */
export async function dueActs(db: Db, now: Date): Promise<{ id: string; dealId: string }[]> {
  return db
    .select({ id: pendingActs.id, dealId: pendingActs.subjectId })
    .from(pendingActs)
    .where(and(isNull(pendingActs.endedAt), lte(pendingActs.effectiveAt, now)))
    .orderBy(asc(pendingActs.effectiveAt), asc(pendingActs.id));
}

/** When the next act takes effect; null where none waits. */
export async function nextEffect(db: Db): Promise<Date | null> {
  const [row] = await db
    .select({ at: pendingActs.effectiveAt })
    .from(pendingActs)
    .where(isNull(pendingActs.endedAt))
    .orderBy(asc(pendingActs.effectiveAt))
    .limit(1);
  return row?.at ?? null;
}

/** Any party's act that waits on a deal: for whoever writes to it, never for showing. */
export async function anyWaitingAct(db: Db, dealId: string): Promise<WaitingAct | null> {
  const [row] = await acts(db).where(onDeal(dealId)).limit(1);
  return row ? read(row) : null;
}

function acts(db: Db) {
  return db
    .select({ act: pendingActs, actor: users.name })
    .from(pendingActs)
    .innerJoin(users, eq(users.id, pendingActs.actorId));
}

function onDeal(dealId: string) {
  return and(
    eq(pendingActs.subject, "deal"),
    eq(pendingActs.subjectId, dealId),
    isNull(pendingActs.endedAt),
  );
}

function read({
  act,
  actor,
}: {
  act: typeof pendingActs.$inferSelect;
  actor: string;
}): WaitingAct | null {
  const move = MOVES.find((known) => known === act.act);
  if (!move) return null;
  const { id, party, actorId, version, payload } = act;
  return {
    ...{ id, party, actorId, actor, move, version, dealId: act.subjectId, note: act.body },
    reason: DECLINE_REASONS.find((known) => known === payload.reason) ?? null,
    actedAt: act.createdAt,
    effectiveAt: act.effectiveAt,
  };
}
