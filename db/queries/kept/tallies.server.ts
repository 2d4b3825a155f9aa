import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { type TallyMeasure, tallies, tallyDeltas } from "../../schema/tallies.ts";

/**
 * What a measure comes to by its key: the folded tallies and the deltas that nobody has folded yet, in one
 * statement, so that a fold in between neither loses nor doubles one.
 */
export async function tally(
  db: Db,
  measure: TallyMeasure,
  districts: readonly string[],
): Promise<Map<string, number>> {
  const columns = (table: typeof tallies | typeof tallyDeltas) => ({
    key: table.key,
    n: sql<number>`sum(${table.n})`.mapWith(Number),
  });
  const asked = (table: typeof tallies | typeof tallyDeltas) =>
    and(eq(table.measure, measure), inArray(table.district, [...districts]));
  const rows = await db
    .select(columns(tallies))
    .from(tallies)
    .where(asked(tallies))
    .groupBy(tallies.key)
    .unionAll(
      db
        .select(columns(tallyDeltas))
        .from(tallyDeltas)
        .where(asked(tallyDeltas))
        .groupBy(tallyDeltas.key),
    );
  const sums = new Map<string, number>();
  for (const { key, n } of rows) sums.set(key, (sums.get(key) ?? 0) + n);
  return sums;
}
