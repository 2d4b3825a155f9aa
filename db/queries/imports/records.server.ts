import { and, eq, inArray } from "drizzle-orm";
import type { KindKey, RowValues } from "#app/domain/imports/kind.ts";
import type { Db } from "../../client.server.ts";
import { importRecords } from "../../schema/imports.ts";

/** What was last imported of each of these records. */
export async function lastImported(
  db: Db,
  { kind, ids }: { kind: KindKey; ids: string[] },
): Promise<ReadonlyMap<string, RowValues>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: importRecords.recordId, values: importRecords.values })
    .from(importRecords)
    .where(and(eq(importRecords.kind, kind), inArray(importRecords.recordId, ids)));
  return new Map(rows.map(({ id, values }) => [id, values]));
}
