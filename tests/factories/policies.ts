import type { PartName, Policy } from "#app/domain/matching/types.ts";
import type { Tier } from "#app/domain/vocabulary.ts";

/** A policy whose weights or tiers are partly replaced, as a draft of the next version. */
export function draftPolicy(
  policy: Policy,
  changes: {
    weights?: Partial<Record<PartName, number>>;
    tierWeights?: Partial<Record<Tier, number>>;
    expiredFactor?: number;
  },
): Policy {
  return {
    ...policy,
    version: policy.version + 1,
    weights: { ...policy.weights, ...changes.weights },
    tierWeights: { ...policy.tierWeights, ...changes.tierWeights },
    expiredFactor: changes.expiredFactor ?? policy.expiredFactor,
  };
}
