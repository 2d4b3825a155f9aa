import type { Locale } from "#app/platform/i18n/types.ts";
import type { Db } from "#db/client.server.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";

/** Every sector's name in one language, by key. */
export async function sectorNames(db: Db, locale: Locale): Promise<Record<string, string>> {
  const sectors = await taxonomyOf(db);
  return Object.fromEntries(sectors.map((sector) => [sector.key, sector[locale]]));
}
