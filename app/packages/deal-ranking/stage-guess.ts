import type { Corpus } from "./corpus.ts";
import type { Rounds } from "./rounds.ts";

/** Pseudo-count: before any round is seen, a record's word for a stage is taken for the same word of the rounds this often. */
const PRIOR_COUNT = 2;

/** What stage a startup's coming round has: from what its record says, or from its last round. */
export interface StageGuess {
  /** Shares of each stage where the record says `said`; null where that says nothing. */
  first(said: number): Float64Array | null;
  /** Shares after a round of stage `before`. */
  next(before: number): Float64Array | null;
}

export function createStageGuess(corpus: Corpus, rounds: Rounds): StageGuess {
  const count = corpus.sizes.stages;
  const first = new Map<number, Float64Array>();
  const next = new Map<number, Float64Array>();
  const all = new Float64Array(count);
  for (let round = 0; round < rounds.count; round++) {
    const stage = rounds.stage[round];
    if (stage < 0) continue;
    all[stage] += 1;
    const said = corpus.startups.stage[rounds.startup[round]];
    if (rounds.number[round] === 0) tally(first, said, stage);
    else tally(next, rounds.stageBefore[round], stage);
  }
  function tally(map: Map<number, Float64Array>, key: number, stage: number): void {
    const known = map.get(key) ?? new Float64Array(count);
    known[stage] += 1;
    map.set(key, known);
  }
  const total = sum(all);
  return {
    first: memoised((said) => {
      if (said < 0 || total === 0) return null;
      const shares = first.get(said)?.slice() ?? new Float64Array(count);
      if (all[said]) shares[said] = shares[said] + PRIOR_COUNT;
      return sum(shares) === 0 ? null : normalised(shares);
    }),
    next: memoised((before) => {
      const seen = before < 0 ? undefined : next.get(before);
      if (!seen || total === 0) return null;
      return normalised(seen.map((value, stage) => value + (PRIOR_COUNT * all[stage]) / total));
    }),
  };
}

/** Returns the same array for the same stage, so that sums can be cached by it. */
function memoised(
  guess: (stage: number) => Float64Array | null,
): (stage: number) => Float64Array | null {
  const known = new Map<number, Float64Array | null>();
  return (stage) => {
    const before = known.get(stage);
    if (before !== undefined) return before;
    const shares = guess(stage);
    known.set(stage, shares);
    return shares;
  };
}

function normalised(shares: Float64Array): Float64Array {
  const total = sum(shares);
  return shares.map((share) => share / total);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
