import { eq } from "drizzle-orm";
import { type ClockStage, clockStage } from "#app/domain/deals/clock.ts";
import { waitsFor } from "#app/domain/deals/lifecycle.ts";
import type { NoticeKind } from "#app/domain/messages/kinds.ts";
import type { Database, Db } from "#db/client.server.ts";
import { clocksToTell, toldStages } from "#db/queries/deals/clocks.server.ts";
import {
  type DealContext,
  dealContext,
  peopleOf,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { staffOfDistrict } from "#db/queries/monitoring/staff.server.ts";
import { clockReminders } from "#db/schema/clocks.ts";
import { dealDistricts } from "#db/schema/deals.ts";
import { notify } from "../messages/notify.server.ts";

const KINDS: Record<Exclude<ClockStage, "district">, NoticeKind> = {
  soon: "answer-due-soon",
  due: "answer-due",
  overdue: "answer-overdue",
};

/**
 * Reminds whose turn it is two working days before an answer is due, on its day and after it; then staff of the
 * district, once for all cases that came to that on one day. Each deal in a transaction of its own, which looks again.
 *
 * @returns how many deals something was said of
 */
export async function remindClocks(db: Database, { now }: { now: Date }): Promise<number> {
  const late = new Map<string, number>();
  let told = 0;
  for (const dealId of await clocksToTell(db.read, now)) {
    const districts = await db.write((tx) => remind(tx, dealId, now));
    if (districts === null) continue;
    told++;
    for (const district of districts) late.set(district, (late.get(district) ?? 0) + 1);
  }
  for (const [district, count] of late) {
    await db.write((tx) => tellDistrict(tx, { district, count, now }));
  }
  return told;
}

/** The districts that now hear of it; null where there is nothing to say any more. */
async function remind(tx: Db, dealId: string, now: Date): Promise<string[] | null> {
  await lockDeal(tx, dealId);
  const context = await dealContext(tx, dealId);
  const due = context?.deal.dueAt;
  const turn = context && waitsFor(context.deal.state);
  if (!context || !due || !turn) return null;
  const stage = clockStage({ since: context.deal.updatedAt, due }, now);
  const term = { dealId, due: due.getTime() };
  if (stage === null || (await toldStages(tx, term)).includes(stage)) return null;
  await tx
    .insert(clockReminders)
    .values({ subject: "deal", subjectId: dealId, dueKey: term.due, stage, at: now });
  if (stage === "district") return districtsOf(tx, dealId);
  await tellSide(tx, context, { turn, kind: KINDS[stage], now });
  return [];
}

async function tellSide(
  tx: Db,
  context: DealContext,
  { turn, kind, now }: { turn: "startup" | "provider"; kind: NoticeKind; now: Date },
): Promise<void> {
  const { deal, startup, resource } = context;
  // Whoever is not in standing is told nothing of any applicant.
  if (turn === "provider" && !subjectOf(context).providerInStanding) return;
  const party = turn === "provider" ? resource.organizationId : startup.id;
  await notify(tx, await peopleOf(tx, party, turn), {
    ...{ by: null, kind, values: { resource: resource.name }, at: now, party },
    about: { subject: "deal", id: deal.id },
    link: turn === "provider" ? `/review/${deal.id}` : `/deals/${deal.id}`,
  });
}

async function districtsOf(tx: Db, dealId: string): Promise<string[]> {
  const rows = await tx
    .select({ district: dealDistricts.district })
    .from(dealDistricts)
    .where(eq(dealDistricts.dealId, dealId));
  return rows.map(({ district }) => district);
}

async function tellDistrict(
  tx: Db,
  { district, count, now }: { district: string; count: number; now: Date },
): Promise<void> {
  await notify(tx, await staffOfDistrict(tx, district), {
    ...{ by: null, kind: "district-late", values: { count }, at: now },
    link: "/district/deals?late=1&sort=due&dir=asc",
  });
}
