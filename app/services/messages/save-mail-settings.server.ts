import type { Actor } from "#app/domain/identity/actor.ts";
import type { MailHours } from "#app/domain/messages/hours.ts";
import { type MailChoice, type Topic, topicRule } from "#app/domain/messages/topics.ts";
import type { Database, Db } from "#db/client.server.ts";
import { mailChoices, mailHours } from "#db/schema/mails.ts";

/** Keeps what a person wants to be mailed, and when. What one must get is not asked about and stays as it is. */
export async function saveMailSettings(
  db: Database,
  ask: {
    actor: Actor;
    choices: Partial<Record<Topic, MailChoice>>;
    hours: MailHours;
    now: Date;
  },
): Promise<void> {
  const { actor, hours, now } = ask;
  await db.write(async (tx) => {
    for (const [topic, choice] of Object.entries(ask.choices) as [Topic, MailChoice][]) {
      if (topicRule(topic).mandatory) continue;
      await keepChoice(tx, { userId: actor.userId, topic, choice, now });
    }
    const row = { ...hours, updatedAt: now };
    await tx
      .insert(mailHours)
      .values({ userId: actor.userId, ...row })
      .onConflictDoUpdate({ target: mailHours.userId, set: row });
  });
}

/** Keeps what holds for one topic. */
export async function keepChoice(
  tx: Db,
  { userId, topic, choice, now }: { userId: string; topic: Topic; choice: MailChoice; now: Date },
): Promise<void> {
  const row = { choice, updatedAt: now };
  await tx
    .insert(mailChoices)
    .values({ userId, topic, ...row })
    .onConflictDoUpdate({ target: [mailChoices.userId, mailChoices.topic], set: row });
}
