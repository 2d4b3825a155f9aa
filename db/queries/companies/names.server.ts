import { inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { organizations } from "../../schema/organizations.ts";

/** Names of organizations by their ids. */
export async function organizationNames(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const asked = ids.filter((id) => id !== "");
  if (asked.length === 0) return [];
  return db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.id, asked));
}
