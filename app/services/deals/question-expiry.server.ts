import { and, eq, isNull, ne } from "drizzle-orm";
import { covers, type ExpiryDoubt, expiryDoubt } from "#app/domain/deals/expiry-doubt.ts";
import { type Job, JobQuestion } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { lapsedDeals, openDeals } from "#db/queries/deals/lapsed.server.ts";
import { jobs, settings } from "#db/schema/jobs.ts";
import { users } from "#db/schema/users.ts";
import { notify } from "../messages/notify.server.ts";

/** When any process last looked with a clock that was believed; UTC milliseconds. */
const LOOKED = "expire-deals.looked";

interface Look {
  now: Date;
  /** Milliseconds of the clock that nobody can set. */
  monotonic: number;
}

/** When this process looked last. */
const lastLooks = new WeakMap<Database, Look>();

/**
 * Asks before deals are ended where the clock or the number is in doubt. Nothing ends while a question waits.
 *
 * @returns may the run go on?
 * @throws JobQuestion that stops this job until somebody answers on the page of jobs
 */
export async function questionExpiry(
  db: Database,
  { job, ...look }: Look & { job: Job },
): Promise<boolean> {
  const asking = and(eq(jobs.kind, job.kind), eq(jobs.state, "asking"), ne(jobs.id, job.id));
  if ((await db.read.$count(jobs, asking)) > 0) return false;
  const expiring = (await lapsedDeals(db.read, look.now)).length;
  const { approved } = job.payload;
  if (typeof approved !== "number" || !covers(approved, expiring)) {
    const open = await openDeals(db.read);
    const doubt = expiryDoubt({ expiring, open, ...(await sinceLast(db, look)) });
    // A clock that is wrong ends nothing as long as nothing is due by it.
    if (doubt && expiring > 0) await ask(db, { doubt, expiring, open, now: look.now });
  }
  await keep(db, look);
  return true;
}

async function sinceLast(db: Database, { now, monotonic }: Look) {
  const here = lastLooks.get(db);
  const [row] = await db.read.select().from(settings).where(eq(settings.key, LOOKED));
  const anywhere = typeof row?.value === "number" ? row.value : null;
  return {
    aheadMs: here ? now.getTime() - here.now.getTime() - (monotonic - here.monotonic) : null,
    awayMs: anywhere === null ? null : now.getTime() - anywhere,
  };
}

async function ask(
  db: Database,
  { doubt, expiring, open, now }: { doubt: ExpiryDoubt; expiring: number; open: number; now: Date },
): Promise<never> {
  await db.write(async (tx) => {
    const admins = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.systemAdmin, true), isNull(users.disabledAt)));
    await notify(
      tx,
      admins.map(({ id }) => id),
      {
        by: null,
        kind: "job-asks",
        values: { expiring, open },
        link: "/admin/jobs?state=asking",
        at: now,
      },
    );
  });
  throw new JobQuestion({ doubt, expiring, open });
}

async function keep(db: Database, look: Look): Promise<void> {
  lastLooks.set(db, look);
  const row = { key: LOOKED, value: look.now.getTime(), updatedAt: look.now };
  await db.write((tx) =>
    tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }),
  );
}
