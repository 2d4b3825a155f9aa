import { informative, norm, type Vocabulary } from "./track-record.ts";

const MOST_WORDS = 60;

/** Rounds whose startups share words (or tags) with a question, with their cosine similarity, 0…1. */
export interface Neighbours {
  count: number;
  rounds: Int32Array;
  similarity: Float64Array;
}

/** Finds similar rounds by the cosine of IDF-weighted words, over an inverted index; a result holds until the next call. */
export class CosineIndex {
  readonly #vocabulary: Vocabulary;
  readonly #found: Neighbours;
  readonly #place: Int32Array;

  constructor(vocabulary: Vocabulary) {
    const rounds = vocabulary.length.length;
    this.#vocabulary = vocabulary;
    this.#found = {
      count: 0,
      rounds: new Int32Array(rounds),
      similarity: new Float64Array(rounds),
    };
    this.#place = new Int32Array(rounds).fill(-1);
  }

  of(words: Iterable<number>): Neighbours {
    const { weight, length, rounds } = this.#vocabulary;
    const found = this.#found;
    for (let at = 0; at < found.count; at++) this.#place[found.rounds[at]] = -1;
    found.count = 0;
    const known = informative(words, { weight, most: MOST_WORDS });
    for (const word of known) {
      const square = weight[word] ** 2;
      for (let at = rounds.start[word]; at < rounds.start[word + 1]; at++) {
        this.#add(rounds.values[at], square);
      }
    }
    const own = norm(known, weight);
    for (let at = 0; at < found.count; at++) {
      const round = found.rounds[at];
      found.similarity[at] = found.similarity[at] / (own * length[round]);
    }
    return found;
  }

  #add(round: number, square: number): void {
    const found = this.#found;
    let place = this.#place[round];
    if (place < 0) {
      place = found.count++;
      this.#place[round] = place;
      found.rounds[place] = round;
      found.similarity[place] = 0;
    }
    found.similarity[place] += square;
  }
}
