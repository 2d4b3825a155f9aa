import type { Topic } from "./topics.ts";

/** What becomes of a mail of which nobody knows whether it arrived: a person says, or it counts as sent. */
type Doubt = "ask" | "take-as-sent";

interface TemplateRule {
  topic: Topic;
  doubt: Doubt;
}

/**
 * Every mail that the product writes. The words are the messages `mail.` + template + `.subject` and so on; the version
 * goes up when what a recipe must hold changes.
 */
const TEMPLATES = {
  /** One act, or those of a minute on one subject. */
  notice: { topic: null, doubt: "ask" },
  /** A day's acts. They stand in the page as well, and tomorrow brings the next. */
  digest: { topic: null, doubt: "take-as-sent" },
  "verify-address": { topic: "security", doubt: "ask", link: true },
  "address-taken": { topic: "security", doubt: "take-as-sent" },
  "reset-password": { topic: "security", doubt: "ask", link: true },
  "new-device": { topic: "security", doubt: "ask" },
  invitation: { topic: "membership", doubt: "ask", link: true },
} as const satisfies Record<string, { topic: Topic | null; doubt: Doubt; link?: true }>;

export type Template = keyof typeof TEMPLATES;
export const MAIL_TEMPLATES = Object.keys(TEMPLATES) as [Template, ...Template[]];

/** Of these nobody is asked. */
export const TAKEN_AS_SENT = MAIL_TEMPLATES.filter(
  (template) => TEMPLATES[template].doubt === "take-as-sent",
);

/** Does it carry a link that works once? Then nobody but the addressee may read it. */
export function isConfidential(template: Template): boolean {
  return "link" in TEMPLATES[template];
}

/** @param told the topic of the notices in it, for the templates that have none of their own */
export function templateRule(template: Template, told: Topic = "progress"): TemplateRule {
  const { topic, doubt } = TEMPLATES[template];
  return { topic: topic ?? told, doubt };
}
