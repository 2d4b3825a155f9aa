import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { viewsOf } from "#db/queries/identity/saved-views.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { savedViews } from "#db/schema/users.ts";

const MOST_VIEWS = 20;

/**
 * Keeps the state of a list under a name of the person's own. The same name again takes the new state.
 *
 * @param query the list's query string, without "?"
 * @throws Refusal `too-many` on `name`
 */
export async function saveView(
  db: Database,
  ask: { actor: Actor; list: string; name: string; query: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lock(tx, { user: ask.actor.userId });
    const mine = await viewsOf(tx, { userId: ask.actor.userId, list: ask.list });
    if (mine.length >= MOST_VIEWS && !mine.some((view) => view.name === ask.name)) {
      throw new Refusal("too-many", {
        field: "name",
        reason: "too-many-views",
        values: { max: MOST_VIEWS },
      });
    }
    await tx
      .insert(savedViews)
      .values({
        userId: ask.actor.userId,
        list: ask.list,
        name: ask.name,
        query: ask.query,
        createdAt: ask.now,
      })
      .onConflictDoUpdate({
        target: [savedViews.userId, savedViews.list, savedViews.name],
        set: { query: ask.query },
      });
  });
}
