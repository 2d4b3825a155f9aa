import { asc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";

export async function areaExists(db: Db, name: string): Promise<boolean> {
  return (await db.$count(areas, eq(areas.name, name))) > 0;
}

export interface AreaChoice {
  name: string;
  kind: (typeof areas.$inferSelect)["kind"];
  parent: string | null;
}

/** Every area, to choose from. */
export function areaChoices(db: Db): Promise<AreaChoice[]> {
  return db
    .select({ name: areas.name, kind: areas.kind, parent: areas.parent })
    .from(areas)
    .orderBy(asc(areas.name));
}

/** The district of each area, by name. */
export async function districtsByArea(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ name: areas.name, district: areas.district }).from(areas);
  return new Map(rows.map(({ name, district }) => [name, district || name]));
}
