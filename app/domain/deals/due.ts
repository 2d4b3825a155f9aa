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

/** Day 0 of the epoch was a Thursday. */
function isWeekday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}
