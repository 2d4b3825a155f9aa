import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { events } from "../../schema/deals.ts";
import { users } from "../../schema/users.ts";

/** Who last changed an application, and when; null where nobody has since it was begun by the system. */
export async function lastSaveOf(
  db: Db,
  applicationId: string,
): Promise<{ userId: string; name: string; at: Date } | null> {
  const [row] = await db
    .select({ userId: users.id, name: users.name, at: events.at })
    .from(events)
    .innerJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.subject, "application"), eq(events.subjectId, applicationId)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return row ?? null;
}
