/** When a person is written to about a topic. */
export const MAIL_CHOICES = ["at_once", "daily", "never"] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** What a person can choose by: every notice and every mail is of one topic. */
export const TOPICS = [
  "turn",
  "deadlines",
  "decisions",
  "mentions",
  "messages",
  "progress",
  "organization",
  "membership",
  "operations",
  "security",
] as const;
export type Topic = (typeof TOPICS)[number];

interface TopicRule {
  /** What holds for a person who has chosen nothing. */
  usual: MailChoice;
  /** One must get these mails: there is no choice and no way to stop them. */
  mandatory: boolean;
}

const RULES: Record<Topic, TopicRule> = {
  turn: { usual: "at_once", mandatory: false },
  // Whoever misses an offer's last day loses it.
  deadlines: { usual: "at_once", mandatory: true },
  decisions: { usual: "at_once", mandatory: false },
  mentions: { usual: "at_once", mandatory: false },
  messages: { usual: "at_once", mandatory: false },
  progress: { usual: "daily", mandatory: false },
  organization: { usual: "at_once", mandatory: false },
  membership: { usual: "at_once", mandatory: false },
  operations: { usual: "at_once", mandatory: false },
  security: { usual: "at_once", mandatory: true },
};

export function topicRule(topic: Topic): TopicRule {
  return RULES[topic];
}

/** What holds for a topic, by what a person has chosen so far. */
export function choiceOf(topic: Topic, chosen: MailChoice | undefined): MailChoice {
  const { usual, mandatory } = RULES[topic];
  return mandatory ? usual : (chosen ?? usual);
}
