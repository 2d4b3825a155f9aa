import {
  afterWorkingDays,
  dayOf,
  type Instant,
  lastDayOf,
  workingDaysBetween,
  workingDaysLeft,
} from "../time.ts";
import { WORKING_CALENDAR, type WorkingCalendar } from "../working-calendar.ts";

/**
 * What is said of a deal's clock, in the order of time: two working days before its day, on it, and after it; then the
 * district hears of it.
 */
export const CLOCK_STAGES = ["soon", "due", "overdue", "district"] as const;
export type ClockStage = (typeof CLOCK_STAGES)[number];

/** Working days before the day on which whose turn it is hears that it comes. */
const SOON_DAYS = 2;
/** Working days after it from which staff hear that nobody answered. */
const DISTRICT_DAYS = 2;
/** What is longer over than this was told when it was, or lies before there were reminders: nothing is told now. */
const TOLD_FOR_DAYS = 10;

/**
 * What is to be said now of a clock; null for nothing. Of several that were missed, as by a night without a running
 * job, only the last counts.
 *
 * @param since when the clock began: a term that short begins with no reminder on its first day
 * @param due the end of the term
 */
export function clockStage(
  { since, due }: { since: Instant; due: Instant },
  asOf: Instant,
  calendar: WorkingCalendar = WORKING_CALENDAR,
): ClockStage | null {
  const left = workingDaysLeft(due, asOf, calendar);
  if (new Date(asOf) >= new Date(due)) {
    if (-left > TOLD_FOR_DAYS) return null;
    return -left >= DISTRICT_DAYS ? "district" : "overdue";
  }
  if (dayOf(since) === dayOf(asOf)) return null;
  if (dayOf(asOf) === lastDayOf(due)) return "due";
  return left <= SOON_DAYS ? "soon" : null;
}

/** As long as that a provider's clock waits for the founder's answer to a question, in working days; then it goes on. */
const PAUSE_DAYS = 5;

/** The end of a pause that began then, if nobody ends it before. */
export function pauseEnd(from: Instant, calendar: WorkingCalendar = WORKING_CALENDAR): number {
  return afterWorkingDays(new Date(from).getTime(), PAUSE_DAYS, calendar);
}

/**
 * When the answer is due after the clock stood still because the other side owed something: as many working days later
 * as it stood, and no more than a pause is long.
 *
 * @param due the end of the term before
 * @returns UTC milliseconds
 */
export function dueAfterPause(
  due: Instant,
  pause: { from: Instant; to: Instant },
  calendar: WorkingCalendar = WORKING_CALENDAR,
): number {
  const to = Math.min(new Date(pause.to).getTime(), pauseEnd(pause.from, calendar) - 1);
  const days = workingDaysBetween(pause.from, to, calendar);
  const end = new Date(due).getTime();
  return days === 0 ? end : afterWorkingDays(end - 1, days, calendar);
}
