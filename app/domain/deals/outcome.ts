import type { OutcomeKind } from "../vocabulary.ts";

/** Does money change hands with an outcome of this kind, so that it must be said how much? */
const MONEY_FLOWS: Readonly<Record<OutcomeKind, boolean>> = {
  moved_in: false,
  invested: true,
  loan_granted: true,
  lab_booked: false,
  service_contracted: true,
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
