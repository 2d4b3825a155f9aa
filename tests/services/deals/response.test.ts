import { describe, expect, test } from "vitest";
import { afterWorkingDays } from "#app/domain/time.ts";
import { expireDeals } from "#app/services/deals/expire-deals.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { undoMove } from "#app/services/deals/undo-move.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { responseRecords } from "#db/queries/deals/standing.server.ts";
import { notifications } from "#db/schema/users.ts";
import { applicant, matched, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

async function asked() {
  const house = await provider(db());
  const resourceId = await openResource(db(), house);
  const startup = await applicant(db());
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
    await moveDeal(db(), { ...move, ...reason, move: "decline", version: 1, now: later(1) });
    await undoMove(db(), { ...move, version: 2, now: later(1) });
    const restored = await dealContext(db().read, dealId);
    expect(restored?.deal.state).toBe("interested");
    expect(restored?.deal.dueAt).toEqual(new Date(afterWorkingDays(NOW.getTime(), 5)));

    await moveDeal(db(), { ...move, move: "accept_interest", version: 3, now: later(20) });
    expect((await responseRecords(db().read, NOW)).get(resourceId)).toEqual({ rate: 0, count: 1 });
    expect(await responseRecords(db().read, later(1))).toEqual(new Map());
    expect(await responseRecords(db().read, NOW, [])).toEqual(new Map());
  });
});
