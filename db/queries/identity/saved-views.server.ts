import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { savedViews } from "../../schema/users.ts";

/** What a person has saved of one list, by name. */
export function viewsOf(
  db: Db,
  { userId, list }: { userId: string; list: string },
): Promise<{ id: string; name: string; query: string }[]> {
  return db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.list, list)))
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}
