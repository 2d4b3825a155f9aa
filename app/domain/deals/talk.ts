import type { TimelineSide } from "./audience.ts";

/**
 * What people write in the room of a deal: a message to the other side or to all parties · a note of one side for itself ·
 * a question of the provider before the introduction, and the answer that follows it · a word of the district to all.
 */
export const TALK = ["message", "note", "question", "answer", "word"] as const;
export type Talk = (typeof TALK)[number];
/** What follows an entry: its audience reads it too from now on · new words within five minutes · new words later. */
export const FOLLOW_UPS = ["widened", "edited", "corrected"] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Its words come beside the payload, as the event's `body`. */
export interface TalkEvent {
  subject: "deal";
  kind: `deal.${Talk | FollowUp}`;
  /** For which side somebody wrote: he may have left it since. */
  payload: { by: TimelineSide };
}

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
