import { inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { resources } from "../../schema/resources.ts";

/** Names by id. */
export async function resourceNames(db: Db, ids: string[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const rows = await db
    .select({ id: resources.id, name: resources.name })
    .from(resources)
    .where(inArray(resources.id, wanted));
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
