import { z } from "zod";
import { PARTS, type PartName } from "#app/domain/matching/types.ts";
import { TIERS, type Tier } from "#app/domain/vocabulary.ts";
import { requiredNumber, version } from "#app/http/fields.ts";
import type { PolicyValues } from "#app/services/matching/policy-versions.server.ts";

/** Weights are kept in 0…1 and typed in points of 100. */
const points = requiredNumber(0, 100, "share");

/** The form's fields: `part_sector` … and `tier_leading` … in points, `expired` in percent. */
export const policySchema = z.object({
  base: version,
  expired: points,
  ...(Object.fromEntries(PARTS.map((part) => [`part_${part}`, points])) as Record<
    `part_${PartName}`,
    typeof points
  >),
  ...(Object.fromEntries(TIERS.map((tier) => [`tier_${tier}`, points])) as Record<
    `tier_${Tier}`,
    typeof points
  >),
});

export function valuesOf(form: z.output<typeof policySchema>): PolicyValues {
  return {
    weights: Object.fromEntries(
      PARTS.map((part) => [part, form[`part_${part}`] / 100]),
    ) as PolicyValues["weights"],
    tierWeights: Object.fromEntries(
      TIERS.map((tier) => [tier, form[`tier_${tier}`] / 100]),
    ) as PolicyValues["tierWeights"],
    expiredFactor: form.expired / 100,
  };
}

/** A set as the form shows it. */
export function fieldsOf(values: PolicyValues): Record<string, string> {
  const typed: Record<string, string> = { expired: shown(values.expiredFactor) };
  for (const part of PARTS) typed[`part_${part}`] = shown(values.weights[part]);
  for (const tier of TIERS) typed[`tier_${tier}`] = shown(values.tierWeights[tier]);
  return typed;
}

function shown(weight: number): string {
  return String(Math.round(weight * 1e6) / 1e4);
}
