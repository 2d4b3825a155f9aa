import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { type Notice, notify } from "#app/services/messages/notify.server.ts";
import type { Database } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { users } from "#db/schema/users.ts";
import { NOW, person } from "./parties.ts";

/** Tells people of something about a deal; with what a test says itself. */
export async function tell(
  db: Database,
  userIds: string[],
  own: Partial<Notice> = {},
): Promise<void> {
  await db.write((tx) =>
    notify(tx, userIds, {
      by: null,
      kind: "deal-declined",
      values: { resource: "示例孵化器" },
      link: "/deals/one",
      about: { subject: "organization", id: "one" },
      at: NOW,
      ...own,
    }),
  );
}

/** So many minutes after NOW. */
export function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

/** Somebody who runs the system. */
export async function administrator(db: Database): Promise<Actor> {
  const id = await person(db, { name: "管理员" });
  await db.write((tx) => tx.update(users).set({ systemAdmin: true }).where(eq(users.id, id)));
  const known = await actorOf(db.read, id);
  if (!known) throw new Error("No actor");
  return known.actor;
}
