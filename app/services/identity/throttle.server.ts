import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { Refusal } from "#app/domain/refusal.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { throttles } from "#db/schema/throttles.ts";

/** So many tries within a window that begins with the first. */
export interface Limit {
  name: string;
  most: number;
  windowMs: number;
}

/** One try of somebody, or on something, against a limit. */
export interface Try {
  limit: Limit;
  by: string;
}

/** A try that was counted, as it can be taken back. */
export interface Counted {
  key: string;
  resetsAt: Date;
}

/**
 * Counts a try against each limit, in one step each, so that of many at once no more pass than a limit allows.
 * One that is refused already costs a read alone and keeps nobody out for longer.
 *
 * @returns what was counted, in the order of `tries`
 * @throws Refusal `too-many`
 */
export async function countTries(
  db: Database,
  { tries, now }: { tries: Try[]; now: Date },
): Promise<Counted[]> {
  const keyed = tries.map(({ limit, by }) => ({ ...limit, key: hashOf(`${limit.name} ${by}`) }));
  const known = await countsOf(
    db.read,
    keyed.map(({ key }) => key),
    now,
  );
  if (keyed.some(({ key, most }) => (known.get(key) ?? 0) >= most)) throw new Refusal("too-many");

  // In the order of the keys, so that no two transactions wait for each other.
  const inOrder = [...keyed].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await db.write(async (tx) => {
    const counted = new Map<string, typeof throttles.$inferSelect>();
    for (const limit of inOrder) counted.set(limit.key, await countOne(tx, limit, now));
    return counted;
  });
  if (keyed.some(({ key, most }) => (rows.get(key)?.count ?? 0) > most)) {
    throw new Refusal("too-many");
  }
  return keyed.map(({ key }) => ({ key, resetsAt: rows.get(key)?.resetsAt ?? now }));
}

async function countsOf(db: Db, keys: string[], now: Date): Promise<Map<string, number>> {
  const rows = await db
    .select({ key: throttles.key, count: throttles.count })
    .from(throttles)
    .where(and(inArray(throttles.key, keys), gt(throttles.resetsAt, now)));
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** Adds one within the window, or begins another. */
async function countOne(
  tx: Db,
  { key, windowMs }: { key: string; windowMs: number },
  now: Date,
): Promise<typeof throttles.$inferSelect> {
  const over = lte(throttles.resetsAt, now);
  const [row] = await tx
    .insert(throttles)
    .values({ key, count: 1, resetsAt: new Date(now.getTime() + windowMs) })
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        count: sql`case when ${over} then 1 else ${throttles.count} + 1 end`,
        resetsAt: sql`case when ${over} then excluded.resets_at else ${throttles.resetsAt} end`,
      },
    })
    .returning();
  if (!row) throw new Error("No row came back");
  return row;
}

/** Takes back one try each, within the window in which it was counted. */
export async function takeBack(db: Database, counted: Counted[]): Promise<void> {
  const inOrder = [...counted].sort((a, b) => (a.key < b.key ? -1 : 1));
  await db.write(async (tx) => {
    for (const { key, resetsAt } of inOrder) {
      await tx
        .update(throttles)
        .set({ count: sql`${throttles.count} - 1` })
        .where(
          and(eq(throttles.key, key), eq(throttles.resetsAt, resetsAt), gt(throttles.count, 0)),
        );
    }
  });
}

/** Begins anew for what was counted under these keys. */
export async function forget(db: Database, { key }: Counted): Promise<void> {
  await db.write((tx) => tx.delete(throttles).where(eq(throttles.key, key)));
}

/** Drops every window that is over. */
export async function dropOldThrottles(db: Database, now: Date): Promise<void> {
  await db.write((tx) => tx.delete(throttles).where(lte(throttles.resetsAt, now)));
}
