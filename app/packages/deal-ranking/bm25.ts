import type { History, Vocabulary } from "./history.ts";
import type { Past } from "./past.ts";
import { rowOf } from "./sparse-rows.ts";

/** How soon repetition saturates, and how much long documents are discounted. */
const K1 = 1.2;
const B = 0.75;

/** BM25 of a startup's words and tags against each provider's known companies, one document a provider. */
export interface Bm25 {
  score(startup: number, past: Past, into: Float64Array): void;
}

export function createBm25({ corpus, rounds, tags, words }: History): Bm25 {
  const count = corpus.providers.count;
  const sizes = Float64Array.from(
    { length: corpus.startups.count },
    (_, startup) => rowOf(tags.ofStartup, startup).length + rowOf(words.ofStartup, startup).length,
  );
  const length = new Float64Array(count);
  const times = new Float64Array(count);
  const { start, values } = rounds.providers;

  function countWord(word: number, vocabulary: Vocabulary, end: number): number[] {
    const having: number[] = [];
    for (const round of rowOf(vocabulary.rounds, word)) {
      if (round >= end) break;
      for (let at = start[round]; at < start[round + 1]; at++) {
        const provider = values[at];
        if (times[provider] === 0) having.push(provider);
        times[provider] += 1;
      }
    }
    return having;
  }

  return {
    score(startup, { end }, into) {
      into.fill(0);
      length.fill(0);
      for (let round = 0; round < end; round++) {
        const size = sizes[rounds.startup[round]];
        for (let at = start[round]; at < start[round + 1]; at++) length[values[at]] += size;
      }
      const documents = length.filter((value) => value > 0).length;
      const mean = length.reduce((sum, value) => sum + value, 0) / Math.max(1, documents);
      for (const vocabulary of [words, tags]) {
        for (const word of rowOf(vocabulary.ofStartup, startup)) {
          const having = countWord(word, vocabulary, end);
          const rarity = Math.log(1 + (documents - having.length + 0.5) / (having.length + 0.5));
          for (const provider of having) {
            const seen = times[provider];
            const discount = K1 * (1 - B + (B * length[provider]) / mean);
            into[provider] += (rarity * seen * (K1 + 1)) / (seen + discount);
            times[provider] = 0;
          }
        }
      }
    },
  };
}
