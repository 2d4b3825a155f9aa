import { WORKING_CALENDAR, type WorkingCalendar } from "./working-calendar.ts";

/** UTC milliseconds, a Date, or an ISO instant. */
export type Instant = number | Date | string;

export const DAY_MS = 86_400_000;

/** Shanghai has kept UTC+8 without summer time since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** `2026-11-23T14:02`, in Shanghai. */
export function minuteOf(at: Instant): string {
  return onTheClock(at).toISOString().slice(0, 16);
}

/** `2026-11-23`, in Shanghai. */
export function dayOf(at: Instant): string {
  return onTheClock(at).toISOString().slice(0, 10);
}

/** The calendar year in Shanghai. */
export function yearOf(at: Instant): number {
  return onTheClock(at).getUTCFullYear();
}

/** A Date whose UTC fields are what a clock in Shanghai shows. */
function onTheClock(at: Instant): Date {
  return new Date(new Date(at).getTime() + OFFSET_MS);
}

/**
 * The moment at which a clock in Shanghai shows this day or minute.
 *
 * @param shown `2026-11-23` or `2026-11-23T14:02`
 * @returns UTC milliseconds; NaN where it is no date
 */
export function momentOf(shown: string): number {
  return Date.parse(shown.length > 10 ? `${shown}:00Z` : `${shown}T00:00Z`) - OFFSET_MS;
}

/** Is this day (`2026-11-23`) or month (`2026-11`) still to come in Shanghai? */
export function isAhead(shown: string, asOf: Instant): boolean {
  return shown > dayOf(asOf).slice(0, shown.length);
}

/** The last moment of a year in Shanghai, in UTC ms. */
export function yearEnd(year: number): number {
  return momentOf(`${year + 1}-01-01`) - 1;
}

/**
 * The end (24:00 in Shanghai) of the n-th working day after a moment. With no day to wait it is the end of the
 * moment's own day.
 *
 * @param from UTC milliseconds
 * @returns UTC milliseconds
 */
export function afterWorkingDays(
  from: number,
  days: number,
  calendar: WorkingCalendar = WORKING_CALENDAR,
): number {
  let day = dayNumber(dayOf(from));
  for (let left = days; left > 0; ) {
    day++;
    if (isWorking(day, calendar)) left--;
  }
  return (day + 1) * DAY_MS - OFFSET_MS;
}

/** The day with which a term ends: one that ends at midnight ends with the day before. */
export function lastDayOf(until: Instant): string {
  return dayOf(new Date(until).getTime() - 1);
}

/**
 * How many working days there are from a moment's day, which does not count, to the last day of a term; negative where
 * the term is over.
 */
export function workingDaysLeft(
  until: Instant,
  asOf: Instant,
  calendar: WorkingCalendar = WORKING_CALENDAR,
): number {
  const today = dayNumber(dayOf(asOf));
  const last = dayNumber(lastDayOf(until));
  return today <= last ? countWorking(today, last, calendar) : -countWorking(last, today, calendar);
}

/** Working days from a moment's day, which does not count, to another's, which does; 0 where that is not later. */
export function workingDaysBetween(
  from: Instant,
  to: Instant,
  calendar: WorkingCalendar = WORKING_CALENDAR,
): number {
  return countWorking(dayNumber(dayOf(from)), dayNumber(dayOf(to)), calendar);
}

function countWorking(after: number, last: number, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = after + 1; day <= last; day++) {
    if (isWorking(day, calendar)) count++;
  }
  return count;
}

/**
 * @param day an ISO day in Shanghai
 * @public The calendar day by day: what a term is counted with, and what tests hold terms against.
 */
export function isWorkingDay(day: string, calendar: WorkingCalendar = WORKING_CALENDAR): boolean {
  return isWorking(dayNumber(day), calendar);
}

/** Does a term that ends then reach into days of which the calendar has not been published yet? */
export function isProvisional(until: Instant, { coveredTo } = WORKING_CALENDAR): boolean {
  // A term ends with 24:00 of its last day, which is the first moment of the next.
  return new Date(until).getTime() > momentOf(coveredTo) + DAY_MS;
}

function isWorking(day: number, calendar: WorkingCalendar): boolean {
  const { off, makeUp } = exceptionsOf(calendar);
  if (off.has(day)) return false;
  return makeUp.has(day) || isWeekday(day);
}

const exceptions = new WeakMap<WorkingCalendar, { off: Set<number>; makeUp: Set<number> }>();

function exceptionsOf(calendar: WorkingCalendar): { off: Set<number>; makeUp: Set<number> } {
  const known = exceptions.get(calendar);
  if (known) return known;
  const off = new Set<number>();
  for (const [from, to] of calendar.holidays) {
    for (let day = dayNumber(from); day <= dayNumber(to); day++) off.add(day);
  }
  const made = { off, makeUp: new Set(calendar.makeUpDays.map(dayNumber)) };
  exceptions.set(calendar, made);
  return made;
}

/** Days since 1970-01-01 of an ISO day. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00Z`) / DAY_MS);
}

/** Day 0 was a Thursday. */
function isWeekday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}
