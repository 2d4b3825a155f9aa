import { inArray } from "drizzle-orm";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/client.server.ts";
import { areas } from "#db/schema/areas.ts";
import { sectors } from "#db/schema/plans.ts";

/** @throws Refusal `invalid` on `sectors` for a key that is not in the taxonomy */
export async function checkSectors(tx: Db, keys: readonly string[]): Promise<void> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return;
  const known = await tx
    .select({ key: sectors.key })
    .from(sectors)
    .where(inArray(sectors.key, wanted));
  if (known.length < wanted.length) {
    throw new Refusal("invalid", { field: "sectors", reason: "unknown-sector" });
  }
}

/** @throws Refusal `invalid` on the field for an area that is not in the list */
export async function checkAreas(
  tx: Db,
  { names, field }: { names: readonly string[]; field: string },
): Promise<void> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return;
  const known = await tx
    .select({ name: areas.name })
    .from(areas)
    .where(inArray(areas.name, wanted));
  if (known.length < wanted.length) {
    throw new Refusal("invalid", { field, reason: "unknown-area" });
  }
}
