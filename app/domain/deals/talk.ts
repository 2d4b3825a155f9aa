import type { TimelineSide } from "./audience.ts";

/** For which side somebody wrote: he may have left it since. */
interface By {
  by: TimelineSide;
}

/** What people write to each other in the room of a deal. Its words come beside the payload, as the event's `body`. */
export type TalkEvent =
  /** A message to the other side, or to all parties. */
  | { subject: "deal"; kind: "deal.message"; payload: By }
  /** What one side writes for itself. */
  | { subject: "deal"; kind: "deal.note"; payload: By }
  /** Asked by the provider before the introduction, answered by the founder; the answer follows its question. */
  | { subject: "deal"; kind: "deal.question" | "deal.answer"; payload: By }
  /** What the district says to all parties. */
  | { subject: "deal"; kind: "deal.word"; payload: By }
  /** The entry that it follows is read by its audience too from now on. */
  | { subject: "deal"; kind: "deal.widened"; payload: By }
  /** New words for the entry that it follows: within five minutes, or later. */
  | { subject: "deal"; kind: "deal.edited" | "deal.corrected"; payload: By };

export const TALK = ["message", "note", "question", "answer", "word"] as const;
export type Talk = (typeof TALK)[number];
export const FOLLOW_UPS = ["widened", "edited", "corrected"] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Kinds of events that a reader should look at; everything else is a line of the system, and never unread. */
export const ASKING_KINDS: readonly string[] = [...TALK, "corrected"].map((what) => `deal.${what}`);

/** How long the words of an entry are simply changed; later a correction is an entry of its own. */
const EDIT_MS = 5 * 60_000;

/** Questions that a provider may ask before the introduction. */
export const MAX_QUESTIONS = 3;

export function isTalk(what: string): what is Talk {
  return TALK.some((known) => known === what);
}

export function isFollowUp(what: string): what is FollowUp {
  return FOLLOW_UPS.some((known) => known === what);
}

/** What new words for an entry are: an edit within five minutes, a correction after. */
export function changeOf({ at }: { at: Date }, now: Date): "edited" | "corrected" {
  return now.getTime() - at.getTime() <= EDIT_MS ? "edited" : "corrected";
}
