import { foremost } from "#app/domain/messages/kinds.ts";
import { minuteOf } from "#app/domain/time.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { noticeWords } from "#app/platform/notice-words.ts";
import type { MailRecipe, ToldAct } from "./recipes.ts";

/** What a mail says, before it is text or HTML. Addresses are whole. */
export interface MailWords {
  subject: string;
  /** How the reader is spoken to. */
  greeting: string;
  paragraphs: string[];
  /** Each with the page that shows it. */
  acts: { text: string; url: string }[];
  button: { label: string; url: string } | null;
  /** Small print after the button. */
  notes: string[];
}

/**
 * The words of a mail in the reader's language.
 *
 * @param url makes a whole address of a path
 * @param secret the path of a one-time link, for the mails that carry one
 */
export function mailWords(
  recipe: MailRecipe,
  { t, url, secret }: { t: Translate; url: (path: string) => string; secret: string },
): MailWords {
  const { template, data } = recipe;
  const plain = { acts: [], notes: [] };
  switch (template) {
    case "notice":
      return {
        ...noticeMail(data.acts, { t, url }),
        greeting: t("mail.greeting", { name: data.name }),
        notes: [],
      };
    case "digest":
      return {
        ...plain,
        subject: t("mail.digest.subject", { day: data.day, count: data.acts.length + data.more }),
        greeting: t("mail.greeting", { name: data.name }),
        paragraphs: [t("mail.digest.lead")],
        acts: told(data.acts, { t, url }),
        button: { label: t("mail.digest.button"), url: url("/notifications") },
        notes: data.more > 0 ? [t("mail.digest.more", { count: data.more })] : [],
      };
    case "invitation":
      return {
        ...plain,
        subject: t("mail.invitation.subject", { organization: data.organization }),
        greeting: t("mail.greeting.unknown"),
        paragraphs: [
          t("mail.invitation.lead", { inviter: data.inviter, organization: data.organization }),
        ],
        button: { label: t("mail.invitation.button"), url: url(secret) },
        notes: [t("mail.invitation.note")],
      };
    case "new-device":
      return {
        ...plain,
        subject: t("mail.new-device.subject"),
        greeting: t("mail.greeting", { name: data.name }),
        paragraphs: [
          t("mail.new-device.lead", {
            at: minuteOf(data.at).replace("T", " "),
            browser: data.browser || t("mail.new-device.unknown"),
          }),
        ],
        button: { label: t("mail.new-device.button"), url: url("/account") },
        notes: [t("mail.new-device.note")],
      };
    default:
      return {
        ...plain,
        subject: t(`mail.${template}.subject`),
        greeting: t("mail.greeting", { name: data.name }),
        paragraphs: [t(`mail.${template}.lead`)],
        button: { label: t(`mail.${template}.button`), url: url(secret) },
        notes: [t(`mail.${template}.note`)],
      };
  }
}

type Ways = { t: Translate; url: (path: string) => string };

/** The subject says the act that weighs most, and how many there are besides. */
function noticeMail(acts: ToldAct[], { t, url }: Ways): Omit<MailWords, "greeting" | "notes"> {
  const first = acts.reduce<ToldAct | null>(
    (shown, act) => (foremost(shown?.kind ?? null, act.kind) === act.kind ? act : shown),
    null,
  );
  if (!first) throw new Error("A notice tells of nothing");
  const one = acts.length === 1;
  return {
    subject: noticeWords({ ...first, acts: acts.length }, t),
    paragraphs: one ? [noticeWords(first, t)] : [t("mail.notice.several", { count: acts.length })],
    acts: one ? [] : told(acts, { t, url }),
    button: { label: t("mail.notice.button"), url: url(first.link) },
  };
}

function told(acts: ToldAct[], { t, url }: Ways): MailWords["acts"] {
  return acts.map((act) => ({ text: noticeWords(act, t), url: url(act.link) }));
}
