import { and, asc, eq, inArray, lt, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { Database, Db } from "#db/client.server.ts";
import { notHeld } from "#db/queries/lock.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { announce } from "#db/signals.server.ts";
import { type Log, withoutValues } from "./log.server.ts";

const LOCK_MS = 60_000;
const RENEW_MS = LOCK_MS / 4;
/** Work that this process puts in the queue is heard of at once; that of others is looked for this often. */
const IDLE_MS = 50;
const UNREACHABLE_MS = 1_000;
const CHECKPOINT_MS = 10_000;
const MAX_ATTEMPTS = 5;
const KEPT_MS = 30 * 86_400_000;

export type Job = typeof jobs.$inferSelect;

export interface JobRun {
  db: Database;
  job: Job;
  now(): Date;
  /** Tells how far the work is. */
  progress(done: number, total: number): Promise<void>;
}

export type JobHandlers = Record<string, (run: JobRun) => Promise<void>>;

interface Working {
  handlers: JobHandlers;
  log: Log;
  now?: () => Date;
}

/** Which kinds of work: every one, these alone, or all but these. */
type Kinds = { only: readonly string[] } | { but: readonly string[] };
const EVERY: Kinds = { but: [] };

/** One that works until it is stopped; what breaks off meanwhile is not the job's fault. */
interface Shift extends Required<Working> {
  isStopping(): boolean;
  kinds: Kinds;
}

export interface Poller {
  stop(): Promise<void>;
}

/**
 * Thrown by a handler that wants a person's word before it goes on. The job stands still, with what it asks in
 * its payload, until somebody answers.
 */
export class JobQuestion extends Error {
  override name = "JobQuestion";
  readonly asks: Job["payload"];

  constructor(asks: Job["payload"]) {
    super("The job asks before it goes on");
    this.asks = asks;
  }
}

/**
 * Puts a job in the queue, in the caller's transaction; workers hear of it when that commits. A waiting job
 * with the same key is the same job, at the earlier of both times. It cannot start before the transaction
 * ends, so that it sees what the caller wrote.
 */
export async function enqueue(
  tx: Db,
  job: { kind: string; key: string; payload?: Job["payload"]; runAfter: Date },
): Promise<void> {
  const earlier = sql`case when excluded.run_after < ${jobs.runAfter} then excluded.run_after else ${jobs.runAfter} end`;
  await tx
    .insert(jobs)
    .values({
      kind: job.kind,
      key: `${job.kind}:${job.key}`,
      payload: job.payload ?? {},
      runAfter: job.runAfter,
    })
    .onConflictDoUpdate({ target: jobs.key, set: { runAfter: earlier } });
  await announce(tx, "jobs");
}

/** A text of a job's payload, such as the id of what it is about. */
export function textIn({ id, payload }: Pick<Job, "id" | "payload">, field: string): string {
  const value = payload[field];
  if (typeof value !== "string") throw new Error(`Job ${id} names no ${field}`);
  return value;
}

/**
 * Runs waiting jobs one after another until stopped; those of the kinds set apart, which take long and wait for
 * another thread, in a second row beside. A failed job waits longer each time, then stays failed; one that
 * fails while the poller is being stopped is begun again by the next.
 */
export function startPoller(
  db: Database,
  { apart = [], ...working }: Working & { apart?: readonly string[] },
): Poller {
  const rows = [startRow(db, working, { but: apart })];
  if (apart.length > 0) rows.push(startRow(db, working, { only: apart }));
  return {
    async stop() {
      await Promise.all(rows.map((row) => row.stop()));
    },
  };
}

function startRow(db: Database, { handlers, log, now = clock }: Working, kinds: Kinds): Poller {
  let stopped = false;
  let called = false;
  let wake: () => void = () => undefined;
  const deafen = db.onSignal("jobs", () => {
    called = true;
    wake();
  });

  /** Until there is news, or for a while. */
  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopped) wake();
    });
  }

  const shift: Shift = { handlers, log, now, isStopping: () => stopped, kinds };
  async function loop(): Promise<void> {
    let checkpointed = performance.now();
    while (!stopped) {
      called = false;
      try {
        if ("but" in kinds && performance.now() - checkpointed > CHECKPOINT_MS) {
          await db.checkpoint();
          checkpointed = performance.now();
        }
        const worked = await runNext(db, shift);
        if (!worked && !called) await rest(IDLE_MS);
      } catch (error) {
        log.error({ error }, "job queue unreachable");
        await rest(UNREACHABLE_MS);
      }
    }
  }

  const running = loop();
  return {
    async stop() {
      stopped = true;
      deafen();
      wake();
      await running;
    },
  };
}

/** Drops jobs that were done a month ago; one that failed or asks stays for people to see. */
export async function dropOldJobs(db: Database, now: Date): Promise<void> {
  const old = lt(jobs.runAfter, new Date(now.getTime() - KEPT_MS));
  await db.write((tx) => tx.delete(jobs).where(and(eq(jobs.state, "done"), old)));
}

/** Does every job that is due; for commands and tests. Returns how many ran. */
export async function drain(
  db: Database,
  { handlers, log, now = clock }: Working,
): Promise<number> {
  let count = 0;
  const shift: Shift = { handlers, log, now, isStopping: () => false, kinds: EVERY };
  while (await runNext(db, shift)) count++;
  return count;
}

function clock(): Date {
  return new Date();
}

async function runNext(
  db: Database,
  { handlers, log, now, isStopping, kinds }: Shift,
): Promise<boolean> {
  const job = await take(db, now(), kinds);
  if (!job) return false;
  const handler = handlers[job.kind];
  const renewing = setInterval(() => {
    change(db, job, { lockedUntil: lockFrom(now()) }).catch((error: unknown) => {
      log.warn({ error, job: job.id, kind: job.kind }, "lock of a job not renewed");
    });
  }, RENEW_MS);
  try {
    if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}`);
    await handler({
      db,
      job,
      now,
      progress: (done, total) => change(db, job, { done, total }),
    });
    await change(db, job, { state: "done", finishedAt: now(), lockedUntil: null });
  } catch (error) {
    if (error instanceof JobQuestion) {
      log.warn({ job: job.id, kind: job.kind, ...error.asks }, "job asks before it goes on");
      const payload = { ...job.payload, ...error.asks };
      await change(db, job, { state: "asking", payload, lockedUntil: null });
    } else if (isStopping()) {
      log.info({ job: job.id, kind: job.kind }, "job broken off, to be begun again");
      await change(db, job, { state: "queued", attempts: job.attempts - 1, lockedUntil: null });
    } else {
      log.error({ error, job: job.id, kind: job.kind, attempt: job.attempts }, "job failed");
      await fail(db, { job, error, now: now() });
    }
  } finally {
    clearInterval(renewing);
  }
  return true;
}

/** Looks first without a transaction, so that an idle queue never takes the write lock. */
async function take(db: Database, now: Date, kinds: Kinds): Promise<Job | null> {
  if (!(await firstDue(db.read, { now, kinds }))) return null;
  return db.write(async (tx) => {
    const job = await firstDue(tx, { now, kinds }, notHeld);
    if (!job) return null;
    const [taken] = await tx
      .update(jobs)
      .set({
        state: "running",
        key: null,
        attempts: job.attempts + 1,
        lockedUntil: lockFrom(now),
      })
      .where(eq(jobs.id, job.id))
      .returning();
    return taken ?? null;
  });
}

/** What a process left behind when it died, before what has waited longest. Each is the first of an index. */
async function firstDue(
  db: Db,
  { now, kinds }: { now: Date; kinds: Kinds },
  locking: <Q>(query: Q) => Q = (query) => query,
): Promise<Job | undefined> {
  const among =
    "only" in kinds
      ? inArray(jobs.kind, [...kinds.only])
      : kinds.but.length > 0
        ? notInArray(jobs.kind, [...kinds.but])
        : undefined;
  const first = (where: SQL | undefined) =>
    locking(db.select().from(jobs).where(and(among, where)).orderBy(asc(jobs.runAfter)).limit(1));
  const [left] = await first(and(eq(jobs.state, "running"), lt(jobs.lockedUntil, now)));
  if (left) return left;
  const [waiting] = await first(and(eq(jobs.state, "queued"), lte(jobs.runAfter, now)));
  return waiting;
}

/** Changes a job as long as it is this run's: another worker may have taken it when its lock had passed. */
async function change(
  db: Database,
  { id, attempts }: Job,
  set: Partial<typeof jobs.$inferInsert>,
): Promise<void> {
  const mine = and(eq(jobs.id, id), eq(jobs.state, "running"), eq(jobs.attempts, attempts));
  await db.write((tx) => tx.update(jobs).set(set).where(mine));
}

function lockFrom(now: Date): Date {
  return new Date(now.getTime() + LOCK_MS);
}

async function fail(
  db: Database,
  { job, error, now }: { job: Job; error: unknown; now: Date },
): Promise<void> {
  const final = job.attempts >= MAX_ATTEMPTS;
  await change(db, job, {
    state: final ? "failed" : "queued",
    error: error instanceof Error ? withoutValues(error.message) : String(error),
    runAfter: new Date(now.getTime() + 1000 * 4 ** job.attempts),
    lockedUntil: null,
    finishedAt: final ? now : null,
  });
}
