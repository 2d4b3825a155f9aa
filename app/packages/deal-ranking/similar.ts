import { lengthOf, telling, type Vocabulary } from "./track-record.ts";

const MOST_WORDS = 60;

/** Rounds whose startups share words (or tags) with a question, with how alike they are, 0…1. */
export interface Alike {
  count: number;
  rounds: Int32Array;
  likeness: Float64Array;
}

/** Finds alike rounds by the cosine of weighted words; a result holds until the next call. */
export class Likeness {
  readonly #vocabulary: Vocabulary;
  readonly #found: Alike;
  readonly #place: Int32Array;

  constructor(vocabulary: Vocabulary) {
    const rounds = vocabulary.length.length;
    this.#vocabulary = vocabulary;
    this.#found = { count: 0, rounds: new Int32Array(rounds), likeness: new Float64Array(rounds) };
    this.#place = new Int32Array(rounds).fill(-1);
  }

  of(words: Iterable<number>): Alike {
    const { weight, length, rounds } = this.#vocabulary;
    const found = this.#found;
    for (let at = 0; at < found.count; at++) this.#place[found.rounds[at]] = -1;
    found.count = 0;
    const known = telling(words, { weight, most: MOST_WORDS });
    for (const word of known) {
      const square = weight[word] ** 2;
      for (let at = rounds.start[word]; at < rounds.start[word + 1]; at++) {
        this.#add(rounds.values[at], square);
      }
    }
    const own = lengthOf(known, weight);
    for (let at = 0; at < found.count; at++) {
      const round = found.rounds[at];
      found.likeness[at] = found.likeness[at] / (own * length[round]);
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
      found.likeness[place] = 0;
    }
    found.likeness[place] += square;
  }
}
