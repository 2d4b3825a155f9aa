import { inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { users } from "../../schema/users.ts";

/** The names of people by their ids. */
export async function namesOf(db: Db, userIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(userIds)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
