import { afterWorkingDays } from "../time.ts";
import type { DealState } from "../vocabulary.ts";
import { lapseOf } from "./lifecycle.ts";

/** Working days that a provider's late answer is still waited for, so that staff can ask after it. */
const GRACE_DAYS = 5;

/**
 * When a deal ends by itself because nobody answered; null where it never does. An invitation or an offer
 * ends with its day. A startup's request does not fall the moment its provider is late: it is overdue first.
 *
 * @param due UTC milliseconds
 * @returns UTC milliseconds
 */
export function expiryOf(state: DealState, due: number | null): number | null {
  const lapse = lapseOf(state);
  if (due === null || lapse === "never") return null;
  return lapse === "due" ? due : afterWorkingDays(due - 1, GRACE_DAYS);
}
