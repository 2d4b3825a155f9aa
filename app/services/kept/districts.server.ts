import { eq, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { applications } from "#db/schema/applications.ts";
import { areas } from "#db/schema/areas.ts";
import { claims, organizations } from "#db/schema/organizations.ts";
import { plans } from "#db/schema/plans.ts";
import { resources } from "#db/schema/resources.ts";
import { recount } from "./recount.server.ts";

/** The district of an area: the one it is or lies in, itself where it lies in none, "" for no area. */
export async function districtOf(tx: Db, area: string | null): Promise<string> {
  if (area === null) return "";
  const [row] = await tx
    .select({ district: areas.district })
    .from(areas)
    .where(eq(areas.name, area));
  return row?.district || area;
}

/** The district of a resource: that of its area or, where nobody says where it lies, of the plan that names it. */
export async function districtOfResource(
  tx: Db,
  { area, plan }: { area: string | null; plan: string | null },
): Promise<string> {
  if (area !== null || plan === null) return districtOf(tx, area);
  const [row] = await tx.select({ area: plans.area }).from(plans).where(eq(plans.slug, plan));
  return districtOf(tx, row?.area ?? null);
}

/**
 * Writes each area's district anew after areas came or moved, and carries it to all that lies in them.
 *
 * @returns whether anything moved
 */
export async function settleDistricts(tx: Db): Promise<boolean> {
  const rows = await tx.select().from(areas);
  const byName = new Map(rows.map((row) => [row.name, row]));
  for (const row of rows) {
    const district = above(row, byName);
    if (district !== row.district) {
      await tx.update(areas).set({ district }).where(eq(areas.id, row.id));
    }
  }
  const moved = [
    await carry(tx, organizations, districtAt(organizations.area)),
    await carry(tx, resources, districtAt(resourceArea)),
    await carry(
      tx,
      applications,
      sql`coalesce((select a.district from ${areas} a where a.name = ${applications.area}), ${applications.area},
        (select o.district from ${organizations} o where o.id = ${applications.organizationId}))`,
    ),
    await carry(
      tx,
      claims,
      sql`(select r.district from ${resources} r where r.id = ${claims.resourceId})`,
    ),
  ].some((count) => count > 0);
  if (moved) await recount(tx);
  return moved;
}

type AreaRow = typeof areas.$inferSelect;

function above(area: AreaRow, byName: ReadonlyMap<string, AreaRow>): string {
  const seen = new Set<string>();
  for (let at: AreaRow | undefined = area; at && !seen.has(at.name); ) {
    if (at.kind === "district") return at.name;
    seen.add(at.name);
    at = at.parent ? byName.get(at.parent) : undefined;
  }
  return area.name;
}

/** Where a resource lies; where nobody says, whose plan names it. */
const resourceArea = sql`coalesce(${resources.area}, (select p.area from ${plans} p where p.slug = ${resources.plan}))`;

function districtAt(area: typeof organizations.area | SQL): SQL {
  return sql`coalesce((select a.district from ${areas} a where a.name = ${area}), ${area}, '')`;
}

type Placed = typeof organizations | typeof resources | typeof applications | typeof claims;

async function carry(tx: Db, table: Placed, district: SQL): Promise<number> {
  const changed = await tx
    .update(table)
    .set({ district })
    .where(ne(table.district, district))
    .returning({ id: table.id });
  return changed.length;
}
