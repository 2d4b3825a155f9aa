import { chanceFrom } from "./chance.ts";
import { type Choice, fitChoices } from "./choice-model.ts";
import type { Corpus } from "./corpus.ts";
import { createFeatures, FEATURES, type Features } from "./features.ts";
import { PRIOR } from "./prior.ts";
import { type Question, questionOf } from "./question.ts";
import { createTrackRecord, type TrackRecord } from "./track-record.ts";
import type { Window } from "./windows.ts";

const SEED = 7;
const LIKELY = 100;
const BY_CHANCE = 50;
const MOST_QUESTIONS = 1000;

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
export function* learnModel(corpus: Corpus, windows: readonly Window[]): Generator<void, Model> {
  const choices = { first: [] as Choice[], later: [] as Choice[] };
  const chance = chanceFrom(SEED);
  for (const window of windows) {
    yield;
    const record = createTrackRecord(corpus, { asOf: window.asOf, chosen: window.known });
    if (record.rounds.count === 0) continue;
    const features = createFeatures(record);
    for (const [startup, wanted] of sample(window.wanted, chance)) {
      const question = questionOf(startup, record);
      const choice = choiceOf(question, { record, features, wanted, chance });
      if (choice) choices[question.rounds === 0 ? "first" : "later"].push(choice);
      yield;
    }
  }
  const prior = Float64Array.from(FEATURES, (name) => PRIOR[name] ?? 0);
  const first = fitted(choices.first, prior);
  return { names: FEATURES, first, later: fitted(choices.later, first.weights) };
}

function fitted(choices: readonly Choice[], prior: Float64Array): Fitted {
  return {
    weights: choices.length === 0 ? prior : fitChoices(choices, prior),
    questions: choices.length,
  };
}

function sample(
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
  chance: () => number,
): [number, ReadonlySet<number>][] {
  const share = MOST_QUESTIONS / Math.max(1, wanted.size);
  return [...wanted].filter(() => chance() < share);
}

function choiceOf(
  question: Question,
  {
    record,
    features,
    wanted,
    chance,
  }: {
    record: TrackRecord;
    features: Features;
    wanted: ReadonlySet<number>;
    chance: () => number;
  },
): Choice | null {
  const chosen = [...wanted].filter((provider) => (record.deals[provider] as number) > 0);
  if (chosen.length === 0) return null;
  const columns = features.columns(question);
  const { candidates, stands } = candidatesOf({
    chosen,
    likely: columns[FEATURES.indexOf("near")] as Float64Array,
    chance,
  });
  const rows = new Float32Array(candidates.length * columns.length);
  candidates.forEach((provider, row) => {
    columns.forEach((column, feature) => {
      rows[row * columns.length + feature] = column[provider] as number;
    });
  });
  return { rows, candidates: candidates.length, chosen: chosen.length, stands };
}

/** Those chosen, the likeliest others, and some by chance that stand for the rest. */
function candidatesOf({
  chosen,
  likely,
  chance,
}: {
  chosen: readonly number[];
  likely: Float64Array;
  chance: () => number;
}): { candidates: number[]; stands: Float64Array } {
  const others = [...likely.keys()]
    .filter((provider) => !chosen.includes(provider))
    .sort((a, b) => (likely[b] as number) - (likely[a] as number) || a - b);
  const first = others.slice(0, LIKELY);
  const rest = others.slice(LIKELY);
  const some =
    rest.length <= BY_CHANCE
      ? rest
      : Array.from({ length: BY_CHANCE }, (_, at) => {
          const from = Math.floor((at * rest.length) / BY_CHANCE);
          const to = Math.floor(((at + 1) * rest.length) / BY_CHANCE);
          return rest[from + Math.floor(chance() * (to - from))] as number;
        });
  const certain = chosen.length + first.length;
  const candidates = [...chosen, ...first, ...some];
  const each = some.length === 0 ? 0 : Math.log(rest.length / some.length);
  return {
    candidates,
    stands: Float64Array.from(candidates, (_, row) => (row < certain ? 0 : each)),
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
    const weight = weights[feature] as number;
    if (weight === 0) return;
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] as number) + weight * (column[at] as number);
    }
  });
  return scores;
}
