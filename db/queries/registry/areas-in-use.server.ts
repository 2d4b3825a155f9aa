import { and, asc, isNotNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { resources } from "../../schema/resources.ts";
import { isPublic } from "./standing.server.ts";

/**
 * Areas that hold a public resource, themselves or in an area inside them, widest first.
 *
 * @param tree of `areaTree`
 */
export async function areasWithResources(
  db: Db,
  tree: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ area: resources.area })
    .from(resources)
    .where(and(isNotNull(resources.area), isPublic(db)))
    .orderBy(asc(resources.area));
  const used = new Set(rows.map(({ area }) => area));
  const known = [...tree]
    .filter(([, inside]) => inside.some((name) => used.has(name)))
    .sort(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1))
    .map(([name]) => name);
  const loose = [...used].filter((area): area is string => area !== null && !tree.has(area));
  return [...known, ...loose];
}
