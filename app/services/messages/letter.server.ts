import { type Topic, topicRule } from "#app/domain/messages/topics.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import type { Letter } from "#app/platform/mail/compose.server.ts";
import { type MailFoot, mailHtml, mailText } from "./mail-body.ts";
import { mailWords } from "./mail-words.ts";
import type { Office } from "./office.server.ts";
import type { MailRecipe } from "./recipes.ts";
import { stopToken } from "./stop-token.server.ts";

/** A mail's row as far as its letter needs it. */
export interface Written {
  id: string;
  address: string;
  locale: Locale;
  topic: Topic;
  recipe: MailRecipe;
  subjectId: string | null;
  createdAt: Date;
}

/**
 * The letter of a mail: the same for the same row.
 *
 * @param secret the path of its one-time link, "" for none
 */
export function letterOf(
  mail: Written,
  { office, secret }: { office: Pick<Office, "from" | "publicUrl" | "keys">; secret: string },
): Letter {
  const t = translator(mail.locale);
  const { publicUrl, from, keys } = office;
  const url = (path: string) => publicUrl + path;
  const words = mailWords(mail.recipe, { t, url, secret });
  const stoppable = !topicRule(mail.topic).mandatory;
  const stop = stoppable ? url(`/unsubscribe/${stopToken(keys, mail.id)}`) : null;
  const foot = footOf(mail, { t, url, stop });
  const host = hostOf(from);
  return {
    from,
    to: { name: nameIn(mail.recipe), address: mail.address },
    replyTo: `"${t("mail.unread")}" <no-reply@${host}>`,
    messageId: `<${mail.id}@${host}>`,
    references: mail.subjectId ? [`<${mail.subjectId}.room@${host}>`] : [],
    date: mail.createdAt,
    subject: words.subject,
    text: mailText(words, foot),
    html: mailHtml(words, {
      foot,
      lang: mail.locale === "zh" ? "zh-CN" : "en",
      brand: t("app.name"),
    }),
    stopAddress: stop,
  };
}

function footOf(
  { recipe, topic }: Written,
  {
    t,
    url,
    stop,
  }: { t: ReturnType<typeof translator>; url: (path: string) => string; stop: string | null },
): MailFoot {
  const known = recipe.template !== "invitation";
  const { mandatory } = topicRule(topic);
  return {
    lines: [
      t(mandatory ? "mail.why.mandatory" : "mail.why", { topic: t(`topic.${topic}`) }),
      t("mail.unread.long"),
    ],
    links: [
      ...(known ? [{ label: t("mail.settings"), url: url("/account/mail") }] : []),
      ...(stop ? [{ label: t("mail.stop"), url: stop }] : []),
    ],
  };
}

function nameIn({ data }: MailRecipe): string {
  return "name" in data && typeof data.name === "string" ? data.name : "";
}

/** The host of `name <somebody@host>`. */
export function hostOf(from: string): string {
  return /@([^<>@\s]+)>?$/.exec(from.trim())?.[1] ?? "localhost";
}

/** The address alone, for the envelope. */
export function addressIn(from: string): string {
  return /<([^<>]+)>$/.exec(from.trim())?.[1] ?? from.trim();
}
