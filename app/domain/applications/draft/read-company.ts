import { NUMERAL, numeralValue } from "./numerals.ts";

const MOST_PEOPLE = 100_000;
const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const SHORTEST_MONTH = 3;

const TEAM: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:团队|员工|职工|全职|在职|人员)(?:[^,，。;\d]{0,6}?)(${NUMERAL})\s*(?:余|多)?(?:人|名|位)`,
  ),
  new RegExp(
    String.raw`(${NUMERAL})\s*(?:余|多)?(?:人|名|位)(?:的)?(?:全职)?(?:团队|员工|职工|在职)`,
  ),
  /\bteam of (?:about |around |over )?(\d[\d,]*)\b/,
  /\b(\d[\d,]*)[- ](?:person|people|strong|employees|full-time|staff)\b/,
];
/** A number of people to be hired is none of the team. */
const HIRING = /招聘?[^,，。;]{0,4}$|hir(?:e|ing) $/;

/**
 * How many people a text says the company has.
 *
 * @param text simplified and in lower case
 */
export function teamSizeIn(text: string): number | null {
  for (const pattern of TEAM) {
    const match = pattern.exec(text);
    if (!match || HIRING.test(text.slice(0, match.index))) continue;
    const value = numeralValue(match[1] ?? "");
    if (value !== null && value >= 1 && value <= MOST_PEOPLE) return Math.round(value);
  }
  return null;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const FOUNDED: readonly RegExp[] = [
  new RegExp(
    `(?:成立|创立|创办|创建|注册)(?:于|在|时间[为:]?)?\\s*${YEAR}(?:\\s*[年.\\-/]\\s*(?:(\\d{1,2})(?!\\d)\\s*月?)?)?`,
  ),
  new RegExp(
    `${YEAR}\\s*[年.\\-/]\\s*(?:(\\d{1,2})\\s*月)?(?:\\d{1,2}\\s*日)?(?:上半年|下半年|年?底|年?初|年?末|春|夏|秋|冬)?\\s*(?:正式)?(?:注册)?(?:成立|创立|创办|创建|注册)`,
  ),
  new RegExp(
    `(?:founded|established|incorporated|registered|set up|started)(?: back)? in (?:(?:early|mid|late)[- ])?(?:(${MONTHS.map((month) => `${month.slice(0, SHORTEST_MONTH)}[a-z]*`).join("|")})\\.? )?${YEAR}`,
  ),
];

/**
 * When a text says that the company was founded: an ISO month, an ISO year where it states the year alone, null where
 * it says neither.
 *
 * @param text simplified and in lower case
 * @param thisYear nobody was founded after it
 */
export function foundedIn(text: string, thisYear: number): string | null {
  for (const pattern of FOUNDED) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month] = /^\d{4}$/.test(match[1] ?? "")
      ? [match[1], Number(match[2])]
      : [match[2], monthOf(match[1])];
    if (!year || Number(year) > thisYear) continue;
    return month && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : year;
  }
  return null;
}

/** 1…12, or 0 for no month. */
function monthOf(word: string | undefined): number {
  return word
    ? MONTHS.findIndex((month) => month.startsWith(word.slice(0, SHORTEST_MONTH))) + 1
    : 0;
}
