import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Database } from "#db/client.server.ts";
import { users } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";

/** Changes a person's own name and language. */
export async function saveAccount(
  db: Database,
  ask: { actor: Actor; name: string; locale: "zh" | "en"; now: Date },
): Promise<void> {
  const { userId } = ask.actor;
  await db.write(async (tx) => {
    await tx
      .update(users)
      .set({ name: ask.name, sortKey: sortKey(ask.name), locale: ask.locale })
      .where(eq(users.id, userId));
    await record(tx, {
      at: ask.now,
      actorId: userId,
      subject: "user",
      subjectId: userId,
      kind: "user.saved",
    });
  });
}
