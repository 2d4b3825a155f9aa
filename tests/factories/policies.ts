import type { PartName, Policy } from "#app/domain/matching/types.ts";
import type { Tier } from "#app/domain/vocabulary.ts";

/** Two districts that want other things than the rest of the city. */
export function ownPolicies(general: Policy, districts: readonly [string, string]): Policy[] {
  const [one, other] = districts;
  return [
    { ...draftPolicy(general, { weights: { area: 0.6, needs: 0.02 } }), district: one },
    {
      ...draftPolicy(general, { tierWeights: { leading: 0.1, pioneer: 0.3 }, expiredFactor: 0 }),
      district: other,
    },
  ];
}

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
