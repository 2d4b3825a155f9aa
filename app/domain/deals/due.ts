import type { DealState } from "../vocabulary.ts";

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/**
 * The end (24:00 in Shanghai) of the n-th weekday after a moment. Public holidays are not counted:
 * the calendar of working days comes as data later.
 *
 * @param from UTC milliseconds
 * @returns UTC milliseconds
 */
export function dueAfterWeekdays(from: number, weekdays: number): number {
  let day = Math.floor((from + SHANGHAI_MS) / DAY_MS);
  for (let left = weekdays; left > 0; ) {
    day++;
    if (isWeekday(day)) left--;
  }
  return (day + 1) * DAY_MS - SHANGHAI_MS;
}

/** Weekdays that a provider's late answer is still waited for, so that staff can ask after it. */
const GRACE_WEEKDAYS = 5;

/**
 * When a deal ends by itself because nobody answered; null where it never does. An invitation or an offer
 * ends with its day. A startup's request does not fall the moment its provider is late: it is overdue first.
 *
 * @param due UTC milliseconds
 * @returns UTC milliseconds
 */
export function expiryOf(state: DealState, due: number | null): number | null {
  if (due === null) return null;
  if (state === "interested") return dueAfterWeekdays(due - 1, GRACE_WEEKDAYS);
  return state === "invited" || state === "offered" ? due : null;
}

/** Day 0 of the epoch was a Thursday. */
function isWeekday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}
