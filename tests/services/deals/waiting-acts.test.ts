import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Move } from "#app/domain/deals/lifecycle.ts";
import { afterWorkingDays } from "#app/domain/time.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { expireDeals } from "#app/services/deals/expire-deals.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { readTimeline } from "#app/services/deals/read-timeline.server.ts";
import { sendNow, settleActs, undoAct } from "#app/services/deals/settle-acts.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { consents } from "#db/schema/applications.ts";
import { jobs } from "#db/schema/jobs.ts";
import { notifications } from "#db/schema/notices.ts";
import { pendingActs } from "#db/schema/pending-acts.ts";
import { applicant, matched, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const minute = (count: number) => new Date(NOW.getTime() + count * 60_000);
const DETAIL = { reason: "stage" as const, note: "阶段太早" };

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let dealId: string;

beforeEach(async () => {
  house = await provider(db());
  const resourceId = await openResource(db(), house);
  startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
  const { founder: actor, applicationId } = startup;
  const ask = { actor, applicationId, resourceId, side: "startup" as const, message: "" };
  dealId = await openDeal(db(), { ...ask, now: NOW });
});

function decides(move: Move, said: Partial<Parameters<typeof decideDeal>[1]> = {}) {
  const detail = move === "decline" ? { detail: DETAIL } : {};
  const ask = { actor: house.reviewer, dealId, move, version: 1, now: NOW };
  return decideDeal(db(), { ...ask, ...detail, ...said });
}

async function context() {
  const found = await dealContext(db().read, dealId);
  if (!found) throw new Error("no deal");
  return found;
}

async function states() {
  const { state, providerState, providerTurn } = (await context()).deal;
  return { state, providerState, providerTurn };
}

async function told(userId: string): Promise<string[]> {
  const rows = await db()
    .read.select()
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(asc(notifications.id));
  return rows.map(({ kind, acts }) => `${kind} ${acts}`);
}

async function ends() {
  return (await db().read.select().from(pendingActs).orderBy(asc(pendingActs.id))).map(
    ({ act, end }) => `${act} ${end ?? "waits"}`,
  );
}

describe("an act that waits", () => {
  test("is nothing to anybody else until its time, and then what it was meant to be", async () => {
    const before = (await context()).deal;
    expect(await decides("decline")).toBe(true);
    expect(await states()).toEqual({
      ...{ state: "interested", providerState: "declined", providerTurn: "ended" },
    });
    const { providerState: _, providerTurn: __, ...waiting } = (await context()).deal;
    expect(before).toMatchObject(waiting);
    expect(await told(startup.founder.userId)).toEqual([]);
    expect(await settleActs(db(), { now: minute(9) })).toBe(0);
    expect(await settleActs(db(), { now: minute(10) })).toBe(1);
    expect((await context()).deal).toMatchObject({
      ...{ state: "declined", providerState: "declined", version: 2, declineReason: "stage" },
      ...{ declineNote: DETAIL.note, updatedAt: minute(10), answer: "in_time" },
    });
    expect(await told(startup.founder.userId)).toEqual(["deal-declined 1"]);
    const lines = await readTimeline(db().read, {
      ...{ actor: startup.founder, context: await context() },
    });
    expect(lines.at(-1)).toMatchObject({ what: "declined", text: DETAIL.note, at: minute(10) });
    expect(await settleActs(db(), { now: minute(11) })).toBe(0);
  });

  test("undone leaves no trace on the other side", async () => {
    const before = (await context()).deal;
    const lines = () =>
      context().then((context) => readTimeline(db().read, { actor: startup.founder, context }));
    const then = await lines();
    await decides("accept_interest");
    await undoAct(db(), { actor: house.reviewer, dealId, now: minute(9) });
    expect(await settleActs(db(), { now: minute(30) })).toBe(0);
    expect((await context()).deal).toEqual(before);
    expect(await lines()).toEqual(then);
    expect(await told(startup.founder.userId)).toEqual([]);
    expect(await ends()).toEqual(["accept_interest undone"]);
  });

  test("is undone by whoever did it, in time; sent by any who may decide", async () => {
    await decides("decline");
    const { admin, reviewer } = house;
    const no = { code: "not-possible" };
    await expect(undoAct(db(), { actor: admin, dealId, now: NOW })).rejects.toMatchObject(no);
    const late = { actor: reviewer, dealId, now: minute(10) };
    await expect(undoAct(db(), late)).rejects.toMatchObject(no);
    const { founder: actor } = startup;
    await expect(sendNow(db(), { actor, dealId, now: NOW })).rejects.toMatchObject({
      code: "not-found",
    });
    await sendNow(db(), { actor: admin, dealId, now: minute(1) });
    expect((await states()).state).toBe("declined");
    await expect(sendNow(db(), { actor: admin, dealId, now: NOW })).rejects.toMatchObject(no);
  });

  test("keeps a colleague from deciding otherwise meanwhile", async () => {
    await decides("decline");
    await expect(decides("accept_interest", { actor: house.admin })).rejects.toMatchObject({
      code: "stale",
    });
  });
});

describe("second thoughts", () => {
  test("take the place of the first: five acts in a minute are one notice", async () => {
    await moveDeal(db(), {
      ...{ actor: house.reviewer, dealId, move: "accept_interest", version: 1, now: minute(-60) },
    });
    const before = (await told(startup.founder.userId)).length;
    const steps: Move[] = ["start_review", "meet", "decline", "start_review", "shortlist"];
    for (const [at, move] of steps.entries()) {
      await decides(move, { version: 2, now: new Date(NOW.getTime() + at * 10_000) });
    }
    expect(await ends()).toEqual([
      ...["start_review replaced", "meet replaced", "decline replaced", "start_review replaced"],
      "shortlist waits",
    ]);
    await settleActs(db(), { now: minute(11) });
    expect((await told(startup.founder.userId)).slice(before)).toEqual(["deal-shortlisted 1"]);
  });

  test("that come after what waits send it first", async () => {
    await decides("accept_interest");
    await decides("shortlist", { now: minute(1) });
    expect(await states()).toMatchObject({ state: "introduced", providerState: "shortlisted" });
    expect(await ends()).toEqual(["accept_interest done", "shortlist waits"]);
  });
});

describe("what has changed when the time comes", () => {
  test("a founder's act goes first, and the provider finds why his own did not take effect", async () => {
    await decides("decline");
    const withdraw = { actor: startup.founder, dealId, move: "withdraw" as const, version: 1 };
    await moveDeal(db(), { ...withdraw, now: minute(5) });
    expect(await settleActs(db(), { now: minute(10) })).toBe(0);
    expect(await states()).toMatchObject({ state: "withdrawn", providerState: "withdrawn" });
    const whats = async (actor = startup.founder) =>
      (await readTimeline(db().read, { actor, context: await context() })).map(({ what }) => what);
    expect(await whats(house.admin)).toContain("impossible");
    expect(await whats()).toEqual(["interested", "withdrawn"]);
  });

  test("nobody is introduced whose consent was taken back", async () => {
    await decides("accept_interest");
    await db().write((tx) => tx.update(consents).set({ revokedAt: minute(1) }));
    expect(await settleActs(db(), { now: minute(10) })).toBe(0);
    expect(await states()).toMatchObject({ state: "interested", providerState: "interested" });
    expect(await ends()).toEqual(["accept_interest impossible"]);
  });

  test("an answer given on the last day is in time, and no deal ends over its head", async () => {
    const due = afterWorkingDays(NOW.getTime(), 5);
    const end = afterWorkingDays(due - 1, 5);
    await decides("accept_interest", { now: new Date(due - 60_000) });
    await settleActs(db(), { now: new Date(due + 9 * 60_000) });
    expect((await context()).deal).toMatchObject({ state: "introduced", answer: "in_time" });
    const other = await applicant(db(), { company: "乙公司" });
    const resourceId = await openResource(db(), house);
    await matched(db(), { ...other, resourceId });
    const { founder: actor, applicationId } = other;
    const ask = { actor, applicationId, resourceId, side: "startup" as const, message: "" };
    const second = await openDeal(db(), { ...ask, now: NOW });
    await decides("decline", { dealId: second, now: new Date(end) });
    expect(await expireDeals(db(), { now: new Date(end + 60_000) })).toBe(0);
    expect(await settleActs(db(), { now: new Date(end + 600_000) })).toBe(1);
    expect((await dealContext(db().read, second))?.deal.state).toBe("declined");
  });
});

test("a job settles what is due and comes back for what is next", async () => {
  await decides("decline");
  const queued = async () =>
    (await db().read.select().from(jobs)).filter(({ kind }) => kind === "settle-acts");
  const [job] = await queued();
  expect(job?.runAfter).toEqual(minute(10));
  if (!job) throw new Error("no job");
  await db().write((tx) => tx.update(jobs).set({ state: "running", key: null }));
  const run = { db: db(), job, progress: async () => undefined };
  await jobHandlers["settle-acts"]?.({ ...run, now: () => minute(9) });
  expect((await states()).state).toBe("interested");
  expect((await queued()).map(({ runAfter }) => runAfter)).toContainEqual(minute(10));
  await jobHandlers["settle-acts"]?.({ ...run, now: () => minute(10) });
  expect((await states()).state).toBe("declined");
});
