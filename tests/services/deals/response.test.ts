import { readFileSync } from "node:fs";
import { ne, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { afterWorkingDays } from "#app/domain/time.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { expireDeals } from "#app/services/deals/expire-deals.server.ts";
import { markOverdue } from "#app/services/deals/mark-overdue.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { undoAct } from "#app/services/deals/settle-acts.server.ts";
import { engine } from "#db/dialect.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { responseRecords } from "#db/queries/deals/standing.server.ts";
import { deals } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { notifications } from "#db/schema/notices.ts";
import { applicant, matched, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

async function asked(by?: Awaited<ReturnType<typeof applicant>>) {
  const house = await provider(db());
  const resourceId = await openResource(db(), house);
  const startup = by ?? (await applicant(db()));
  await matched(db(), { ...startup, resourceId });
  const dealId = await openDeal(db(), {
    actor: startup.founder,
    applicationId: startup.applicationId,
    resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
  return { ...house, resourceId, startup, dealId };
}

describe("a request that nobody answers", () => {
  test("is overdue for five working days before it ends, and both sides are told", async () => {
    const { dealId } = await asked();
    const due = afterWorkingDays(NOW.getTime(), 5);
    expect(await expireDeals(db(), { now: new Date(due + DAY) })).toBe(0);
    expect(await expireDeals(db(), { now: new Date(due + 8 * DAY) })).toBe(1);
    expect((await dealContext(db().read, dealId))?.deal.state).toBe("expired");
    const told = (await db().read.select().from(notifications)).filter(
      (row) => row.kind === "deal-expired",
    );
    expect(told.map((row) => row.link).sort()).toEqual([
      `/deals/${dealId}`,
      `/review/${dealId}`,
      `/review/${dealId}`,
    ]);
    expect(await expireDeals(db(), { now: new Date(due + 9 * DAY) })).toBe(0);
  });

  test("counts against the response record", async () => {
    const { resourceId } = await asked();
    await expireDeals(db(), { now: later(30) });
    expect((await responseRecords(db().read, NOW)).get(resourceId)).toEqual({ rate: 0, count: 1 });
  });
});

describe("a request past its day", () => {
  const due = afterWorkingDays(NOW.getTime(), 5);

  test("counts against the provider while it still waits, and once it is answered", async () => {
    const { dealId, resourceId, reviewer } = await asked();
    expect(await markOverdue(db(), { now: new Date(due) })).toBe(0);
    expect(await responseRecords(db().read, NOW)).toEqual(new Map());

    expect(await markOverdue(db(), { now: new Date(due + 1) })).toBe(1);
    const late = new Map([[resourceId, { rate: 0, count: 1 }]]);
    expect(await responseRecords(db().read, NOW)).toEqual(late);
    const asks = (await db().read.select().from(jobs)).filter(
      ({ kind, payload }) => kind === "rematch-resource" && payload.resourceId === resourceId,
    );
    expect(asks).toHaveLength(1);
    expect(await markOverdue(db(), { now: new Date(due + 2) })).toBe(0);

    const step = { actor: reviewer, dealId };
    const now = new Date(due + DAY);
    await moveDeal(db(), { ...step, move: "accept_interest", version: 1, now });
    expect(await responseRecords(db().read, NOW)).toEqual(late);
  });

  test("taken back by the startup, says nothing of the provider", async () => {
    const { dealId, startup } = await asked();
    const step = { actor: startup.founder, dealId };
    await moveDeal(db(), { ...step, move: "withdraw", version: 1, now: later(1) });
    expect(await responseRecords(db().read, NOW)).toEqual(new Map());
  });
});

describe("an invitation that nobody answers", () => {
  test("ends with the day it was due and does not count against the provider", async () => {
    const house = await provider(db());
    const resourceId = await openResource(db(), house);
    const startup = await applicant(db());
    await matched(db(), { ...startup, resourceId });
    await openDeal(db(), {
      actor: house.reviewer,
      applicationId: startup.applicationId,
      resourceId,
      side: "provider",
      message: "",
      now: NOW,
    });
    const due = afterWorkingDays(NOW.getTime(), 5);
    expect(await expireDeals(db(), { now: new Date(due) })).toBe(0);
    expect(await expireDeals(db(), { now: new Date(due + 1) })).toBe(1);
    expect(await responseRecords(db().read, NOW)).toEqual(new Map());
  });
});

describe("the response record", () => {
  test("is of the answer that stands, against the day it was due", async () => {
    const { dealId, resourceId, reviewer } = await asked();
    const move = { actor: reviewer, dealId };
    const reason = { detail: { reason: "capacity" as const, note: "本季已满" } };
    await decideDeal(db(), { ...move, ...reason, move: "decline", version: 1, now: later(1) });
    await undoAct(db(), { ...move, now: later(1) });
    const restored = await dealContext(db().read, dealId);
    expect(restored?.deal.state).toBe("interested");
    expect(restored?.deal.dueAt).toEqual(new Date(afterWorkingDays(NOW.getTime(), 5)));

    await moveDeal(db(), { ...move, move: "accept_interest", version: 1, now: later(20) });
    expect((await responseRecords(db().read, NOW)).get(resourceId)).toEqual({ rate: 0, count: 1 });
    expect(await responseRecords(db().read, later(1))).toEqual(new Map());
    expect(await responseRecords(db().read, NOW, [])).toEqual(new Map());
  });

  test("of deals from before it was kept is read from their events", async () => {
    const reason = { detail: { reason: "capacity" as const, note: "本季已满" } };
    const startup = await applicant(db());
    const late = await asked(startup);
    const declined = await asked(startup);
    const waiting = await asked(startup);
    const ended = await asked(startup);
    await moveDeal(db(), {
      ...{ actor: late.reviewer, dealId: late.dealId, version: 1 },
      ...{ move: "accept_interest", now: later(20) },
    });
    const decline = { actor: declined.reviewer, dealId: declined.dealId, ...reason };
    await decideDeal(db(), { ...decline, version: 1, move: "decline", now: later(1) });
    await undoAct(db(), { ...decline, now: later(1) });
    await moveDeal(db(), { ...decline, version: 1, move: "decline", now: later(2) });
    const undone = { actor: waiting.reviewer, dealId: waiting.dealId, ...reason };
    await decideDeal(db(), { ...undone, version: 1, move: "decline", now: later(1) });
    await undoAct(db(), { ...undone, now: later(1) });
    const back = { actor: startup.founder, dealId: ended.dealId };
    await moveDeal(db(), { ...back, version: 1, move: "withdraw", now: later(1) });

    const kept = await answersKept();
    expect(kept.filter(({ answer }) => answer === "late")).toHaveLength(1);
    expect(kept.filter(({ answer }) => answer === "in_time")).toHaveLength(1);
    await db().write(async (tx) => {
      await tx.update(deals).set({ answer: null });
      await tx.update(deals).set({ answer: readBack() }).where(ne(deals.state, "interested"));
    });
    expect(await answersKept()).toEqual(kept);
  });
});

function answersKept() {
  return db().read.select({ id: deals.id, answer: deals.answer }).from(deals).orderBy(deals.id);
}

/** The migration's own expression for an answer. */
function readBack() {
  const text = readFileSync(`db/migrations/${engine}/0007_answers.sql`, "utf8");
  const found = /SET `?answer`? = (\([\s\S]+\n\))\nWHERE/.exec(text)?.[1];
  if (!found) throw new Error("the migration reads no answers back");
  return sql.raw(found);
}
