import { eq } from "drizzle-orm";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { countWithoutVersion, dealsWithoutVersion } from "#db/queries/deals/unversioned.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { deals } from "#db/schema/deals.ts";
import { keepVersion } from "../applications/keep-version.server.ts";

const BATCH = 200;

/**
 * Gives every deal that was introduced or has ended, and points to no version, the version that its application
 * has now: deals from before there were versions. Until then their providers see a teaser at most.
 */
export async function keepVersions(
  db: Database,
  { now, progress }: { now: Date; progress?: (done: number, total: number) => Promise<void> },
): Promise<void> {
  const total = await countWithoutVersion(db.read);
  let done = 0;
  let from = "";
  for (;;) {
    const batch = await dealsWithoutVersion(db.read, { from, limit: BATCH });
    if (batch.length === 0) return;
    for (const { id, applicationId } of batch) {
      await db.write(async (tx) => {
        await lockDeal(tx, id);
        const shownVersion = await keepVersion(tx, { applicationId, now });
        await tx.update(deals).set({ shownVersion }).where(eq(deals.id, id));
      });
      from = applicationId;
    }
    done += batch.length;
    await progress?.(done, Math.max(done, total));
  }
}

/** Puts that work in the queue where there is any. */
export async function scheduleVersions(db: Database, now: Date): Promise<void> {
  if ((await countWithoutVersion(db.read)) === 0) return;
  await db.write((tx) => enqueue(tx, { kind: "keep-versions", key: "all", runAfter: now }));
}
