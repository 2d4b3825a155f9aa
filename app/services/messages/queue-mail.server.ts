import { type Template, templateRule } from "#app/domain/messages/templates.ts";
import type { Topic } from "#app/domain/messages/topics.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import type { Db } from "#db/client.server.ts";
import { mails } from "#db/schema/mails.ts";
import type { MailRecipe } from "./recipes.ts";

export interface DraftMail {
  /** Null for an address that nobody has an account with. */
  userId: string | null;
  address: string;
  locale: Locale;
  recipe: MailRecipe;
  /** Of the notices in it; left out where the template has a topic of its own. */
  topic?: Topic;
  /** What only the addressee may read, sealed for `mail-secret`. */
  secret?: string;
  /** Two mails with one key are one mail. */
  dedupeKey?: string;
  /** Of one act that writes to many. */
  batch?: string;
  about?: { subject: string; id: string };
  corrects?: string;
  at: Date;
}

/**
 * Writes a mail down, in the transaction of what it tells: from then on it is not lost. Its bytes are made and sent
 * afterwards.
 *
 * @returns the mail's id, or null where one with the same key is there
 */
export async function queueMail(tx: Db, mail: DraftMail): Promise<string | null> {
  const { userId, address, locale, recipe, about, at } = mail;
  const template: Template = recipe.template;
  const [row] = await tx
    .insert(mails)
    .values({
      ...{ userId, address, locale, template, recipe: { ...recipe.data } },
      topic: templateRule(template, mail.topic).topic,
      secret: mail.secret ?? null,
      dedupeKey: mail.dedupeKey ?? null,
      batch: mail.batch ?? null,
      subjectKind: about?.subject ?? null,
      subjectId: about?.id ?? null,
      corrects: mail.corrects ?? null,
      nextAt: at,
      createdAt: at,
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  return row?.id ?? null;
}
