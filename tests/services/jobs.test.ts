import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { drain, enqueue } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { recurring, scheduleRecurring } from "#app/services/schedule.server.ts";
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

test("recurring work comes back an hour later, once", async () => {
  await scheduleRecurring(db(), start);
  await scheduleRecurring(db(), start);
  let runs = 0;
  const handlers = {
    "expire-deals": () =>
      recurring(db(), { kind: "expire-deals", now: start }, async () => void runs++),
  };
  expect(await drain(db(), { handlers, log, now: () => start })).toBe(1);
  const waiting = await db().read.select().from(jobs).where(eq(jobs.state, "queued"));
  expect(waiting.map((job) => job.runAfter.getTime() - start.getTime())).toEqual([3_600_000]);
  expect(runs).toBe(1);
});
