import { asc } from "drizzle-orm";
import type { Sector } from "#app/domain/sectors/types.ts";
import type { Db } from "../../client.server.ts";
import { sectors } from "../../schema/plans.ts";

/** The whole taxonomy, parents before their children, in its own order. */
export function taxonomy(db: Db): Promise<Sector[]> {
  return db
    .select({ key: sectors.key, zh: sectors.zh, en: sectors.en, parent: sectors.parent })
    .from(sectors)
    .orderBy(asc(sectors.position), asc(sectors.key));
}

/** The name of each sector in one language, by key. */
export async function sectorNames(db: Db, locale: "zh" | "en"): Promise<Record<string, string>> {
  const rows = await taxonomy(db);
  return Object.fromEntries(rows.map((row) => [row.key, row[locale]]));
}
