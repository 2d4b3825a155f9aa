import { type ChoiceSet, fitConditionalLogit } from "../choice-model/index.ts";
import { mulberry32 } from "../seeded-random/index.ts";
import { type SampleSize, sampleCandidates } from "./candidates.ts";
import type { Corpus } from "./corpus.ts";
import { createFeatures, FEATURES, type Features } from "./features.ts";
import { PRIOR } from "./prior.ts";
import { type Question, questionOf } from "./question.ts";
import { createTrackRecord, type TrackRecord } from "./track-record.ts";
import type { Window } from "./windows.ts";

const SEED = 7;
const SAMPLE: SampleSize = { likeliest: 100, random: 50 };
const MOST_QUESTIONS = 1000;
const L2_PENALTY = 40;
const ITERATIONS = 60;
const TOLERANCE = 1e-6;

/** How many questions a window asks at most. */
export function questionsIn({ wanted }: Window): number {
  return Math.min(wanted.size, MOST_QUESTIONS);
}

/** Weights of the features, learnt from earlier windows. */
export interface Model {
  names: readonly string[];
  /** For a startup without an earlier round, and for one that had some. */
  first: Fitted;
  later: Fitted;
}

export interface Fitted {
  weights: Float64Array;
  /** Questions it was learnt from. */
  questions: number;
}

/**
 * Learns how much each feature says, from windows of which each is asked of what was known before it.
 * Startups that had rounds before have weights of their own, held towards those of the others.
 */
export function* learnModel(
  corpus: Corpus,
  windows: readonly Window[],
  size = SAMPLE,
): Generator<void, Model> {
  const choices = { first: [] as ChoiceSet[], later: [] as ChoiceSet[] };
  const random = mulberry32(SEED);
  for (const window of windows) {
    yield;
    const record = createTrackRecord(corpus, { asOf: window.asOf, chosen: window.known });
    if (record.rounds.count === 0) continue;
    const features = createFeatures(record);
    for (const [startup, wanted] of sample(window.wanted, random)) {
      const question = questionOf(startup, record);
      const choice = choiceOf(question, { record, features, wanted, size, random });
      if (choice) choices[question.rounds === 0 ? "first" : "later"].push(choice);
      yield;
    }
  }
  const prior = Float64Array.from(FEATURES, (name) => PRIOR[name] ?? 0);
  const first = fitted(choices.first, prior);
  return { names: FEATURES, first, later: fitted(choices.later, first.weights) };
}

function fitted(choices: readonly ChoiceSet[], prior: Float64Array): Fitted {
  const options = {
    prior,
    l2Penalty: L2_PENALTY,
    iterations: ITERATIONS,
    tolerance: TOLERANCE,
    standardise: true,
  };
  return {
    weights: choices.length === 0 ? prior : fitConditionalLogit(choices, options),
    questions: choices.length,
  };
}

function sample(
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
  random: () => number,
): [number, ReadonlySet<number>][] {
  const share = MOST_QUESTIONS / Math.max(1, wanted.size);
  return [...wanted].filter(() => random() < share);
}

function choiceOf(
  question: Question,
  {
    record,
    features,
    wanted,
    size,
    random,
  }: {
    record: TrackRecord;
    features: Features;
    wanted: ReadonlySet<number>;
    size: SampleSize;
    random: () => number;
  },
): ChoiceSet | null {
  const chosen = [...wanted].filter((provider) => record.deals[provider] > 0);
  if (chosen.length === 0) return null;
  const columns = features.columns(question);
  const likelihood = columns[FEATURES.indexOf("near")];
  const { providers, offsets } = sampleCandidates({ chosen, likelihood }, { size, random });
  const rows = new Float32Array(providers.length * columns.length);
  providers.forEach((provider, row) => {
    columns.forEach((column, feature) => {
      rows[row * columns.length + feature] = column[provider];
    });
  });
  return {
    rows,
    alternatives: providers.length,
    chosen: chosen.length,
    offsets,
    // A round of many counts more than a round of one, but not as often as it has members.
    weight: 1 / Math.sqrt(chosen.length),
  };
}

/** The score of every provider, by a question and its columns. */
export function scoresOf(
  model: Model,
  { rounds, columns }: { rounds: number; columns: readonly Float64Array[] },
): Float64Array {
  const { weights } = rounds === 0 ? model.first : model.later;
  const scores = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, feature) => {
    const weight = weights[feature];
    if (weight === 0) return;
    for (let at = 0; at < scores.length; at++) {
      scores[at] += weight * column[at];
    }
  });
  return scores;
}
