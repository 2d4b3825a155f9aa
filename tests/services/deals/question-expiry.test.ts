import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { drain } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { action as answer, loader as page } from "#app/routes/monitoring/jobs/route.tsx";
import { questionExpiry } from "#app/services/deals/question-expiry.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { scheduleRecurring } from "#app/services/schedule.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { deals } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { notifications } from "#db/schema/notices.ts";
import { users } from "#db/schema/users.ts";
import { deal } from "#tests/factories/districts.ts";
import {
  applicant,
  groundwork,
  NOW,
  openResource,
  person,
  provider,
} from "#tests/factories/parties.ts";
import { addressOf, testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const log = createLog({ logLevel: "silent" });
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

beforeEach(() => groundwork(db()));

function later(ms: number): Date {
  return new Date(NOW.getTime() + ms);
}

/** Open deals, some of which are long due at NOW. */
async function dealsOf({ due, open }: { due: number; open: number }) {
  const { organizationId } = await provider(db());
  const resourceId = await openResource(db(), { organizationId });
  for (let index = 0; index < due + open; index++) {
    const { applicationId } = await applicant(db(), { company: `公司 ${index}` });
    const dueAt = index < due ? later(-30 * DAY) : later(300 * DAY);
    await deal(db(), { applicationId, resourceId, dueAt });
  }
}

async function systemAdmin(): Promise<Actor> {
  const userId = await person(db());
  await db().write((tx) => tx.update(users).set({ systemAdmin: true }).where(eq(users.id, userId)));
  const known = await actorOf(db().read, userId);
  if (!known) throw new Error("The person was just made");
  return known.actor;
}

function ended(): Promise<number> {
  return db().read.$count(deals, eq(deals.state, "expired"));
}

async function asking() {
  return db().read.select().from(jobs).where(eq(jobs.state, "asking"));
}

async function run(now: Date): Promise<void> {
  await drain(db(), { handlers: jobHandlers, log, now: () => now });
}

describe("a run that would end unusually many deals", () => {
  test("stops, tells the administrators, and waits for one of them", async () => {
    const admin = await systemAdmin();
    await dealsOf({ due: 8, open: 4 });
    await scheduleRecurring(db(), NOW);
    await run(NOW);
    expect(await ended()).toBe(0);
    const [question] = await asking();
    expect(question?.payload).toEqual({ doubt: "many", expiring: 8, open: 12 });
    const [told] = await db().read.select().from(notifications);
    expect(told).toMatchObject({ userId: admin.userId, kind: "job-asks" });

    // The next hour's run ends nothing behind the question's back, and asks no second time.
    await run(later(HOUR + 1));
    expect(await ended()).toBe(0);
    expect(await asking()).toHaveLength(1);

    const shown = await request(page, { db: db(), actor: admin, now: NOW, path: "/admin/jobs" });
    expect(JSON.stringify(shown.body)).toContain('"expiring":8');
    const reply = await request(answer, {
      db: db(),
      actor: admin,
      now: later(HOUR + 2),
      path: "/admin/jobs",
      form: { jobId: question?.id ?? "", intent: "go-on" },
    });
    expect(reply.status).toBe(302);
    await run(later(HOUR + 2));
    expect(await ended()).toBe(8);
    expect(await asking()).toEqual([]);
  });

  test("looks again in an hour when it is told to wait, and is answered once", async () => {
    const admin = await systemAdmin();
    await dealsOf({ due: 8, open: 0 });
    await scheduleRecurring(db(), NOW);
    await run(NOW);
    const [question] = await asking();
    const ask = {
      db: db(),
      actor: admin,
      now: NOW,
      path: "/admin/jobs",
      form: { jobId: question?.id ?? "", intent: "wait" },
    };
    expect((await request(answer, ask)).status).toBe(302);
    expect((await request(answer, ask)).status).toBe(409);
    expect(await asking()).toEqual([]);
    await run(later(HOUR + 1));
    expect(await ended()).toBe(0);
    expect(await asking()).toHaveLength(1);
  });

  test("ends a few as ever", async () => {
    await dealsOf({ due: 2, open: 4 });
    await scheduleRecurring(db(), NOW);
    await run(NOW);
    expect(await ended()).toBe(2);
    expect(await asking()).toEqual([]);
  });
});

describe("a clock in doubt", () => {
  const job = { id: "this", kind: "expire-deals", payload: {} } as typeof jobs.$inferSelect;

  function look(now: Date, monotonic: number, at: Database = db()): Promise<boolean> {
    return questionExpiry(at, { job, now, monotonic });
  }

  test("that jumped 400 days for six seconds ends nothing, and is believed when it is right again", async () => {
    await dealsOf({ due: 1, open: 30 });
    expect(await look(NOW, 0)).toBe(true);
    const jump = look(later(400 * DAY + HOUR), HOUR);
    await expect(jump).rejects.toMatchObject({ asks: { doubt: "clock-ahead", expiring: 31 } });
    expect(await look(later(HOUR + 6_000), HOUR + 6_000)).toBe(true);
  });

  test("that runs with the other for weeks is believed", async () => {
    await dealsOf({ due: 1, open: 3 });
    expect(await look(NOW, 0)).toBe(true);
    expect(await look(later(20 * DAY), 20 * DAY)).toBe(true);
  });

  test("over a restart is believed for seven days", async () => {
    await dealsOf({ due: 1, open: 3 });
    expect(await look(NOW, 0)).toBe(true);
    const restarted = await openDatabase(addressOf(db()));
    await expect(look(later(8 * DAY), 5, restarted)).rejects.toMatchObject({
      asks: { doubt: "long-away" },
    });
    expect(await look(later(6 * DAY), 10, restarted)).toBe(true);
    await restarted.close();
  });
});
