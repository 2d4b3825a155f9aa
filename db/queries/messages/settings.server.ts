import { eq } from "drizzle-orm";
import { type MailHours, USUAL_HOURS } from "#app/domain/messages/hours.ts";
import { choiceOf, type MailChoice, TOPICS, type Topic } from "#app/domain/messages/topics.ts";
import type { Db } from "../../client.server.ts";
import { mailChoices, mailHours } from "../../schema/mails.ts";
import { users } from "../../schema/users.ts";

export interface MailSettings {
  email: string;
  verified: boolean;
  choices: Record<Topic, MailChoice>;
  hours: MailHours;
}

/** What a person is mailed and when, as usual where he has chosen nothing; null for an unknown one. */
export async function mailSettingsOf(db: Db, userId: string): Promise<MailSettings | null> {
  const [user] = await db
    .select({ email: users.email, verifiedAt: users.emailVerifiedAt, hours: mailHours })
    .from(users)
    .leftJoin(mailHours, eq(mailHours.userId, users.id))
    .where(eq(users.id, userId));
  if (!user) return null;
  const rows = await db.select().from(mailChoices).where(eq(mailChoices.userId, userId));
  const chosen = new Map(rows.map(({ topic, choice }) => [topic, choice]));
  const { quietFrom, quietUntil, digestAt } = user.hours ?? USUAL_HOURS;
  return {
    email: user.email,
    verified: user.verifiedAt !== null,
    choices: Object.fromEntries(
      TOPICS.map((topic) => [topic, choiceOf(topic, chosen.get(topic))]),
    ) as Record<Topic, MailChoice>,
    hours: { quietFrom, quietUntil, digestAt },
  };
}
