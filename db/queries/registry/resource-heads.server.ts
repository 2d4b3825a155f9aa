import { asc, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { resources } from "../../schema/resources.ts";

/** Name and kind of these resources, by id. */
export async function resourceHeads(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select({ id: resources.id, name: resources.name, kind: resources.kind })
    .from(resources)
    .where(inArray(resources.id, ids))
    .orderBy(asc(resources.id));
  return new Map(rows.map((row) => [row.id, row]));
}
