import { TOPICS, type Topic } from "./topics.ts";

/**
 * Everything that a person can be told of, with its topic; its words are the message `notification.` + kind. What
 * `stands` alone is never taken together with other acts, so that nothing later can hide it.
 */
const KINDS = {
  // The course of a deal
  "deal-interested": { topic: "turn" },
  "deal-invited": { topic: "turn" },
  "deal-introduced": { topic: "decisions" },
  "deal-in_review": { topic: "progress" },
  "deal-shortlisted": { topic: "progress" },
  "deal-meeting": { topic: "decisions" },
  "deal-offered": { topic: "turn" },
  "deal-countered": { topic: "turn" },
  "deal-reported": { topic: "turn" },
  "deal-agreed": { topic: "decisions" },
  "deal-completed": { topic: "decisions" },
  "deal-declined": { topic: "decisions" },
  "deal-withdrawn": { topic: "progress" },
  "deal-expired": { topic: "decisions" },
  "deal-undone": { topic: "progress" },
  "deal-shared": { topic: "progress" },
  "deal-assigned": { topic: "turn" },
  // The conversation in its room
  "question-asked": { topic: "turn" },
  "question-answered": { topic: "messages" },
  message: { topic: "messages" },
  "file-shared": { topic: "messages" },
  "entry-corrected": { topic: "messages" },
  "entry-widened": { topic: "messages" },
  mentioned: { topic: "mentions", stands: true },
  // Offers and what came of them
  "offer-sent": { topic: "turn" },
  "offer-countered": { topic: "turn" },
  "offer-accepted": { topic: "decisions" },
  "offer-declined": { topic: "decisions" },
  "offer-withdrawn": { topic: "decisions" },
  "offer-expiring": { topic: "deadlines" },
  "offer-expired": { topic: "deadlines" },
  "outcome-proposed": { topic: "turn" },
  "outcome-confirmed": { topic: "decisions" },
  "outcome-disputed": { topic: "turn" },
  // Clocks, and the district's word
  "answer-due-soon": { topic: "deadlines" },
  "answer-due": { topic: "deadlines" },
  "answer-overdue": { topic: "deadlines" },
  "lever-reminded": { topic: "turn" },
  "lever-introduced": { topic: "messages" },
  "lever-introduced-to": { topic: "turn" },
  "district-late": { topic: "turn" },
  "wish-claimed": { topic: "progress" },
  "district-word": { topic: "messages" },
  // Organizations
  "organization-verified": { topic: "organization" },
  "organization-rejected": { topic: "organization" },
  "organization-suspended": { topic: "organization" },
  "organization-reinstated": { topic: "organization" },
  "organization-change-approved": { topic: "organization" },
  "organization-change-refused": { topic: "organization" },
  "organization-code-moved": { topic: "organization" },
  "claim-accepted": { topic: "organization" },
  "claim-rejected": { topic: "organization" },
  "company-claim-accepted": { topic: "organization" },
  "company-claim-rejected": { topic: "organization" },
  "company-reminded": { topic: "organization" },
  // People
  invited: { topic: "membership" },
  "invitation-accepted": { topic: "membership" },
  "invitation-declined": { topic: "membership" },
  "member-removed": { topic: "membership" },
  // The product itself
  "job-asks": { topic: "operations" },
} as const satisfies Record<string, { topic: Topic; stands?: true }>;

export type NoticeKind = keyof typeof KINDS;
/** @public Each has words and a topic: a test walks them. */
export const NOTICE_KINDS = Object.keys(KINDS) as NoticeKind[];

export function topicOf(kind: NoticeKind): Topic {
  return KINDS[kind].topic;
}

/** May acts of this kind be told together with others on the same subject? */
export function joins(kind: NoticeKind): boolean {
  return !("stands" in KINDS[kind]);
}

/**
 * Of acts that are told in one line: the one whose words stand there. A decision is not hidden by a message that comes
 * after it.
 */
export function foremost(shown: NoticeKind | null, next: NoticeKind): NoticeKind {
  return shown !== null && weight(shown) < weight(next) ? shown : next;
}

function weight(kind: NoticeKind): number {
  return TOPICS.indexOf(topicOf(kind));
}

/** A kind as it was stored; null for one that is told no more. */
export function noticeKind(stored: string): NoticeKind | null {
  return Object.hasOwn(KINDS, stored) ? (stored as NoticeKind) : null;
}
