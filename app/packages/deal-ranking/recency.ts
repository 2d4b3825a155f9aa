import { HALF_LIVES } from "./fading.ts";
import type { Tally } from "./tally.ts";

/** Deals that every provider is taken to have had together before any is seen, all alike. */
const PRIOR_DEALS = 5;
/** How many faded deals of all outweigh what the next longer half-life says. */
const BACK_OFF = 20;
const ROUNDS_OF_EM = 30;
/** Pseudo-count of the even mixture. */
const EVEN = 20;

/**
 * Everybody's share of the deals, by half-life. Each is backed off to the next longer one, the longest to even
 * shares: where little happened lately the longer memory decides.
 */
export function popularities({ faded }: Tally): Float64Array[] {
  const [ever] = faded;
  const even = 1 / Math.max(1, ever.length);
  let longer = backedOff(ever, () => even, PRIOR_DEALS);
  const shares = [longer];
  for (const deals of faded.slice(1)) {
    const base = longer;
    longer = backedOff(deals, (provider) => base[provider], BACK_OFF);
    shares.push(longer);
  }
  return shares;
}

function backedOff(
  deals: Float64Array,
  base: (provider: number) => number,
  weight: number,
): Float64Array {
  let all = 0;
  for (const value of deals) all += value;
  return deals.map((value, provider) => (value + weight * base(provider)) / (all + weight));
}

/** A mixture of the half-lives before anything is learnt: all alike. */
export const EVEN_RECENCY: Float64Array = new Float64Array(HALF_LIVES.length).fill(
  1 / HALF_LIVES.length,
);

/**
 * The mixture of half-lives under which the providers that were found were likeliest (expectation
 * maximisation). As a mixture forgives a quiet year, a leader keeps at least the longest memory's part.
 *
 * @param found a row a provider found: its share by half-life, with what the row counts
 */
export function fitRecency(
  found: readonly { shares: ArrayLike<number>; weight: number }[],
): Float64Array {
  let mixture = EVEN_RECENCY;
  for (let round = 0; round < ROUNDS_OF_EM; round++) {
    const counts = EVEN_RECENCY.map((share) => share * EVEN);
    for (const { shares, weight } of found) {
      const whole = mixed(shares, mixture);
      for (let which = 0; which < counts.length; which++) {
        counts[which] += (weight * mixture[which] * shares[which]) / whole;
      }
    }
    const total = counts.reduce((sum, value) => sum + value, 0);
    mixture = counts.map((value) => value / total);
  }
  return mixture;
}

export function mixed(shares: ArrayLike<number>, mixture: Float64Array): number {
  let whole = 0;
  for (let which = 0; which < mixture.length; which++) whole += mixture[which] * shares[which];
  return whole;
}
