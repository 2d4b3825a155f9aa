import type { Corpus } from "./corpus.ts";
import { createRounds, type Rounds } from "./rounds.ts";
import { rowOf, sparseRows, transposed } from "./sparse-rows.ts";
import type { SparseRows } from "./types.ts";

/** Words rarer than this say nothing of others, words in a larger share of startups nothing at all. */
const RAREST_WORD = 2;
const COMMONEST_WORD = 0.15;
const FEW = 10;
const MOST_WORDS = 60;

/**
 * The rounds of deal files in order of time, with indexes in the same order. Whoever asks on a day may know
 * the rounds up to some place and none behind it (`Past`), so that one history serves every day.
 */
export interface History {
  corpus: Corpus;
  rounds: Rounds;
  ofProvider: SparseRows;
  tags: Vocabulary;
  words: Vocabulary;
}

/** Words of startups, weighed by how rare they are among the records: no deal changes a weight. */
export interface Vocabulary {
  weight: Float64Array;
  /** By startup: the words that weigh anything, the rarest sixty at most, and their Euclidean norm. */
  ofStartup: SparseRows;
  norm: Float64Array;
  /** By word: the rounds of startups that have it. */
  rounds: SparseRows;
}

export function createHistory(corpus: Corpus, chosen: (link: number) => boolean): History {
  const rounds = createRounds(corpus, chosen);
  const { startups, sizes, firstQuestion: records } = corpus;
  return {
    corpus,
    rounds,
    ofProvider: transposed(rounds.providers, corpus.providers.count),
    tags: vocabulary(rounds, { lists: startups.tags, size: sizes.tags, records }),
    words: vocabulary(rounds, {
      lists: startups.words,
      size: sizes.words,
      records,
      rarest: RAREST_WORD,
      commonest: COMMONEST_WORD,
      most: MOST_WORDS,
    }),
  };
}

function vocabulary(
  rounds: Rounds,
  {
    lists,
    size,
    records,
    rarest = 1,
    commonest = 1,
    most = Number.POSITIVE_INFINITY,
  }: {
    lists: SparseRows;
    size: number;
    records: number;
    rarest?: number;
    commonest?: number;
    most?: number;
  },
): Vocabulary {
  const frequency = new Int32Array(size);
  for (let at = 0; at < lists.start[records]; at++) frequency[lists.values[at]] += 1;
  const weight = Float64Array.from(frequency, (seen) =>
    seen < rarest || (seen > commonest * records && seen > FEW)
      ? 0
      : Math.log(1 + records / (seen + 1)),
  );
  const kept = Array.from({ length: lists.start.length - 1 }, (_, startup) =>
    informative(rowOf(lists, startup), { weight, most }),
  );
  const ofStartup = sparseRows(kept);
  return {
    weight,
    ofStartup,
    norm: Float64Array.from(kept, (words) => Math.hypot(...words.map((word) => weight[word]))),
    rounds: transposed(sparseRows([...rounds.startup].map((startup) => kept[startup] ?? [])), size),
  };
}

/** The words that weigh anything, at most the `most` rarest of them. */
function informative(
  words: Int32Array,
  { weight, most }: { weight: Float64Array; most: number },
): number[] {
  const known = [...words].filter((word) => weight[word] > 0);
  if (known.length <= most) return known;
  return known.sort((a, b) => weight[b] - weight[a] || a - b).slice(0, most);
}
