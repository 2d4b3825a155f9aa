import type { Past } from "./past.ts";

/** Pseudo-count: before any round is seen, a record's word for a stage is taken for the same word of the rounds this often. */
const PRIOR_COUNT = 2;

/**
 * Shares of each stage among known first rounds of startups whose record says `said`: what stage a first
 * round has. Null where that says nothing.
 */
export function firstStage(past: Past, said: number): Float64Array | null {
  if (said < 0) return null;
  const { rounds, corpus } = past.history;
  const { all, alike } = count(
    past,
    (round) => rounds.number[round] === 0 && corpus.startups.stage[rounds.startup[round]] === said,
  );
  if (all[said] > 0) alike[said] += PRIOR_COUNT;
  return normalised(alike);
}

/** Shares of each stage among known rounds that came after one of stage `before`. */
export function nextStage(past: Past, before: number): Float64Array | null {
  if (before < 0) return null;
  const { rounds } = past.history;
  const { all, alike } = count(
    past,
    (round) => rounds.number[round] > 0 && rounds.stageBefore[round] === before,
  );
  if (sum(alike) === 0) return null;
  const total = sum(all);
  return normalised(alike.map((seen, stage) => seen + (PRIOR_COUNT * all[stage]) / total));
}

function count(
  { history: { rounds, corpus }, end }: Past,
  isAlike: (round: number) => boolean,
): { all: Float64Array; alike: Float64Array } {
  const all = new Float64Array(corpus.sizes.stages);
  const alike = new Float64Array(corpus.sizes.stages);
  for (let round = 0; round < end; round++) {
    const stage = rounds.stage[round];
    if (stage < 0) continue;
    all[stage] += 1;
    if (isAlike(round)) alike[stage] += 1;
  }
  return { all, alike };
}

function normalised(shares: Float64Array): Float64Array | null {
  const total = sum(shares);
  return total === 0 ? null : shares.map((share) => share / total);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
