import { MAIL_TEMPLATES, type Template, templateRule } from "#app/domain/messages/templates.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import type { Database } from "#db/client.server.ts";
import type { mails } from "#db/schema/mails.ts";
import { letterOf } from "./letter.server.ts";
import { officeOf } from "./office.server.ts";
import { type MailRecipe, recipeOf } from "./recipes.ts";
import { SAMPLES } from "./samples.ts";

export interface MailPreviewed {
  subject: string;
  text: string;
  html: string;
}

/** A mail as its reader has it, made of its row; for those that carry no secret. */
export function previewOf(db: Database, mail: typeof mails.$inferSelect): MailPreviewed {
  const { subject, text, html } = letterOf(
    { ...mail, recipe: recipeOf(mail) },
    { office: officeOf(db), secret: "" },
  );
  return { subject, text, html };
}

/** Every template filled with sample data, by the same code that makes the mails. */
export function sampleMails(
  db: Database,
  { locale, now }: { locale: Locale; now: Date },
): (MailPreviewed & { template: Template })[] {
  return MAIL_TEMPLATES.map((template) => {
    const recipe: MailRecipe = SAMPLES[template];
    const { topic } = templateRule(template, "turn");
    const mail = {
      ...{ id: "sample", address: "somebody@example.cn", locale, topic, recipe },
      subjectId: null,
      createdAt: now,
    };
    const secret = "/sample-link";
    const { subject, text, html } = letterOf(mail, { office: officeOf(db), secret });
    return { template, subject, text, html };
  });
}
