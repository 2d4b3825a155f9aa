import type { Past } from "../past.ts";
import { rowOf } from "../sparse-rows.ts";
import type { Part } from "./part.ts";

const PRIOR_DEALS = 3;
const LEAST_VARIANCE = 0.25;

/** The amount asked for against those of the provider's earlier rounds (in logarithms). */
export const ticket: Part = {
  features: ["ticket"],
  write({ question: { amount }, past }, [column]) {
    if (Number.isNaN(amount)) return;
    const { known, sum, squares, all } = amounts(past, column.length);
    if (all.known === 0) return;
    const mean = all.sum / all.known;
    const variance = Math.max(LEAST_VARIANCE, all.squares / all.known - mean * mean);
    const usual = density(amount, mean, variance);
    for (let provider = 0; provider < column.length; provider++) {
      const deals = known[provider];
      if (deals === 0) continue;
      const own = (sum[provider] + PRIOR_DEALS * mean) / (deals + PRIOR_DEALS);
      const square = squares[provider] + PRIOR_DEALS * (variance + mean * mean);
      const spread = square / (deals + PRIOR_DEALS) - own * own;
      column[provider] = density(amount, own, Math.max(variance / 8, spread)) - usual;
    }
  },
};

/** By provider and in all: how many known deals tell an amount, its sum and the sum of squares. */
function amounts({ history: { rounds, corpus }, end }: Past, providers: number) {
  const known = new Float64Array(providers);
  const sum = new Float64Array(providers);
  const squares = new Float64Array(providers);
  const all = { known: 0, sum: 0, squares: 0 };
  for (let round = 0; round < end; round++) {
    const said = rounds.amount[round];
    const recorded = corpus.startups.amount[rounds.startup[round]];
    const amount = Number.isNaN(said) ? recorded : said;
    if (Number.isNaN(amount)) continue;
    for (const provider of rowOf(rounds.providers, round)) {
      known[provider] += 1;
      sum[provider] += amount;
      squares[provider] += amount * amount;
      all.known += 1;
      all.sum += amount;
      all.squares += amount * amount;
    }
  }
  return { known, sum, squares, all };
}

function density(value: number, mean: number, variance: number): number {
  return -((value - mean) ** 2) / (2 * variance) - Math.log(variance) / 2;
}
