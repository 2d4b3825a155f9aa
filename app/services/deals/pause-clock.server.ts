import { and, desc, eq, isNull } from "drizzle-orm";
import { dueAfterPause, pauseEnd } from "#app/domain/deals/clock.ts";
import type { Db } from "#db/client.server.ts";
import { clockPauses } from "#db/schema/clocks.ts";
import { deals } from "#db/schema/deals.ts";
import { keepDeal } from "../kept/keep-deal.server.ts";

/**
 * The provider asked the founder something: its clock stands still until he answers, for a working week at most. A term
 * that is over already stays over. The deal has been locked.
 */
export async function pauseClock(
  tx: Db,
  { dealId, now }: { dealId: string; now: Date },
): Promise<void> {
  const deal = await clockOf(tx, dealId);
  if (!deal?.dueAt || deal.state !== "interested" || deal.dueAt <= now) return;
  if (await openPause(tx, dealId)) return;
  await tx
    .insert(clockPauses)
    .values({ subject: "deal", subjectId: dealId, from: now, dueBefore: deal.dueAt });
  const longest = { from: now, to: pauseEnd(now) };
  await setDue(tx, { dealId, due: dueAfterPause(deal.dueAt, longest), now });
}

/** The founder answered: the clock goes on, with the days that it stood. */
export async function resumeClock(
  tx: Db,
  { dealId, now }: { dealId: string; now: Date },
): Promise<void> {
  const deal = await clockOf(tx, dealId);
  const pause = await openPause(tx, dealId);
  if (!pause) return;
  await tx.update(clockPauses).set({ to: now }).where(eq(clockPauses.id, pause.id));
  if (deal?.state !== "interested") return;
  await setDue(tx, {
    dealId,
    due: dueAfterPause(pause.dueBefore, { from: pause.from, to: now }),
    now,
  });
}

async function clockOf(tx: Db, dealId: string) {
  const [deal] = await tx
    .select({ state: deals.state, dueAt: deals.dueAt })
    .from(deals)
    .where(eq(deals.id, dealId));
  return deal;
}

async function openPause(tx: Db, dealId: string) {
  const [pause] = await tx
    .select()
    .from(clockPauses)
    .where(
      and(
        eq(clockPauses.subject, "deal"),
        eq(clockPauses.subjectId, dealId),
        isNull(clockPauses.to),
      ),
    )
    .orderBy(desc(clockPauses.from))
    .limit(1);
  return pause;
}

async function setDue(
  tx: Db,
  { dealId, due, now }: { dealId: string; due: number; now: Date },
): Promise<void> {
  await tx
    .update(deals)
    .set({ dueAt: new Date(due) })
    .where(eq(deals.id, dealId));
  await keepDeal(tx, dealId, now);
}
