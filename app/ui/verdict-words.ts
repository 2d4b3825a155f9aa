import { accepted, distance, type Goal, isDifference, isMet } from "#app/domain/monitoring/goal.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { figureWords } from "./figure-words.ts";

/** What a verdict rests on. */
interface Judged {
  goal: Goal;
  unit: string;
  reference: string | null;
  latest: { value: number } | null;
  expected: number | null;
  change: number | null;
}

/** A verdict's arithmetic as one sentence: figure, goal, what lies between, path. Null where nothing was judged. */
export function verdictWords(judged: Judged, locale: Locale): string | null {
  const grounds = verdictGrounds(judged, locale);
  if (grounds === null || judged.latest === null) return null;
  return translator(locale)("verdict.sum", {
    figure: latestWords(judged, locale),
    goal: figureWords({ ...judged.goal, unit: judged.unit, reference: judged.reference }, locale),
    grounds,
  });
}

/** The same without figure and goal, for beside them. */
export function verdictGrounds(judged: Judged, locale: Locale): string | null {
  const { goal, unit, latest, expected, change } = judged;
  const t = translator(locale);
  const amount = (value: number) => figureWords({ value: Math.abs(value), unit }, locale);
  const value = goal.comparator === "rising" ? change : (latest?.value ?? null);
  if (latest === null) return null;
  if (value === null) return t("verdict.sum.no-change");
  const band = bandWords(judged, locale);
  const parts = [
    ...(goal.comparator === "rising"
      ? [t("verdict.sum.change", { change: signed(value, amount) })]
      : []),
    ...(band ? [band] : []),
    gapWords(goal, value, { t, amount }),
  ];
  if (expected !== null && !isMet(goal, value)) {
    const way = rounded(expected);
    const difference = value - way;
    const side = Math.abs(difference) < 1e-9 ? "at" : difference > 0 ? "above" : "below";
    parts.push(
      t(`verdict.sum.path.${side}`, { expected: amount(way), difference: amount(difference) }),
    );
  }
  return parts.join(locale === "zh" ? "，" : ", ");
}

/** The figure that was judged; a difference with its sign. */
export function latestWords({ goal, unit, latest }: Judged, locale: Locale): string {
  if (latest === null) return "—";
  const amount = (value: number) => figureWords({ value: Math.abs(value), unit }, locale);
  return goal.comparator === "relative"
    ? signed(latest.value, amount)
    : figureWords({ value: latest.value, unit }, locale);
}

/** A path to two digits: more would be made up. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function signed(value: number, amount: (value: number) => string): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  return `${sign}${amount(value)}`;
}

/** How wide "about" and "nearly" are, which no plan says. */
function bandWords({ goal, unit }: Judged, locale: Locale): string | null {
  if (goal.comparator !== "about" && goal.comparator !== "nearly") return null;
  const { from, to } = accepted(goal);
  const upper = Number.isFinite(to) ? to : null;
  const comparator = upper === null ? ">=" : "within";
  const band = figureWords({ value: from, upper, comparator, unit }, locale);
  return translator(locale)("verdict.sum.band", { band });
}

function gapWords(
  goal: Goal,
  value: number,
  { t, amount }: { t: ReturnType<typeof translator>; amount: (value: number) => string },
): string {
  if (isMet(goal, value)) return t("verdict.sum.met");
  const gap = distance(goal, value);
  if (gap === 0) return t(isDifference(goal) ? "verdict.sum.equal" : "verdict.sum.edge");
  return t(value > goal.value ? "verdict.sum.over" : "verdict.sum.short", { gap: amount(gap) });
}
