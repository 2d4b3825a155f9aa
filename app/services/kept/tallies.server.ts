import { asc, inArray, sql } from "drizzle-orm";
import type { Database, Db } from "#db/client.server.ts";
import { type TallyMeasure, tallies, tallyDeltas } from "#db/schema/tallies.ts";

/** A change of a figure: by how much, of which measure, where, under which key and on which day ("" for none). */
export interface Delta {
  measure: TallyMeasure;
  district: string;
  key: string;
  day: string;
  n: number;
}

/** Counts an act's changes in its own transaction; what cancels out is not written. */
export async function count(tx: Db, deltas: readonly Delta[], at: Date): Promise<void> {
  const rows = summed(deltas).map((delta) => ({ ...delta, createdAt: at }));
  if (rows.length > 0) await tx.insert(tallyDeltas).values(rows);
}

const BATCH = 500;

/**
 * Adds what acts counted to the tallies, a batch in a transaction; acts go on inserting meanwhile. Only one runs
 * at a time: it is a job with a key.
 *
 * @returns how many deltas were folded
 */
export async function foldTallies(db: Database): Promise<number> {
  for (let folded = 0; ; ) {
    const count = await db.write(foldBatch);
    folded += count;
    if (count < BATCH) return folded;
  }
}

async function foldBatch(tx: Db): Promise<number> {
  const oldest = tx
    .select({ id: tallyDeltas.id })
    .from(tallyDeltas)
    .orderBy(asc(tallyDeltas.id))
    .limit(BATCH);
  const taken = await tx.delete(tallyDeltas).where(inArray(tallyDeltas.id, oldest)).returning();
  const rows = summed(taken);
  if (rows.length > 0) {
    await tx
      .insert(tallies)
      .values(rows)
      .onConflictDoUpdate({
        target: [tallies.measure, tallies.district, tallies.key, tallies.day],
        set: { n: sql`${tallies.n} + excluded.n` },
      });
  }
  return taken.length;
}

function summed(deltas: readonly Delta[]): Delta[] {
  const sums = new Map<string, Delta>();
  for (const { measure, district, key, day, n } of deltas) {
    const dimension = JSON.stringify([measure, district, key, day]);
    const known = sums.get(dimension);
    if (known) known.n += n;
    else sums.set(dimension, { measure, district, key, day, n });
  }
  return [...sums.values()].filter(({ n }) => n !== 0);
}
