import { fitConditionalLogit, negativeLogLikelihood } from "../choice-model/index.ts";
import { HALF_LIVES } from "./fading.ts";
import { type Described, FEATURES } from "./features.ts";
import { choiceSet, type Gathered } from "./gather.ts";
import { FIRST_PRIOR, LATER_PRIOR, type Prior } from "./prior.ts";
import { EVEN_RECENCY, fitRecency, mixed } from "./recency.ts";

/** Strengths of the penalty, of which held-out lessons choose; the first leaves what usually holds as it is. */
const L2_PENALTIES = [1e6, 2000, 400, 80, 20, 5] as const;
const FEWEST_TO_CHOOSE = 30;
const HELD_OUT_SHARE = 1 / 3;
const OPTIONS = { iterations: 80, tolerance: 1e-6, standardise: true } as const;

/** What was learnt from earlier deals. */
export interface Model {
  names: readonly string[];
  /** How much each half-life counts in a provider's activity. */
  recency: Float64Array;
  /** For a startup without an earlier round, and for one that had some. */
  first: Fitted;
  later: Fitted;
}

export interface Fitted {
  weights: Float64Array;
  /** Lessons it was learnt from. */
  lessons: number;
  /** How strongly the weights were held towards the prior. */
  l2Penalty: number;
}

/**
 * Learns how long deals are remembered and how much each feature says. Startups that had rounds before have weights
 * of their own. All are held towards what usually holds; how strongly is decided on the last third of the
 * lessons, which come in order of time.
 */
export function fitModel(lessons: readonly Gathered[]): Model {
  const recency = lessons.length === 0 ? EVEN_RECENCY : fitRecency(foundIn(lessons));
  for (const lesson of lessons) fillActivity(lesson, recency);
  return {
    names: FEATURES,
    recency,
    first: learnt(
      lessons.filter(({ first }) => first),
      FIRST_PRIOR,
    ),
    later: learnt(
      lessons.filter(({ first }) => !first),
      LATER_PRIOR,
    ),
  };
}

function learnt(lessons: readonly Gathered[], usual: Prior): Fitted {
  const prior = Float64Array.from(FEATURES, (name) => usual[name] ?? 0);
  const l2Penalty = penaltyFor(lessons, prior);
  return { weights: fitted(lessons, { prior, l2Penalty }), lessons: lessons.length, l2Penalty };
}

function foundIn(lessons: readonly Gathered[]): { shares: Float32Array; weight: number }[] {
  const size = HALF_LIVES.length;
  return lessons.flatMap(({ shares, chosen }) =>
    Array.from({ length: chosen }, (_, row) => ({
      shares: shares.subarray(row * size, (row + 1) * size),
      weight: 1 / chosen,
    })),
  );
}

/** The first feature of every row: the logarithm of the provider's share of the deals, as long as they are remembered. */
function fillActivity({ features, shares, alternatives }: Gathered, recency: Float64Array): void {
  const size = recency.length;
  for (let row = 0; row < alternatives; row++) {
    const share = mixed(shares.subarray(row * size, (row + 1) * size), recency);
    features[row * FEATURES.length] = Math.log(share);
  }
}

/**
 * The strongest penalty that is not worse on the held-out lessons than the best by more than the standard
 * error of their difference: a small market departs from what usually holds only where that shows.
 */
function penaltyFor(lessons: readonly Gathered[], prior: Float64Array): number {
  const [strongest] = L2_PENALTIES;
  if (lessons.length < FEWEST_TO_CHOOSE) return strongest;
  const kept = Math.floor((1 - HELD_OUT_SHARE) * lessons.length);
  const rest = lessons.slice(kept).map((lesson) => choiceSet(lesson.features, lesson));
  const losses = L2_PENALTIES.map((l2Penalty) => {
    const weights = fitted(lessons.slice(0, kept), { prior, l2Penalty });
    return rest.map((set) => negativeLogLikelihood(set, weights));
  });
  const best = losses.reduce((least, each) => (sumOf(each) < sumOf(least) ? each : least));
  const enough = losses.findIndex((each) => {
    const worse = each.map((loss, at) => loss - best[at]);
    return sumOf(worse) <= standardErrorOfSum(worse);
  });
  return L2_PENALTIES[enough];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function standardErrorOfSum(values: readonly number[]): number {
  const mean = sumOf(values) / values.length;
  return Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)));
}

function fitted(
  lessons: readonly Gathered[],
  { prior, l2Penalty }: { prior: Float64Array; l2Penalty: number },
): Float64Array {
  if (lessons.length === 0) return prior;
  const sets = lessons.map((lesson) => choiceSet(lesson.features, lesson));
  return fitConditionalLogit(sets, { ...OPTIONS, prior, l2Penalty });
}

/** The score of every provider for a question: log-odds but for a constant. */
export function scoresOf(
  { first, later, recency }: Model,
  { question, popularities, columns }: Described,
): Float64Array {
  const { weights } = question.rounds.length === 0 ? first : later;
  const scores = new Float64Array(columns[0]?.length ?? 0);
  popularities.forEach((shares, which) => {
    for (let at = 0; at < scores.length; at++) scores[at] += recency[which] * shares[at];
  });
  for (let at = 0; at < scores.length; at++) scores[at] = weights[0] * Math.log(scores[at]);
  columns.forEach((column, feature) => {
    const weight = weights[feature];
    if (feature === 0 || weight === 0) return;
    for (let at = 0; at < scores.length; at++) scores[at] += weight * column[at];
  });
  return scores;
}
