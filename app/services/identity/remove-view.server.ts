import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { savedViews } from "#db/schema/users.ts";

/**
 * Forgets a saved view of the person's own.
 *
 * @throws Refusal `not-found`
 */
export async function removeView(
  db: Database,
  ask: { actor: Actor; viewId: string },
): Promise<void> {
  await db.write(async (tx) => {
    const removed = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, ask.viewId), eq(savedViews.userId, ask.actor.userId)))
      .returning({ id: savedViews.id });
    if (removed.length === 0) throw new Refusal("not-found");
  });
}
