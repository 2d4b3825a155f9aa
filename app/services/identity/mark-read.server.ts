import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { notifications } from "#db/schema/notices.ts";

/**
 * Marks one notification of the person's own as read.
 *
 * @returns where it leads
 * @throws Refusal `not-found`
 */
export async function markRead(
  db: Database,
  ask: { actor: Actor; notificationId: string; now: Date },
): Promise<string> {
  const own = and(
    eq(notifications.id, ask.notificationId),
    eq(notifications.userId, ask.actor.userId),
  );
  return db.write(async (tx) => {
    const [row] = await tx.select().from(notifications).where(own).limit(1);
    if (!row) throw new Refusal("not-found");
    if (row.readAt === null) {
      await tx.update(notifications).set({ readAt: ask.now }).where(own);
    }
    return row.link;
  });
}

/** Marks every notification of a person as read. */
export async function markAllRead(
  db: Database,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .update(notifications)
      .set({ readAt: now })
      .where(and(eq(notifications.userId, actor.userId), isNull(notifications.readAt)));
  });
}
