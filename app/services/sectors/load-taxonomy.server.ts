import type { Sector } from "#app/domain/sectors/types.ts";
import type { Db } from "#db/client.server.ts";
import { sectors } from "#db/schema/plans.ts";

/**
 * Loads the taxonomy in its own order, in the caller's transaction. A key that is gone from it stays,
 * since plans and applications may rest on it.
 *
 * @returns the keys that were new or changed
 */
export async function loadTaxonomy(tx: Db, taxonomy: Sector[]): Promise<string[]> {
  const known = new Map((await tx.select().from(sectors)).map((row) => [row.key, row]));
  const changed: string[] = [];
  for (const [position, { key, zh, en, parent }] of taxonomy.entries()) {
    const row = { key, zh, en, parent, position };
    const before = known.get(key);
    if (
      before &&
      (["zh", "en", "parent", "position"] as const).every((f) => before[f] === row[f])
    ) {
      continue;
    }
    await tx.insert(sectors).values(row).onConflictDoUpdate({ target: sectors.key, set: row });
    changed.push(key);
  }
  return changed;
}
