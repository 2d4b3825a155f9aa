import type { Span } from "./reading-text.ts";
import { fiveYears, type Period } from "./years.ts";

export interface FoundPeriod extends Span, Period {
  /** Not said as such: worked out from dates and goals. */
  derived: boolean;
}

const SPAN = /((?:19|20)\d\d)\s*年?\s*(?:-{1,2}|~|至|到|—|\s)?\s*((?:19|20)\d\d)\s*年?/;
const FIVE = /“?十([一二三四五六])五”?/;
const SINGLE = /((?:19|20)\d\d)年(?:度)?/;

/** The years that a title names. */
export function periodOfTitle({
  start,
  title,
}: {
  start: number;
  title: string;
}): FoundPeriod | null {
  const span = SPAN.exec(title);
  if (span) {
    const from = Number(span[1]);
    const to = Number(span[2]);
    if (to > from && to - from <= 30) return placed(span, start, { from, to });
  }
  const five = FIVE.exec(title);
  const years = five && fiveYears(five[1] ?? "");
  if (five && years) return placed(five, start, years);
  const single = SINGLE.exec(title);
  if (single) return placed(single, start, { from: Number(single[1]), to: Number(single[1]) });
  return null;
}

function placed(found: RegExpExecArray, start: number, period: Period): FoundPeriod {
  const at = start + found.index;
  return { ...period, start: at, end: at + found[0].length, derived: false };
}

/** 用两年时间, 力争三年内. */
function termOf(text: string): { count: number; span: Span } | null {
  const found =
    /(?:用|经过|力争|通过)(?:未来)?([两二三四五]|\d)年(?:左右)?(?:的)?(?:时间|内|努力)/.exec(text);
  if (!found) return null;
  const count = "零一二三四五".indexOf((found[1] ?? "").replace("两", "二"));
  const years = count > 0 ? count : Number(found[1]);
  return { count: years, span: { start: found.index, end: found.index + found[0].length } };
}

/** Without years in its title a plan runs from its day to the year its goals name. */
export function periodOfGoals(
  text: string,
  { since }: { since: { year: number; span: Span } | null },
): FoundPeriod | null {
  const named = [...text.matchAll(/(?:(?<![较比从年至\d])到|有效期至)(20\d\d)年(?:底|末)?/g)].map(
    ({ index, 0: said, 1: year }) => ({
      start: index,
      end: index + said.length,
      year: Number(year),
    }),
  );
  const counts = new Map<number, number>();
  for (const { year } of named)
    if (!since || year >= since.year) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = since ? termOf(text) : null;
  if (since && counts.size === 0 && years) {
    return { from: since.year, to: since.year + years.count - 1, ...years.span, derived: true };
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || !since) return null;
  const place = named.find(({ year }) => year === best[0]);
  if (!place) return null;
  return { from: since.year, to: best[0], start: place.start, end: place.end, derived: true };
}
