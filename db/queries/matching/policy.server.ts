import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { areas } from "../../schema/areas.ts";
import { policies } from "../../schema/matches.ts";

export type PolicyRow = typeof policies.$inferSelect;

/** How a district is written in `policies`: the general set, of all that have none of their own, has no name. */
export function districtKey(district: string | null): string {
  return district ?? "";
}

/** Every set in force, the general one first: while nothing was published for everybody, there is none of it. */
export function publishedPolicies(db: Db): Promise<PolicyRow[]> {
  return db
    .select()
    .from(policies)
    .where(eq(policies.state, "published"))
    .orderBy(asc(policies.district));
}

/** Districts among these areas. */
export async function districtsAmong(db: Db, names: readonly string[]): Promise<string[]> {
  const all = await everyDistrict(db);
  return all.filter(({ name }) => names.includes(name)).map(({ name }) => name);
}

/** Every district, and whether it has weights of its own in force. */
export async function everyDistrict(db: Db): Promise<{ name: string; version: number | null }[]> {
  return db
    .select({ name: areas.name, version: policies.version })
    .from(areas)
    .leftJoin(policies, and(eq(policies.district, areas.name), eq(policies.state, "published")))
    .where(eq(areas.kind, "district"))
    .orderBy(asc(areas.name));
}
