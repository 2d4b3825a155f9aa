import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";

const HOUR_MS = 3_600_000;
/** Work that comes back every hour. */
const HOURLY = ["expire-deals"] as const;

/** Sees to it that all recurring work is in the queue; does nothing where it already waits. */
export async function scheduleRecurring(db: Database, now: Date): Promise<void> {
  await db.write(async (tx) => {
    for (const kind of HOURLY) await enqueue(tx, { kind, key: "hourly", runAfter: now });
  });
}

/** Does a recurring piece of work, and puts it in the queue again for the next hour. */
export async function recurring(
  db: Database,
  { kind, now }: { kind: (typeof HOURLY)[number]; now: Date },
  work: () => Promise<unknown>,
): Promise<void> {
  await work();
  const runAfter = new Date(now.getTime() + HOUR_MS);
  await db.write((tx) => enqueue(tx, { kind, key: "hourly", runAfter }));
}
