import { type ChoiceSet, fitConditionalLogit } from "#app/packages/choice-model/index.ts";
import { mulberry32, permutation } from "#app/packages/seeded-random/index.ts";
import { PARTS, type PartName } from "../types.ts";

export type Verdict = "accepted" | "declined" | "ignored";

/** What became of one match. */
export interface Decision {
  applicationId: string;
  resourceId: string;
  verdict: Verdict;
  /** The value of each part, 0…1. */
  values: Record<PartName, number>;
}

export type PartWeights = Record<PartName, number>;

/** How well weights tell what was accepted from what was not. */
export interface Order {
  /** Share of pairs (accepted, not accepted) of one list that stand in the right order; ties half. */
  right: number;
  /** Mean place of the accepted in their lists, from 1. */
  place: number;
}

export interface WeightProposal {
  weights: PartWeights;
  counts: Record<Verdict, number>;
  /** Lists with an accepted match and one that was not: all that can be learnt from. */
  lists: number;
  /** On lists kept aside while learning, each once. */
  before: Order;
  after: Order;
  /**
   * `few`: too little to learn from, the weights are the present ones. `no-better`: what was learnt orders
   * lists kept aside no better. `better`: it does.
   */
  verdict: "few" | "no-better" | "better";
}

/**
 * Parts whose weights stay as they are: how full a resource is follows from the very decisions that are
 * learnt from, so that it would blame those who took many.
 */
const KEPT: readonly PartName[] = ["capacity"];
/**
 * Utility of a whole point of score before anything is learnt: with ten, a match that scores a tenth higher has
 * e times the odds of being accepted.
 */
const UTILITY_OF_SCORE = 10;
/** Holds the weights towards the present ones: moving one by a unit of utility must gain this in log-likelihood. */
const L2_PENALTY = 3;
const FEWEST_LISTS = 8;
/** Yes and no of providers and founders: seven weights cannot be told from a dozen. */
export const FEWEST_DECISIONS = 30;
const FOLDS = 5;
const SEED = 5;
/** Being passed over says less than a no: it counts as three tenths of one. */
const OFFSETS: Record<Verdict, number> = { accepted: 0, declined: 0, ignored: Math.log(0.3) };
const ITERATIONS = 60;
const TOLERANCE = 1e-8;
/** Weights are proposed in thousandths. */
const WEIGHT_STEPS = 1000;

interface List {
  accepted: number[][];
  others: { values: number[]; offset: number }[];
}

/**
 * Proposes part weights from what was accepted, declined and passed over: a conditional logit over the
 * lists of each application and of each resource, held towards the present weights. The sum of the
 * weights stays; no weight goes below zero. The order of the decisions does not matter.
 */
export function proposeWeights(
  decisions: readonly Decision[],
  present: PartWeights,
): WeightProposal {
  const lists = listsOf(decisions);
  const counts = { accepted: 0, declined: 0, ignored: 0 };
  for (const { verdict } of decisions) counts[verdict]++;
  const now = PARTS.map((part) => present[part]);
  const kept = { weights: present, counts, lists: lists.length };
  if (counts.accepted + counts.declined < FEWEST_DECISIONS || lists.length < FEWEST_LISTS) {
    const before = meanOrder(lists.map((list) => orderOf(list, now)));
    return { ...kept, before, after: before, verdict: "few" };
  }
  const { before, after } = crossValidated(lists, now);
  const weights = Object.fromEntries(
    learnt(lists, now).map((weight, at) => [PARTS[at], weight]),
  ) as PartWeights;
  return {
    ...kept,
    weights,
    before,
    after,
    verdict: after.right > before.right ? "better" : "no-better",
  };
}

function listsOf(decisions: readonly Decision[]): List[] {
  const ordered = [...decisions].sort((a, b) => compare(a, b));
  const lists = new Map<string, List>();
  for (const { applicationId, resourceId, verdict, values } of ordered) {
    const row = PARTS.map((part) => values[part]);
    const keys = [`application ${applicationId}`];
    // What an application's list passed over was never put to the resource.
    if (verdict !== "ignored") keys.push(`resource ${resourceId}`);
    for (const key of keys) {
      const list = lists.get(key) ?? { accepted: [], others: [] };
      lists.set(key, list);
      if (verdict === "accepted") list.accepted.push(row);
      else list.others.push({ values: row, offset: OFFSETS[verdict] });
    }
  }
  return [...lists.values()].filter(
    ({ accepted, others }) => accepted.length > 0 && others.length > 0,
  );
}

/** By values, so that other identifiers change nothing. */
function compare(a: Decision, b: Decision): number {
  for (const part of PARTS) {
    const difference = a.values[part] - b.values[part];
    if (difference !== 0) return difference;
  }
  return a.verdict < b.verdict ? -1 : a.verdict > b.verdict ? 1 : 0;
}

function learnt(lists: readonly List[], now: readonly number[]): number[] {
  const total = now.reduce((sum, weight) => sum + weight, 0);
  const fitted = fitConditionalLogit(lists.flatMap(choicesOf), {
    prior: Float64Array.from(now, (weight) => (UTILITY_OF_SCORE * weight) / total),
    l2Penalty: L2_PENALTY,
    iterations: ITERATIONS,
    tolerance: TOLERANCE,
    fixed: PARTS.map((part) => KEPT.includes(part)),
  });
  return scaled(fitted, now);
}

/** Each accepted match against all of its list that were not. */
function choicesOf({ accepted, others }: List): ChoiceSet[] {
  return accepted.map((values) => ({
    rows: Float64Array.from([values, ...others.map((other) => other.values)].flat()),
    alternatives: 1 + others.length,
    chosen: 1,
    offsets: Float64Array.of(0, ...others.map(({ offset }) => offset)),
    weight: 1 / Math.sqrt(accepted.length),
  }));
}

/** Back to weights with the present sum, in steps that a form can show; those kept are as they were. */
function scaled(fitted: Float64Array, now: readonly number[]): number[] {
  const movable = (at: number) => !KEPT.includes(PARTS[at] as PartName);
  const sum = (values: ArrayLike<number>) =>
    Array.from(values).reduce(
      (total, value, at) => total + (movable(at) ? Math.max(0, value) : 0),
      0,
    );
  const factor = sum(now) / (sum(fitted) || 1);
  return now.map((weight, at) =>
    movable(at)
      ? Math.min(1, Math.round(Math.max(0, fitted[at] ?? 0) * factor * WEIGHT_STEPS) / WEIGHT_STEPS)
      : weight,
  );
}

/** Every list is ordered once by weights learnt from the other four fifths. */
function crossValidated(
  lists: readonly List[],
  now: readonly number[],
): { before: Order; after: Order } {
  const place = permutation(lists.length, mulberry32(SEED));
  const before: Order[] = [];
  const after: Order[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const aside = (_: List, at: number) => (place[at] ?? 0) % FOLDS === fold;
    const weights = learnt(
      lists.filter((list, at) => !aside(list, at)),
      now,
    );
    for (const list of lists.filter(aside)) {
      before.push(orderOf(list, now));
      after.push(orderOf(list, weights));
    }
  }
  return { before: meanOrder(before), after: meanOrder(after) };
}

function orderOf({ accepted, others }: List, weights: readonly number[]): Order {
  const scores = others.map(({ values }) => dot(values, weights));
  let right = 0;
  let place = 0;
  for (const values of accepted) {
    const own = dot(values, weights);
    const below = scores.filter((score) => score < own).length;
    const same = scores.filter((score) => score === own).length;
    right += (below + same / 2) / scores.length;
    place += 1 + scores.length - below - same / 2;
  }
  return { right: right / accepted.length, place: place / accepted.length };
}

/** A score: the parts, each times its weight. */
function dot(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function meanOrder(orders: readonly Order[]): Order {
  const count = Math.max(1, orders.length);
  return {
    right: orders.reduce((sum, { right }) => sum + right, 0) / count,
    place: orders.reduce((sum, { place }) => sum + place, 0) / count,
  };
}
