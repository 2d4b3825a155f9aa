import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { retryJob } from "#app/services/monitoring/retry-job.server.ts";
import { latestRematch } from "#db/queries/monitoring/jobs.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { NOW, person } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

async function admin(): Promise<Actor> {
  const userId = await person(db());
  return { userId, name: "", email: "", systemAdmin: true, memberships: [] };
}

async function job(said: Partial<typeof jobs.$inferInsert>): Promise<string> {
  const [row] = await db().write((tx) =>
    tx
      .insert(jobs)
      .values({ kind: "rematch-all", payload: {}, runAfter: NOW, ...said })
      .returning({ id: jobs.id }),
  );
  return row?.id ?? "";
}

describe("a failed job", () => {
  test("goes back into the queue with all its attempts", async () => {
    const jobId = await job({ state: "failed", attempts: 5, error: "断电", finishedAt: NOW });
    await retryJob(db(), { actor: await admin(), jobId, now: NOW });
    const [row] = await db().read.select().from(jobs);
    expect(row).toMatchObject({ state: "queued", attempts: 0, error: null, finishedAt: null });
  });

  test("alone can be retried, by an administrator alone", async () => {
    const jobId = await job({ state: "done" });
    const actor = await admin();
    const done = retryJob(db(), { actor, jobId, now: NOW });
    await expect(done).rejects.toMatchObject({ code: "not-possible" });
    const nobody = retryJob(db(), { actor: { ...actor, systemAdmin: false }, jobId, now: NOW });
    await expect(nobody).rejects.toMatchObject({ code: "not-found" });
  });
});

test("of the full re-matches the running one is shown, else the waiting, else the last", async () => {
  await job({ state: "done", done: 3, total: 3, createdAt: NOW });
  expect((await latestRematch(db().read))?.state).toBe("done");
  await job({ state: "queued" });
  await job({ state: "running", done: 1, total: 3 });
  expect(await latestRematch(db().read)).toMatchObject({ state: "running", done: 1, total: 3 });
});
