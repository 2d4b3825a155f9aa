import { addTo } from "./parts/part.ts";
import type { Question } from "./question.ts";
import { rowOf, transposed } from "./sparse-rows.ts";
import type { TrackRecord } from "./track-record.ts";

/** BM25: how soon repetition saturates, and how much long documents are discounted. */
const K1 = 1.2;
const B = 0.75;

export interface Portfolios {
  /** BM25 of the question's name, text and tags against each provider's earlier companies. */
  score(question: Question, into: Float64Array): void;
}

/** One document a provider: the words and tags of its earlier companies. */
export function createPortfolios(record: TrackRecord): Portfolios {
  const { corpus, deals } = record;
  const { start, providers, times } = countWords(record);
  const length = new Float64Array(deals.length);
  providers.forEach((provider, at) => {
    addTo(length, provider, times[at]);
  });
  const documents = length.filter((value) => value > 0).length;
  const mean = length.reduce((sum, value) => sum + value, 0) / Math.max(1, documents);
  const worth = times.map((count, at) => {
    const share = length[providers[at]] / mean;
    return (count * (K1 + 1)) / (count + K1 * (1 - B + B * share));
  });
  return {
    score({ startup }, into) {
      into.fill(0);
      for (const word of wordsOf(corpus, startup)) {
        const from = start[word];
        const to = start[word + 1];
        const rarity = Math.log(1 + (documents - (to - from) + 0.5) / (to - from + 0.5));
        for (let at = from; at < to; at++) {
          addTo(into, providers[at], rarity * worth[at]);
        }
      }
    },
  };
}

/** Words of name and text, tags numbered behind them. */
function wordsOf({ startups, sizes }: TrackRecord["corpus"], startup: number): number[] {
  const words = [...rowOf(startups.words, startup)];
  for (const tag of rowOf(startups.tags, startup)) words.push(sizes.words + tag);
  return words;
}

/** By word: the providers that have it in their companies, and how often. */
function countWords({ corpus, rounds, deals }: TrackRecord): {
  start: Int32Array;
  providers: Int32Array;
  times: Float64Array;
} {
  const size = corpus.sizes.words + corpus.sizes.tags;
  const roundsOf = transposed(rounds.providers, deals.length);
  const seen = new Int32Array(size);
  const start = new Int32Array(size + 1);
  const eachProvider = (visit: (provider: number, words: readonly number[]) => void) => {
    for (let provider = 0; provider < deals.length; provider++) {
      const words: number[] = [];
      for (const round of rowOf(roundsOf, provider)) {
        for (const word of wordsOf(corpus, rounds.startup[round])) {
          if (seen[word] === 0) words.push(word);
          seen[word] += 1;
        }
      }
      visit(provider, words);
      for (const word of words) seen[word] = 0;
    }
  };
  eachProvider((_, words) => {
    for (const word of words) start[word + 1] = start[word + 1] + 1;
  });
  for (let word = 0; word < size; word++) {
    start[word + 1] += start[word];
  }
  const next = start.slice();
  const providers = new Int32Array(start[size]);
  const times = new Float64Array(providers.length);
  eachProvider((provider, words) => {
    for (const word of words) {
      const place = next[word];
      providers[place] = provider;
      times[place] = seen[word];
      next[word] = place + 1;
    }
  });
  return { start, providers, times };
}
