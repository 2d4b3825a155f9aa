import { and, asc, eq, lt, lte, or } from "drizzle-orm";
import type { Database, Db } from "#db/client.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { type Log, withoutValues } from "./log.server.ts";

const LOCK_MS = 60_000;
const IDLE_MS = 250;
const MAX_ATTEMPTS = 5;

export type Job = typeof jobs.$inferSelect;

export interface JobRun {
  db: Database;
  job: Job;
  now(): Date;
  /** Tells how far the work is and keeps the lock. */
  progress(done: number, total: number): Promise<void>;
}

export type JobHandlers = Record<string, (run: JobRun) => Promise<void>>;

export interface Poller {
  stop(): Promise<void>;
}

/** Puts a job in the queue, in the caller's transaction. A waiting job with the same key is the same job. */
export async function enqueue(
  tx: Db,
  job: { kind: string; key: string; payload?: Job["payload"]; runAfter: Date },
): Promise<void> {
  await tx
    .insert(jobs)
    .values({
      kind: job.kind,
      key: `${job.kind}:${job.key}`,
      payload: job.payload ?? {},
      runAfter: job.runAfter,
    })
    .onConflictDoNothing({ target: jobs.key });
}

/** Runs waiting jobs one after another until stopped. A failed job waits longer each time, then stays failed. */
export function startPoller(
  db: Database,
  { handlers, log, now = () => new Date() }: { handlers: JobHandlers; log: Log; now?: () => Date },
): Poller {
  let stopped = false;
  let wake: () => void = () => undefined;

  async function loop(): Promise<void> {
    while (!stopped) {
      let worked = false;
      try {
        worked = await runNext(db, { handlers, log, now });
      } catch (error) {
        log.error({ error }, "job queue unreachable");
      }
      if (!worked && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, IDLE_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  }

  const running = loop();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** Does every job that is due; for commands and tests. Returns how many ran. */
export async function drain(
  db: Database,
  { handlers, log, now = () => new Date() }: { handlers: JobHandlers; log: Log; now?: () => Date },
): Promise<number> {
  let count = 0;
  while (await runNext(db, { handlers, log, now })) count++;
  return count;
}

async function runNext(
  db: Database,
  { handlers, log, now }: { handlers: JobHandlers; log: Log; now: () => Date },
): Promise<boolean> {
  const job = await take(db, now());
  if (!job) return false;
  const handler = handlers[job.kind];
  try {
    if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}`);
    await handler({
      db,
      job,
      now,
      progress: (done, total) => report(db, job.id, { done, total, now }),
    });
    await db.write((tx) =>
      tx
        .update(jobs)
        .set({ state: "done", finishedAt: now(), lockedUntil: null })
        .where(eq(jobs.id, job.id)),
    );
  } catch (error) {
    log.error({ error, job: job.id, kind: job.kind, attempt: job.attempts }, "job failed");
    await fail(db, { job, error, now: now() });
  }
  return true;
}

/** Looks first without a transaction, so that an idle queue never takes the write lock. */
async function take(db: Database, now: Date): Promise<Job | null> {
  const due = or(
    and(eq(jobs.state, "queued"), lte(jobs.runAfter, now)),
    and(eq(jobs.state, "running"), lt(jobs.lockedUntil, now)),
  );
  const [seen] = await db.read.select({ id: jobs.id }).from(jobs).where(due).limit(1);
  if (!seen) return null;
  return db.write(async (tx) => {
    const [job] = await tx.select().from(jobs).where(due).orderBy(asc(jobs.runAfter)).limit(1);
    if (!job) return null;
    const [taken] = await tx
      .update(jobs)
      .set({
        state: "running",
        key: null,
        attempts: job.attempts + 1,
        lockedUntil: new Date(now.getTime() + LOCK_MS),
      })
      .where(eq(jobs.id, job.id))
      .returning();
    return taken ?? null;
  });
}

async function report(
  db: Database,
  id: string,
  { done, total, now }: { done: number; total: number; now: () => Date },
): Promise<void> {
  await db.write((tx) =>
    tx
      .update(jobs)
      .set({ done, total, lockedUntil: new Date(now().getTime() + LOCK_MS) })
      .where(eq(jobs.id, id)),
  );
}

async function fail(
  db: Database,
  { job, error, now }: { job: Job; error: unknown; now: Date },
): Promise<void> {
  const final = job.attempts >= MAX_ATTEMPTS;
  await db.write((tx) =>
    tx
      .update(jobs)
      .set({
        state: final ? "failed" : "queued",
        error: error instanceof Error ? withoutValues(error.message) : String(error),
        runAfter: new Date(now.getTime() + 1000 * 4 ** job.attempts),
        lockedUntil: null,
        finishedAt: final ? now : null,
      })
      .where(eq(jobs.id, job.id)),
  );
}
