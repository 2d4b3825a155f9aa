import type { DealSide, OutcomeKind, OutcomeState } from "../vocabulary.ts";
import type { Move } from "./lifecycle.ts";

/** Does money change hands with an outcome of this kind, so that it must be said how much? */
const MONEY_FLOWS: Readonly<Record<OutcomeKind, boolean>> = {
  moved_in: false,
  invested: true,
  loan_granted: true,
  lab_booked: false,
  service_contracted: true,
  technology_contract: true,
  joint_research: true,
  voucher_used: true,
};

/**
 * Is the amount missing? Where money flows, none and nothing are no amount.
 *
 * @param amountFen in fen, null where none was given
 */
export function lacksAmount({
  kind,
  amountFen,
}: {
  kind: OutcomeKind;
  amountFen: number | null;
}): boolean {
  return MONEY_FLOWS[kind] && !(amountFen !== null && amountFen > 0);
}

/** The move by which a side says what came of a deal: the provider's passes the turn, the startup's waits. */
export const PROPOSES: Readonly<Record<DealSide, Move>> = { provider: "report", startup: "claim" };

/**
 * The moves by which a side answers what the other said; null where it may not. What was recorded before outcomes were
 * confirmed the startup can still confirm or dispute.
 */
export function answersTo(
  { state, side }: { state: OutcomeState; side: DealSide },
  answerer: DealSide,
): { confirm: Move; dispute: Move } | null {
  if (side === answerer) return null;
  if (state === "recorded") return { confirm: "confirm_recorded", dispute: "dispute_recorded" };
  if (state !== "proposed") return null;
  return answerer === "startup"
    ? { confirm: "confirm_report", dispute: "dispute_report" }
    : { confirm: "complete", dispute: "dispute_claim" };
}
