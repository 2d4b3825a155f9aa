import { and, eq } from "drizzle-orm";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/client.server.ts";
import { devices, users } from "#db/schema/users.ts";
import { queueMail } from "../messages/queue-mail.server.ts";

/**
 * Remembers the browser in which somebody has just signed in. One that this account was never used in is told to the
 * person by mail, unless the account itself was made there and then.
 *
 * @param token of the browser's own cookie; null where it has none yet
 * @param browser its name, as the mail says it
 * @returns the token that the browser keeps
 */
export async function knowDevice(
  db: Database,
  ask: { userId: string; token: string | null; browser: string; registered: boolean; now: Date },
): Promise<string> {
  const { userId, now } = ask;
  const token = ask.token ?? newToken();
  const tokenHash = hashOf(token);
  await db.write(async (tx) => {
    const seen = await tx
      .update(devices)
      .set({ lastSeenAt: now })
      .where(and(eq(devices.userId, userId), eq(devices.tokenHash, tokenHash)))
      .returning({ userId: devices.userId });
    if (seen.length > 0) return;
    await tx.insert(devices).values({ userId, tokenHash, lastSeenAt: now, createdAt: now });
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!user || ask.registered) return;
    await queueMail(tx, {
      ...{ userId, address: user.email, locale: user.locale, at: now },
      recipe: {
        template: "new-device",
        data: { name: user.name, at: now.getTime(), browser: ask.browser },
      },
    });
  });
  return token;
}
