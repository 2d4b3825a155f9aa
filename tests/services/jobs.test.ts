import { setTimeout as sleep } from "node:timers/promises";
import { eq, isNotNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { drain, dropOldJobs, enqueue, startPoller } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { scheduleNext, scheduleRecurring } from "#app/services/schedule.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const log = createLog({ logLevel: "silent" });
const start = new Date("2026-11-24T02:00:00Z");

function put(kind: string, key: string): Promise<void> {
  return db().write((tx) => enqueue(tx, { kind, key, payload: { key }, runAfter: start }));
}

test("two waiting jobs with one key are one job", async () => {
  await put("count", "a");
  await put("count", "a");
  await put("count", "b");
  const done: unknown[] = [];
  const handlers = { count: async ({ job }: { job: { payload: unknown } }) => void done.push(job) };
  expect(await drain(db(), { handlers, log, now: () => start })).toBe(2);
  expect(done).toHaveLength(2);
});

test("work set apart runs beside the rest and does not hold it up", async () => {
  await put("long", "a");
  await put("short", "a");
  const order: string[] = [];
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const handlers = {
    long: async () => {
      await ended;
      order.push("long");
    },
    short: async () => {
      order.push("short");
      end();
    },
  };
  const poller = startPoller(db(), { handlers, apart: ["long"], log, now: () => start });
  await ended;
  await poller.stop();
  expect(order).toEqual(["short", "long"]);
});

test("a failed job waits longer each time, then stays failed with its reason", async () => {
  await put("break", "a");
  let now = start;
  const handlers = {
    break: async () => {
      throw new Error("no luck");
    },
  };
  const waits: number[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    expect(await drain(db(), { handlers, log, now: () => now })).toBe(1);
    const [job] = await db().read.select().from(jobs);
    waits.push((job?.runAfter.getTime() ?? 0) - now.getTime());
    now = new Date((job?.runAfter.getTime() ?? 0) + 1);
  }
  expect(waits).toEqual([4_000, 16_000, 64_000, 256_000, 1_024_000]);
  const [job] = await db().read.select().from(jobs);
  expect(job).toMatchObject({ state: "failed", error: "no luck", attempts: 5 });
  expect(await drain(db(), { handlers, log, now: () => new Date(now.getTime() + 1e9) })).toBe(0);
});

test("a job whose process has died is taken again when its lock has passed", async () => {
  await put("count", "a");
  await db().write((tx) =>
    tx
      .update(jobs)
      .set({ state: "running", attempts: 1, lockedUntil: new Date(start.getTime() + 60_000) })
      .where(eq(jobs.kind, "count")),
  );
  const handlers = { count: async () => undefined };
  expect(await drain(db(), { handlers, log, now: () => start })).toBe(0);
  const later = new Date(start.getTime() + 61_000);
  expect(await drain(db(), { handlers, log, now: () => later })).toBe(1);
});

test("recurring work comes back once, each after its time, also where it failed", async () => {
  await scheduleRecurring(db(), start);
  await scheduleRecurring(db(), start);
  let runs = 0;
  const handlers = {
    "expire-deals": async () => {
      await scheduleNext(db(), "expire-deals", start);
      runs++;
      throw new Error("no luck");
    },
    "forget-ended": () => scheduleNext(db(), "forget-ended", start),
    "judge-companies": () => scheduleNext(db(), "judge-companies", start),
    "fold-tallies": () => scheduleNext(db(), "fold-tallies", start),
    "optimize-database": () => scheduleNext(db(), "optimize-database", start),
  };
  expect(await drain(db(), { handlers, log, now: () => start })).toBe(5);
  const waiting = await db().read.select().from(jobs).where(isNotNull(jobs.key));
  const waits = waiting.map(({ kind, runAfter }) => [kind, runAfter.getTime() - start.getTime()]);
  expect(waits.sort()).toEqual([
    ["expire-deals", 3_600_000],
    ["fold-tallies", 900_000],
    ["forget-ended", 3_600_000],
    ["judge-companies", 86_400_000],
    ["optimize-database", 86_400_000],
  ]);
  expect(runs).toBe(1);
});

test("what was done a month ago is dropped, what failed or waits stays", async () => {
  const old = new Date(start.getTime() - 31 * 86_400_000);
  const states = ["done", "failed", "asking", "queued"] as const;
  await db().write(async (tx) => {
    for (const state of states) {
      await tx.insert(jobs).values({ kind: state, payload: {}, state, runAfter: old });
    }
    await tx.insert(jobs).values({ kind: "recent", payload: {}, state: "done", runAfter: start });
  });
  await dropOldJobs(db(), start);
  const left = await db().read.select({ kind: jobs.kind }).from(jobs).orderBy(jobs.kind);
  expect(left.map(({ kind }) => kind)).toEqual(["asking", "failed", "queued", "recent"]);
});

describe("a worker", () => {
  test("hears of new work when it commits, not before", async () => {
    const seen: string[] = [];
    const handlers = { count: async ({ job }: { job: { id: string } }) => void seen.push(job.id) };
    const poller = startPoller(db(), { handlers, log });
    // Long enough that it has looked and found nothing.
    await sleep(100);
    await db().write(async (tx) => {
      await enqueue(tx, { kind: "count", key: "a", runAfter: start });
      await sleep(60);
      expect(seen).toEqual([]);
    });
    await expect.poll(() => seen.length, { interval: 2, timeout: 2_000 }).toBe(1);
    await poller.stop();
  });

  test("is told nothing of work that was rolled back", async () => {
    let told = 0;
    const end = db().onSignal("jobs", () => told++);
    const failing = db().write(async (tx) => {
      await enqueue(tx, { kind: "count", key: "a", runAfter: start });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(told).toBe(0);
    await put("count", "b");
    await expect.poll(() => told).toBeGreaterThan(0);
    end();
  });

  test("whose job another has taken meanwhile does not end it", async () => {
    await put("slow", "a");
    const late = new Date(start.getTime() + 120_000);
    const handlers = {
      // Its lock passes while it works: the other finds it left behind.
      slow: async ({ job }: { job: { attempts: number } }) => {
        if (job.attempts > 1) throw new Error("the second run fails");
        expect(await drain(db(), { handlers, log, now: () => late })).toBe(1);
      },
    };
    expect(await drain(db(), { handlers, log, now: () => start })).toBe(1);
    const [job] = await db().read.select().from(jobs);
    expect(job).toMatchObject({ state: "queued", attempts: 2, error: "the second run fails" });
  });
});
