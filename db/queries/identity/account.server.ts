import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { notifications } from "../../schema/notices.ts";
import { sessions, users } from "../../schema/users.ts";

/** A person's own settings; null for an unknown one. */
export async function accountOf(
  db: Db,
  userId: string,
): Promise<{ name: string; email: string; locale: "zh" | "en" } | null> {
  const [row] = await db
    .select({ name: users.name, email: users.email, locale: users.locale })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  return row ?? null;
}

/** How many sessions of a person are in force. */
export function sessionCount(db: Db, { userId, now }: { userId: string; now: Date }) {
  return db.$count(sessions, and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)));
}

export type NotificationRow = typeof notifications.$inferSelect;

/** One page of a person's notifications, newest first. */
export async function notificationsOf(
  db: Db,
  ask: { userId: string; unreadOnly: boolean; page: number; pageSize: number },
): Promise<{ rows: NotificationRow[]; total: number }> {
  const where = and(
    eq(notifications.userId, ask.userId),
    ask.unreadOnly ? isNull(notifications.readAt) : undefined,
  );
  const [rows, total] = await Promise.all([
    db
      .select()
      .from(notifications)
      .where(where)
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(ask.pageSize)
      .offset((ask.page - 1) * ask.pageSize),
    db.$count(notifications, where),
  ]);
  return { rows, total };
}
