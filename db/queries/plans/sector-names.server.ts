import type { Db } from "../../client.server.ts";
import { taxonomyOf } from "./priorities.server.ts";

/** The name of each sector in one language, by key. */
export async function sectorNames(db: Db, locale: "zh" | "en"): Promise<Record<string, string>> {
  const rows = await taxonomyOf(db);
  return Object.fromEntries(rows.map((row) => [row.key, row[locale]]));
}
