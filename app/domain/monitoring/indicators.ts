import { unitKey } from "../plans/indicator.ts";
import { yearEnd } from "../time.ts";
import type { Comparator, TargetKind } from "../vocabulary.ts";
import { aimOf, type Goal, isDifference } from "./goal.ts";
import type { PathPoint } from "./path.ts";

/** A figure of a plan's text or table, as loaded. */
export interface TargetFact {
  /** Identity of the indicator and the area that the figure is of: what makes figures comparable. */
  key: string;
  area: string;
  /** As the plan calls it. */
  indicator: string;
  kind: TargetKind;
  comparator: Comparator;
  value: number;
  upper: number | null;
  unit: string;
  reference: string | null;
  year: number | null;
  said: string | null;
  section: string;
  note: string | null;
}

/** A plan as it is cited. */
export interface CitedPlan {
  slug: string;
  titleZh: string;
  titleEn: string;
  number: string | null;
}

/** A figure of another plan. */
export interface FactElsewhere extends TargetFact {
  plan: CitedPlan;
}

/** A goal as a plan states it, in one place of its text. */
export interface StatedGoal extends Pick<TargetFact, "unit" | "reference" | "said" | "section"> {
  goal: Goal;
  /** Null where the plan states none. */
  year: number | null;
}

/** The figure that a path starts from. */
export interface Start {
  /** Not always exact: a plan may say "more than". */
  comparator: Comparator;
  value: number;
  year: number;
  section: string;
  /** The other plan that states it; null for the plan's own. */
  plan: CitedPlan | null;
}

/** One indicator of a plan: what it wants in the end and every figure on the way there. */
export interface Indicator extends StatedGoal {
  key: string;
  area: string;
  name: string;
  note: string | null;
  /** Null where no plan states a figure of the same indicator and area. */
  start: Start | null;
  path: PathPoint[];
  /** What else the plan wants of it: the same goal in other words, an earlier one, or above an average. */
  also: StatedGoal[];
}

/**
 * A plan's figures as indicators, in the plan's order: one for each identity and area, whatever names the plan uses.
 * Its goal is the target of the last year, or without one the last annual figure; a goal without a year has none, and
 * no path. Where a plan states two for one year the first stands, the others are listed beside it. What the plan only
 * reports (a baseline or an achievement without a goal) is no indicator.
 *
 * @param elsewhere what other plans report
 */
export function indicatorsOf(
  facts: readonly TargetFact[],
  { from, elsewhere = [] }: { from: number; elsewhere?: readonly FactElsewhere[] },
): Indicator[] {
  const groups = new Map<string, TargetFact[]>();
  for (const fact of facts) {
    const id = `${fact.key}\n${fact.area}`;
    const known = groups.get(id);
    if (known) known.push(fact);
    else groups.set(id, [fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const indicator = indicatorOf(group, { from, elsewhere });
    return indicator ? [indicator] : [];
  });
}

function indicatorOf(
  facts: readonly TargetFact[],
  { from, elsewhere }: { from: number; elsewhere: readonly FactElsewhere[] },
): Indicator | null {
  const last = lastOf(facts, "target") ?? lastOf(facts, "annual");
  if (!last) return null;
  const stated = statedGoal(last);
  const start = startOf(last, { facts, elsewhere, from });
  const others = facts.filter((fact) => fact.kind === "target" && fact !== last).map(statedGoal);
  return {
    ...stated,
    key: last.key,
    area: last.area,
    name: last.indicator,
    note: last.note,
    start,
    path: pathOf(stated, { facts, start }),
    also: distinct(stated, others),
  };
}

function statedGoal(fact: TargetFact): StatedGoal {
  const { comparator, value, upper, unit, reference, said, section, year } = fact;
  const due = year === null ? null : yearEnd(year);
  return { goal: { comparator, value, upper, due }, unit, reference, said, section, year };
}

/** Of the latest year; what states none comes before all years. */
function lastOf(facts: readonly TargetFact[], kind: TargetKind): TargetFact | null {
  const yearOf = (fact: TargetFact) => fact.year ?? Number.NEGATIVE_INFINITY;
  let last: TargetFact | null = null;
  for (const fact of facts) {
    if (fact.kind === kind && (last === null || yearOf(fact) > yearOf(last))) last = fact;
  }
  return last;
}

/**
 * The newest figure before the goal's year: the plan's own, or else another plan's from before this one begins. A
 * baseline without a year stands for the year before the plan.
 */
function startOf(
  last: TargetFact,
  of: {
    facts: readonly TargetFact[];
    elsewhere: readonly FactElsewhere[];
    from: number;
  },
): Start | null {
  const { from } = of;
  const goalYear = last.year ?? Number.POSITIVE_INFINITY;
  const own = of.facts
    .filter((fact) => reports(fact) && unitKey(fact.unit) === unitKey(last.unit))
    .map((fact) => ({ ...startingWith(fact), year: fact.year ?? from - 1, plan: null }))
    .filter(({ year }) => year < goalYear);
  const others = of.elsewhere.flatMap((fact) =>
    isSame(fact, last) && fact.year !== null && fact.year < from
      ? [{ ...startingWith(fact), year: fact.year, plan: fact.plan }]
      : [],
  );
  return newest(own) ?? newest(others);
}

function startingWith({ comparator, value, section }: TargetFact) {
  return { comparator, value, section };
}

function newest<T extends { year: number }>(starts: T[]): T | null {
  return starts.sort((a, b) => b.year - a.year)[0] ?? null;
}

function reports({ kind }: TargetFact): boolean {
  return kind === "baseline" || kind === "achievement";
}

/** A report of the same indicator and area, in a unit that can be compared. */
export function isSame(
  fact: TargetFact,
  { key, area, unit }: Pick<TargetFact, "key" | "area" | "unit">,
): boolean {
  return (
    reports(fact) && fact.key === key && fact.area === area && unitKey(fact.unit) === unitKey(unit)
  );
}

function pathOf(
  { goal, unit, year }: StatedGoal,
  { facts, start }: { facts: readonly TargetFact[]; start: Start | null },
): PathPoint[] {
  if (goal.due === null || year === null || isDifference(goal)) return [];
  const annual = facts.flatMap((fact) =>
    fact.kind === "annual" && unitKey(fact.unit) === unitKey(unit) && (fact.year ?? year) < year
      ? [{ value: fact.value, year: fact.year ?? year }]
      : [],
  );
  const onTheWay = [...(start ? [start] : []), ...annual]
    .sort((a, b) => a.year - b.year)
    .map((point) => ({ value: point.value, at: yearEnd(point.year) }));
  const last = onTheWay.at(-1);
  return last ? [...onTheWay, { at: goal.due, value: aimOf(goal, last) }] : [];
}

/** Without those that say the same as the main goal or as one before. */
function distinct(main: StatedGoal, others: StatedGoal[]): StatedGoal[] {
  const seen = new Set([meaningOf(main)]);
  return others.filter((other) => {
    const meaning = meaningOf(other);
    if (seen.has(meaning)) return false;
    seen.add(meaning);
    return true;
  });
}

function meaningOf({ goal, reference, year }: StatedGoal): string {
  return [goal.comparator, goal.value, goal.upper, reference, year].join(" ");
}
