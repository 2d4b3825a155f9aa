import type { DealState, DeclineReason } from "../vocabulary.ts";
import { DECLINE_REASONS } from "../vocabulary.ts";

/** What a founder can best do after a decline: look elsewhere, change the application, or ask again later. */
export type NextStep = "matches" | "needs" | "technology" | "company" | "documents" | "later";

const NEXT: Readonly<Record<DeclineReason, NextStep>> = {
  sector: "matches",
  stage: "matches",
  amount: "needs",
  readiness: "technology",
  area: "company",
  capacity: "later",
  conflict: "matches",
  incomplete: "documents",
  other: "matches",
};

/** What a decline tells the founder. */
export interface Feedback {
  reason: DeclineReason;
  /** The provider's own sentence; "" where it gave none. */
  sentence: string;
  next: NextStep;
}

/**
 * The feedback of a decline: its reason with what follows from it, and the provider's sentence. While a decline can be
 * taken back the deal is not declined yet.
 */
export function feedbackOf({
  state,
  reason,
  sentence,
}: {
  state: DealState;
  reason: string | null;
  sentence: string | null;
}): Feedback | null {
  const known = DECLINE_REASONS.find((each) => each === reason);
  if (state !== "declined" || !known) return null;
  return { reason: known, sentence: sentence?.trim() ?? "", next: NEXT[known] };
}
