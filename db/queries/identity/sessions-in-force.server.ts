import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { sessions, users } from "../../schema/users.ts";

/** Fewer than an engine takes as parameters of one question. */
const AT_ONCE = 500;

/** Of these sessions, by the hashes that are kept of them, those that have not ended, of people whose account is open. */
export async function sessionsInForce(
  db: Db,
  sessionIds: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < sessionIds.length; from += AT_ONCE) {
    const rows = await db
      .select({ id: sessions.id })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(
        and(
          inArray(sessions.id, sessionIds.slice(from, from + AT_ONCE)),
          gt(sessions.expiresAt, now),
          isNull(users.disabledAt),
        ),
      );
    for (const { id } of rows) found.add(id);
  }
  return found;
}
