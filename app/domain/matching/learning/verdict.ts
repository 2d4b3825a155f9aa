import type { DealState } from "../../vocabulary.ts";
import type { Verdict } from "./decisions.ts";

const ACCEPTED: readonly DealState[] = [
  "introduced",
  "in_review",
  "shortlisted",
  "meeting",
  "offered",
  "countered",
  "agreed",
  "reported",
  "completed",
];

/** Reasons to decline that say nothing of how well the two fit. */
const BESIDE_THE_POINT: readonly string[] = ["capacity", "conflict", "incomplete"];

/**
 * What a deal says of its match: accepted once both sides agreed to meet, whatever came of it; nothing
 * (null) while it waits, where it was withdrawn, or declined for a reason that lies elsewhere.
 *
 * @param deal null where nobody acted on the match
 */
export function verdictOf(
  deal: { state: DealState; introduced: boolean; declineReason: string | null } | null,
): Verdict | null {
  if (!deal || deal.state === "expired") return "ignored";
  if (deal.introduced || ACCEPTED.includes(deal.state)) return "accepted";
  if (deal.state !== "declined") return null;
  return BESIDE_THE_POINT.includes(deal.declineReason ?? "") ? null : "declined";
}
