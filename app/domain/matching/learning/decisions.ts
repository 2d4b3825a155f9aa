import { PARTS, type PartName } from "../types.ts";
import { chanceFrom, shuffled } from "./chance.ts";
import { descend } from "./descend.ts";

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
/** A difference of one tenth in score makes a match so many times likelier to be accepted at the start. */
const SHARPNESS = 10;
/** How strongly the present weights hold: a weight moves by a unit for a gain of this in log-likelihood. */
const RESTRAINT = 3;
const FEWEST_LISTS = 8;
const FOLDS = 5;
const SEED = 5;
/** Being passed over says less than a no. */
const SAYS: Record<Verdict, number> = { accepted: 0, declined: 0, ignored: Math.log(0.3) };
const STEPS = 60;
const GRAIN = 1000;

interface List {
  accepted: number[][];
  others: { values: number[]; says: number }[];
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
  if (lists.length < FEWEST_LISTS) {
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
      else list.others.push({ values: row, says: SAYS[verdict] });
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
  const start = Float64Array.from(now, (weight) => (SHARPNESS * weight) / total);
  const moving = PARTS.map((part) => !KEPT.includes(part));
  const fitted = descend(
    (weights, gradient) => {
      let loss = 0;
      for (let at = 0; at < weights.length; at++) {
        const off = (weights[at] as number) - (start[at] as number);
        gradient[at] = 2 * RESTRAINT * off;
        loss += RESTRAINT * off * off;
      }
      for (const list of lists) loss += lossOf(list, weights, gradient);
      for (let at = 0; at < weights.length; at++) if (!moving[at]) gradient[at] = 0;
      return loss;
    },
    { start, steps: STEPS, tolerance: 1e-8 },
  );
  return scaled(fitted, now);
}

/** Each accepted match against all of its list that were not. */
function lossOf({ accepted, others }: List, weights: Float64Array, gradient: Float64Array): number {
  const says = others.map((other) => dot(other.values, weights) + other.says);
  const each = 1 / Math.sqrt(accepted.length);
  let loss = 0;
  for (const values of accepted) {
    const own = dot(values, weights);
    const highest = Math.max(own, ...says);
    const shares = says.map((score) => Math.exp(score - highest));
    const total = shares.reduce((sum, share) => sum + share, Math.exp(own - highest));
    loss += each * (highest + Math.log(total) - own);
    const mine = Math.exp(own - highest) / total;
    for (let at = 0; at < weights.length; at++) {
      let pull = (mine - 1) * (values[at] as number);
      others.forEach((other, which) => {
        pull += ((shares[which] as number) / total) * (other.values[at] as number);
      });
      gradient[at] = (gradient[at] as number) + each * pull;
    }
  }
  return loss;
}

function dot(values: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++)
    sum += (values[at] as number) * (weights[at] as number);
  return sum;
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
      ? Math.min(1, Math.round(Math.max(0, fitted[at] as number) * factor * GRAIN) / GRAIN)
      : weight,
  );
}

/** Every list is ordered once by weights learnt from the other four fifths. */
function crossValidated(
  lists: readonly List[],
  now: readonly number[],
): { before: Order; after: Order } {
  const place = shuffled(lists.length, chanceFrom(SEED));
  const before: Order[] = [];
  const after: Order[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const aside = (_: List, at: number) => (place[at] as number) % FOLDS === fold;
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

function meanOrder(orders: readonly Order[]): Order {
  const count = Math.max(1, orders.length);
  return {
    right: orders.reduce((sum, { right }) => sum + right, 0) / count,
    place: orders.reduce((sum, { place }) => sum + place, 0) / count,
  };
}
