import { and, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/client.server.ts";
import { users } from "#db/schema/users.ts";

export type UserRow = typeof users.$inferSelect;

/** The person a system administrator acts on. @throws Refusal `not-found` for anybody else, or nobody there */
export async function administered(tx: Db, actor: Actor, userId: string): Promise<UserRow> {
  if (!can(actor, "desk:admin", { kind: "none" })) throw new Refusal("not-found");
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  if (!user) throw new Refusal("not-found");
  return user;
}

/** Somebody must be left who can let others in. @throws Refusal `not-possible` */
export async function assertAnotherAdmin(tx: Db, user: UserRow): Promise<void> {
  if (!user.systemAdmin || user.disabledAt) return;
  const others = await tx.$count(
    users,
    and(eq(users.systemAdmin, true), isNull(users.disabledAt), ne(users.id, user.id)),
  );
  if (others === 0) throw new Refusal("not-possible", { reason: "last-admin" });
}
