import { parseDay } from "./dates.ts";
import { plainWidth } from "./text.ts";

const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

const QUARTER = new RegExp(
  `^${YEAR}\\s*年?\\s*[-/]?\\s*(?:第?(?<quarter>[1-4一二三四])季度?|q(?<q>[1-4]))$`,
);
const HALF = new RegExp(`^${YEAR}\\s*年?\\s*(?:(?<half>[上下])半年|h(?<h>[12]))$`);
const MONTH = new RegExp(
  `^${YEAR}\\s*(?:年|[-./])\\s*(?<month>\\d{1,2})\\s*(?:月(?:份|末|底)?)?$|^${YEAR.replace("year", "year2")}(?<month2>\\d{2})$`,
);
const TO_MONTH = new RegExp(
  `^${YEAR}\\s*年?\\s*1\\s*[-–—~至到]\\s*(?<month>\\d{1,2})\\s*月(?:份)?$`,
);
const WHOLE_YEAR = new RegExp(`^(?:fy)?${YEAR}\\s*(?:年度?|全年|年全年|年末|年底|年度全年)?$`);

/**
 * The last day of a period as people write it: 2025年 · 2025年上半年 · 2025年3季度 · 2025Q3 · 2025年1-9月 · 2025-09 · a day.
 *
 * @returns an ISO day; null for what names no period
 */
export function periodEnd(typed: string): string | null {
  const plain = plainWidth(typed)
    .toLowerCase()
    .replace(/^截[至止](?:到)?/, "")
    .trim();
  const year = WHOLE_YEAR.exec(plain)?.groups?.year;
  if (year) return `${year}-12-31`;
  const half = HALF.exec(plain)?.groups;
  if (half) return monthEnd(half.year, half.half === "上" || half.h === "1" ? 6 : 12);
  const quarter = QUARTER.exec(plain)?.groups;
  if (quarter) {
    const said = quarter.quarter ?? quarter.q ?? "";
    return monthEnd(quarter.year, 3 * (DIGITS[said] ?? Number(said)));
  }
  const to = TO_MONTH.exec(plain)?.groups;
  if (to) return monthEnd(to.year, Number(to.month));
  const month = MONTH.exec(plain)?.groups;
  if (month) return monthEnd(month.year ?? month.year2, Number(month.month ?? month.month2));
  const read = parseDay(plain);
  return "value" in read ? read.value : null;
}

function monthEnd(year: string | undefined, month: number): string | null {
  if (year === undefined || month < 1 || month > 12) return null;
  const day = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
