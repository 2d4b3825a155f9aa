import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";
import { indicatorAliases, indicators } from "../../schema/indicators.ts";
import { sectors } from "../../schema/plans.ts";

/** The names by which cells of a sheet refer to areas, indicators and sectors. */
export async function referenceNames(db: Db) {
  const named = await db
    .select({ key: indicators.key, zh: indicators.nameZh, en: indicators.nameEn })
    .from(indicators);
  const aliases = await db
    .select({ key: indicatorAliases.indicator, name: indicatorAliases.name })
    .from(indicatorAliases);
  return {
    areas: await db.select({ name: areas.name, kind: areas.kind }).from(areas),
    indicators: [
      ...aliases,
      ...named.flatMap(({ key, zh, en }) => [
        { key, name: key },
        ...(en === null ? [] : [{ key, name: en }]),
        { key, name: zh },
      ]),
    ],
    sectors: await db.select({ key: sectors.key, zh: sectors.zh, en: sectors.en }).from(sectors),
  };
}

/** Has the reference data been loaded? */
export async function hasReference(db: Db): Promise<boolean> {
  return (await db.$count(areas)) > 0;
}
