import type { Reading } from "./reading.ts";
import { plainWidth } from "./text.ts";

const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const MARK = String.raw`\s?[-./\u2010-\u2015年]\s?`;
const MONTH_NAMES = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
const NAMED = `(?<named>${MONTH_NAMES.join("|")})[a-z]*\\.?`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const DAY = String.raw`(?<day>\d{1,2})`;

/** Year and month, and the day where it is given. */
const DATES = [
  `${YEAR}${MARK}${MONTH}(?:\\s?月(?:份)?|(?:${MARK}|\\s?月\\s?)${DAY}\\s?[日号]?)?`,
  `${YEAR}(?<month>\\d{2})(?<day>\\d{2})?`,
  `${NAMED} (?:${DAY}(?:st|nd|rd|th)?,? )?${YEAR}`,
  `(?:${DAY}(?:st|nd|rd|th)? )?${NAMED},? ${YEAR}`,
  `(?<month>\\d{1,2})[-./]${YEAR}`,
];
const WHOLE_YEAR = new RegExp(`^${YEAR}\\s?年?$`);
const WHOLE_DATES = DATES.map((date) => new RegExp(`^${date}$`));

const CLOCK =
  /^(?<half>上午|下午|晚上|中午|早上|am |pm )?\s?(?<hour>\d{1,2})(?:[:点时]\s?(?:(?<minute>\d{1,2})(?::\d{2}(?:\.\d+)?)?分?|(?<half2>半))?)\s?(?<after>am|pm)?$/;

interface DateParts {
  year: number;
  month: number;
  day: number | null;
}

/**
 * A month as 2024-03, or a year as 2024 where no more is known: 2024年3月 · 2024-03-15 · 202403 · 2024/3 · Mar 2024 · 2024年.
 * A day, where given, must exist.
 */
export function parseMonthOrYear(typed: string): Reading<string> {
  const plain = plainDate(typed);
  const year = WHOLE_YEAR.exec(plain)?.groups?.year;
  if (year) return { value: year };
  const read = readDate(plain);
  if (!read) return { fault: "month-or-year" };
  return exists(read) ? { value: monthOf(read) } : { fault: "no-such-day" };
}

/** A day as 2024-03-15: 2024年3月15日 · 20240315 · 2024/3/15 · 15 March 2024. */
export function parseDay(typed: string): Reading<string> {
  const read = readDate(plainDate(typed));
  if (!read || read.day === null) return { fault: "day" };
  return exists(read) ? { value: `${monthOf(read)}-${two(read.day)}` } : { fault: "no-such-day" };
}

/**
 * A minute as 2026-12-10T09:00: 2026/12/10 09:00 · 2026年12月10日 下午3点半 · 2026-12-10T09:00. 24:00 is the
 * beginning of the next day.
 *
 * @param alone what a day without a time means: its beginning or its end
 */
export function parseMinute(typed: string, alone: "begin" | "end"): Reading<string> {
  const plain = plainDate(typed);
  const { date, clock } = divided(plain);
  const read = readDate(date);
  if (!read || read.day === null) return { fault: "minute" };
  if (!exists(read)) return { fault: "no-such-day" };
  const time = clock === "" ? { hour: alone === "end" ? 24 : 0, minute: 0 } : readClock(clock);
  if (!time) return { fault: "minute" };
  const day = `${monthOf(read)}-${two(read.day)}`;
  const date24 = time.hour === 24 ? dayAfter(day) : day;
  return { value: `${date24}T${two(time.hour % 24)}:${two(time.minute)}` };
}

function plainDate(typed: string): string {
  return plainWidth(typed).toLowerCase().replace(/\s+/g, " ");
}

/** The date and, behind a blank, a T or the day's sign, the time. */
function divided(plain: string): { date: string; clock: string } {
  const at =
    /^(.*?(?:\d{2}|\d[日号]|[-./月]\d|\d))(?:[t ]|(?<=[日号]) ?)((?:上午|下午|晚上|中午|早上)? ?\d{1,2}[:点时].*)$/.exec(
      plain,
    );
  return at ? { date: (at[1] ?? "").trim(), clock: at[2] ?? "" } : { date: plain, clock: "" };
}

function readDate(plain: string): DateParts | null {
  for (const form of WHOLE_DATES) {
    const groups = form.exec(plain)?.groups;
    if (!groups) continue;
    const month = groups.named ? MONTH_NAMES.indexOf(groups.named) + 1 : Number(groups.month);
    const day = groups.day === undefined ? null : Number(groups.day);
    return { year: Number(groups.year), month, day };
  }
  return null;
}

function readClock(plain: string): { hour: number; minute: number } | null {
  const groups = CLOCK.exec(plain)?.groups;
  if (!groups) return null;
  const minute = groups.half2 ? 30 : Number(groups.minute ?? 0);
  const late = /下午|晚上|pm/.test(`${groups.half ?? ""}${groups.after ?? ""}`);
  const hour = Number(groups.hour) + (late && Number(groups.hour) < 12 ? 12 : 0);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return { hour, minute };
}

/** Is there such a month, and such a day in it? */
function exists({ year, month, day }: DateParts): boolean {
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function monthOf({ year, month }: DateParts): string {
  return `${year}-${two(month)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
