import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";

/**
 * Who may run what goes by one of these names (see `nameKey`): organizations of the name, and all whose resources are
 * places to sit in, by the resource's name.
 */
export async function operatorsNamed(db: Db, keys: readonly string[]) {
  if (keys.length === 0) return { named: [], running: [] };
  const named = await db
    .select({ key: organizations.nameKey, id: organizations.id, area: organizations.area })
    .from(organizations)
    .where(and(eq(organizations.kind, "provider"), inArray(organizations.nameKey, [...keys])));
  const running = await db
    .select({ name: resources.name, id: organizations.id, area: organizations.area })
    .from(resources)
    .innerJoin(organizations, eq(organizations.id, resources.organizationId))
    .where(and(isNotNull(resources.organizationId), inArray(resources.kind, HOSTS)));
  return { named, running };
}

/** What companies sit in. */
const HOSTS = ["incubator", "science_park"] as const;
