import type { Db } from "#db/client.server.ts";
import { areas } from "#db/schema/areas.ts";
import type { AreaFile } from "#seeds/areas-schema.ts";

/**
 * Loads the division of the city in the caller's transaction. An area that is there already, such as one that a plan
 * names, stays as it is.
 *
 * @returns the names that were new
 */
export async function loadAreas(
  tx: Db,
  { city, districts, elsewhere }: AreaFile,
): Promise<string[]> {
  const towns = Object.entries(districts).flatMap(([district, inside]) =>
    inside.map((name) => ({ name, kind: "town" as const, parent: district })),
  );
  const added = await tx
    .insert(areas)
    .values([
      { name: city, kind: "city", parent: null },
      ...Object.keys(districts).map((name) => ({ name, kind: "district" as const, parent: city })),
      ...towns,
      { name: elsewhere, kind: "elsewhere", parent: null },
    ])
    .onConflictDoNothing({ target: areas.name })
    .returning({ name: areas.name });
  return added.map(({ name }) => name);
}
