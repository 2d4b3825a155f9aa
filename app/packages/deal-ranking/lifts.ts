import { sumOf } from "./parts/part.ts";
import type { TraitCounts } from "./tally.ts";

const TINY = 1e-9;

/**
 * How far above everybody's share of a trait each provider's is, as a logarithm, added to `into`. A provider
 * counts as if it had `smoothing` more deals spread like everybody's.
 */
export function addLifts(
  own: Float64Array,
  { deals, smoothing, into }: { deals: Float64Array; smoothing: number; into: Float64Array },
): void {
  const share = sumOf(own) / Math.max(TINY, sumOf(deals));
  if (share <= 0) return;
  for (let provider = 0; provider < into.length; provider++) {
    const seen = own[provider] + smoothing * share;
    into[provider] += Math.log(seen / ((deals[provider] + smoothing) * share));
  }
}

/** The logarithm of the deals and the lifts of tags, area and stage, summed into `into`. */
export function liftsInto(
  into: Float64Array,
  { deals, tag, area, stage }: TraitCounts,
  { smoothing, least }: { smoothing: number; least: number },
): void {
  for (let provider = 0; provider < into.length; provider++) {
    into[provider] = Math.log(deals[provider] + least);
  }
  for (const own of [tag, area, stage]) addLifts(own, { deals, smoothing, into });
}
