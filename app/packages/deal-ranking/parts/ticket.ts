import type { TrackRecord } from "../track-record.ts";
import { addTo, columnsOf, type Part } from "./part.ts";

export const TICKET = ["ticket"] as const;

const PRIOR_DEALS = 3;

/** The amount asked for against those of the provider's earlier rounds (in logarithms). */
export function ticketPart({ rounds, corpus }: TrackRecord): Part {
  const count = corpus.providers.count;
  const [known, sum, squares] = columnsOf(3, count);
  const all = { known: 0, sum: 0, squares: 0 };
  for (let round = 0; round < rounds.count; round++) {
    const said = rounds.amount[round];
    const recorded = corpus.startups.amount[rounds.startup[round]];
    const amount = Number.isNaN(said) ? recorded : said;
    if (Number.isNaN(amount)) continue;
    const end = rounds.providers.start[round + 1];
    for (let at = rounds.providers.start[round]; at < end; at++) {
      const provider = rounds.providers.values[at];
      addTo(known, provider, 1);
      addTo(sum, provider, amount);
      addTo(squares, provider, amount * amount);
      all.known++;
      all.sum += amount;
      all.squares += amount * amount;
    }
  }
  const mean = all.sum / Math.max(1, all.known);
  const variance = Math.max(0.25, all.squares / Math.max(1, all.known) - mean * mean);
  const column = new Float64Array(count);
  return {
    columns({ amount }) {
      column.fill(0);
      if (Number.isNaN(amount) || all.known === 0) return [column];
      const usual = density(amount, mean, variance);
      for (let provider = 0; provider < count; provider++) {
        const deals = known[provider];
        if (deals === 0) continue;
        const own = (sum[provider] + PRIOR_DEALS * mean) / (deals + PRIOR_DEALS);
        const spread =
          (squares[provider] + PRIOR_DEALS * (variance + mean * mean)) / (deals + PRIOR_DEALS) -
          own * own;
        column[provider] = density(amount, own, Math.max(variance / 8, spread)) - usual;
      }
      return [column];
    },
  };
}

function density(value: number, mean: number, variance: number): number {
  return -((value - mean) ** 2) / (2 * variance) - Math.log(variance) / 2;
}
