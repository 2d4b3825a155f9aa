import { and, desc, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { indicators } from "../../schema/indicators.ts";
import { readings } from "../../schema/readings.ts";

export type ImportedReading = Awaited<ReturnType<typeof readingsOf>>[number];

/** Plain readings of these indicators, areas and days, the latest first. */
export async function readingsOf(
  db: Db,
  sought: readonly { indicator: string; area: string; asOf: Date }[],
) {
  if (sought.length === 0) return [];
  const distinct = <T>(values: readonly T[]) => [...new Set(values)];
  return db
    .select({
      id: readings.id,
      indicator: readings.indicator,
      area: readings.area,
      asOf: readings.asOf,
      value: readings.value,
      source: readings.source,
    })
    .from(readings)
    .where(
      and(
        inArray(readings.indicator, distinct(sought.map(({ indicator }) => indicator))),
        inArray(readings.area, distinct(sought.map(({ area }) => area))),
        inArray(readings.asOf, distinct(sought.map(({ asOf }) => asOf))),
        isNull(readings.reference),
        isNull(readings.rule),
      ),
    )
    .orderBy(desc(readings.createdAt), desc(readings.id));
}

/** The unit of each indicator, by its key. */
export async function indicatorUnits(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ key: indicators.key, unit: indicators.unit }).from(indicators);
  return new Map(rows.map(({ key, unit }) => [key, unit]));
}
