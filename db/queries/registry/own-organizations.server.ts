import { and, asc, eq, exists, inArray, ne, or } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { isPublic } from "./standing.server.ts";

const MOST_NAMESAKES = 5;

/** These organizations as their own people see them in a list. */
export async function organizationsByIds(db: Db, ids: string[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      verification: organizations.verification,
    })
    .from(organizations)
    .where(inArray(organizations.id, ids))
    .orderBy(asc(organizations.name), asc(organizations.id));
}

/**
 * Organizations whose names are spellings of one (see `nameKey`) and that this person may know of: their own, and those
 * that the public reads as operators. Who else is registered is nobody's to find out. The oldest first; at most 5.
 *
 * @param own ids of the person's organizations
 */
export function knownNamesakes(
  db: Db,
  { key, own }: { key: string; own: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  const run = db
    .select({ id: resources.id })
    .from(resources)
    .where(and(eq(resources.organizationId, organizations.id), isPublic(db)));
  const known = or(exists(run), own.length > 0 ? inArray(organizations.id, [...own]) : undefined);
  return db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(and(eq(organizations.nameKey, key), known))
    .orderBy(asc(organizations.createdAt), asc(organizations.id))
    .limit(MOST_NAMESAKES);
}

/** For staff: all other organizations whose names are spellings of this one's, the oldest first; at most 5. */
export function namesakesOf(db: Db, { id, nameKey }: { id: string; nameKey: string }) {
  return db
    .select({ id: organizations.id, name: organizations.name, area: organizations.area })
    .from(organizations)
    .where(and(eq(organizations.nameKey, nameKey), ne(organizations.id, id)))
    .orderBy(asc(organizations.createdAt), asc(organizations.id))
    .limit(MOST_NAMESAKES);
}
