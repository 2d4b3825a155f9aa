import type { DealState } from "../vocabulary.ts";

/** What staff can do about a case that stands still: remind, introduce, ask to claim, or only note. */
export const LEVERS = ["remind", "introduce", "ask_claim", "note"] as const;
export type Lever = (typeof LEVERS)[number];

/** What can stand still. */
export const LEVER_SUBJECTS = ["deal", "application", "resource"] as const;
export type LeverSubject = (typeof LEVER_SUBJECTS)[number];

/** A case as the table of levers sees it. */
export type LeverCase =
  /** A deal: whose act is awaited, and by when. */
  | { subject: "deal"; awaited: "startup" | "provider" | null }
  /** A submitted application. */
  | { subject: "application" }
  /** A resource: does anybody run it? */
  | { subject: "resource"; claimed: boolean };

/** The levers that there are for a case; none for one that has ended. */
export function leversFor(at: LeverCase): Lever[] {
  switch (at.subject) {
    case "deal":
      return at.awaited === null ? [] : ["remind", "note"];
    case "application":
      return ["introduce", "note"];
    case "resource":
      return at.claimed ? ["note"] : ["ask_claim", "note"];
  }
}

/**
 * What came of a lever: a note asks for nothing; after a reminder the deal moved, or ended because nobody answered; the
 * pair that was introduced began a deal; somebody claimed the resource.
 */
export const LEVER_EFFECTS = [
  "none",
  "waiting",
  "moved",
  "unanswered",
  "begun",
  "claimed",
] as const;
export type LeverEffect = (typeof LEVER_EFFECTS)[number];

/** With what a lever begins. */
export function firstEffect(lever: Lever): LeverEffect {
  return lever === "note" ? "none" : "waiting";
}

/** What a deal's next state makes of a reminder. */
export function effectOfMove(state: DealState): LeverEffect {
  return state === "expired" ? "unanswered" : "moved";
}

/** Did something come of it? */
export function hasWorked(effect: LeverEffect): boolean {
  return effect === "moved" || effect === "begun" || effect === "claimed";
}

/** A reminder is pulled once a case and day; everything else as often as somebody has something to say. */
export function onceKeyOf({
  lever,
  subject,
  subjectId,
  day,
  id,
}: {
  lever: Lever;
  subject: LeverSubject;
  subjectId: string;
  /** ISO day in Shanghai. */
  day: string;
  id: string;
}): string {
  return lever === "remind" ? `remind ${subject} ${subjectId} ${day}` : id;
}
