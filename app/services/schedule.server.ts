import { enqueue } from "#app/platform/jobs.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { scheduleVersions } from "./deals/keep-versions.server.ts";

const HOUR_MS = 3_600_000;

/** Work that comes back, and after how long. */
const RECURRING = {
  "expire-deals": HOUR_MS,
  "forget-ended": HOUR_MS,
  "judge-companies": 24 * HOUR_MS,
  "fold-tallies": HOUR_MS / 4,
  "optimize-database": 24 * HOUR_MS,
} as const;

type Recurring = keyof typeof RECURRING;
const KINDS = Object.keys(RECURRING) as Recurring[];

/**
 * Keeps recurring work in the queue while this process runs. A clock that was wrong for a moment may have put the
 * next time years ahead: each hour, by the timer that nobody can set, it is brought back.
 *
 * @returns what ends it
 */
export async function startSchedule(db: Database, log: Log): Promise<() => void> {
  await scheduleRecurring(db, new Date());
  const timer = setInterval(() => {
    for (const kind of KINDS) {
      scheduleNext(db, kind, new Date()).catch((error: unknown) => {
        log.error({ error, kind }, "recurring work not scheduled");
      });
    }
  }, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Sees to it that all recurring work is in the queue, and what an upgrade left to do; it begins at once. */
export async function scheduleRecurring(db: Database, now: Date): Promise<void> {
  await db.write(async (tx) => {
    for (const kind of KINDS) await put(tx, kind, now);
  });
  await scheduleVersions(db, now);
}

/** Puts a recurring piece of work in the queue for the next time, whatever becomes of this time. */
export async function scheduleNext(db: Database, kind: Recurring, now: Date): Promise<void> {
  await db.write((tx) => put(tx, kind, new Date(now.getTime() + RECURRING[kind])));
}

function put(tx: Db, kind: Recurring, runAfter: Date): Promise<void> {
  return enqueue(tx, { kind, key: "recurring", runAfter });
}
