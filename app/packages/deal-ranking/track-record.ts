import type { Corpus } from "./corpus.ts";
import { createRounds, type Rounds } from "./rounds.ts";
import { rowOf, sparseRows, transposed } from "./sparse-rows.ts";
import { createStageGuess, type StageGuess } from "./stage-guess.ts";
import type { SparseRows } from "./types.ts";

const DAYS_PER_YEAR = 365.25;
const MOST_WORDS = 60;
/** Words rarer than this say nothing of others, words in a larger share of startups nothing at all. */
const RAREST_WORD = 2;
const COMMONEST_WORD = 0.15;

/** What is known at one moment: the chosen earlier links, summed up for the parts to read. */
export interface TrackRecord {
  corpus: Corpus;
  rounds: Rounds;
  guess: StageGuess;
  /** Day of the question, NaN where the files tell no dates. */
  asOf: number;
  /** Years since each round; 0 for all where dates are unknown. */
  age: Float64Array;
  /** Deals of each provider. */
  deals: Float64Array;
  tags: Vocabulary;
  words: Vocabulary;
}

/** Words of the rounds' startups: which rounds have each, what each weighs, and the rounds' lengths. */
export interface Vocabulary {
  rounds: SparseRows;
  weight: Float64Array;
  length: Float64Array;
}

export function createTrackRecord(
  corpus: Corpus,
  { asOf, chosen }: { asOf: number; chosen: (link: number) => boolean },
): TrackRecord {
  const rounds = createRounds(corpus, chosen);
  const deals = new Float64Array(corpus.providers.count);
  for (const provider of rounds.providers.values) {
    deals[provider] += 1;
  }
  return {
    corpus,
    rounds,
    guess: createStageGuess(corpus, rounds),
    asOf,
    age: agesOf(rounds, asOf),
    deals,
    tags: vocabulary(rounds, { lists: corpus.startups.tags, size: corpus.sizes.tags }),
    words: vocabulary(rounds, {
      lists: corpus.startups.words,
      size: corpus.sizes.words,
      rarest: RAREST_WORD,
      commonest: COMMONEST_WORD,
      most: MOST_WORDS,
    }),
  };
}

/** A round without a date is as old as the oldest. */
function agesOf(rounds: Rounds, asOf: number): Float64Array {
  if (Number.isNaN(asOf)) return new Float64Array(rounds.count);
  const days = rounds.day.filter((day) => !Number.isNaN(day));
  const oldest = days[0] ?? asOf;
  return rounds.day.map((day) =>
    Math.max(0, (asOf - (Number.isNaN(day) ? oldest : day)) / DAYS_PER_YEAR),
  );
}

function vocabulary(
  rounds: Rounds,
  {
    lists,
    size,
    rarest = 1,
    commonest = 1,
    most = Number.POSITIVE_INFINITY,
  }: { lists: SparseRows; size: number; rarest?: number; commonest?: number; most?: number },
): Vocabulary {
  const frequency = new Int32Array(size);
  for (const startup of rounds.startup) {
    for (const word of rowOf(lists, startup)) frequency[word] = frequency[word] + 1;
  }
  const weight = new Float64Array(size);
  for (let word = 0; word < size; word++) {
    const seen = frequency[word];
    if (seen < rarest || (seen > commonest * rounds.count && seen > 10)) continue;
    weight[word] = Math.log(1 + rounds.count / (seen + 1));
  }
  const kept = [...rounds.startup].map((startup) =>
    informative(rowOf(lists, startup), { weight, most }),
  );
  return {
    rounds: transposed(sparseRows(kept), size),
    weight,
    length: Float64Array.from(kept, (words) => norm(words, weight)),
  };
}

/** The words that weigh anything, at most the `most` rarest of them. */
export function informative(
  words: Iterable<number>,
  { weight, most }: { weight: Float64Array; most: number },
): number[] {
  const known = [...words].filter((word) => weight[word] > 0);
  if (known.length <= most) return known;
  return known.sort((a, b) => weight[b] - weight[a] || a - b).slice(0, most);
}

export function norm(words: Iterable<number>, weight: Float64Array): number {
  let square = 0;
  for (const word of words) square += weight[word] ** 2;
  return Math.sqrt(square);
}
