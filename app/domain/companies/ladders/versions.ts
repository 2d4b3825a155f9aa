import { HIGH_TECH_ENTERPRISE } from "./high-tech-enterprise.ts";
import { INNOVATIVE_SME } from "./innovative-sme.ts";
import { LITTLE_GIANT } from "./little-giant.ts";
import { SPECIALISED_SME } from "./specialised-sme.ts";
import { TECH_LITTLE_GIANT } from "./tech-little-giant.ts";
import { TECH_SME } from "./tech-sme.ts";
import type { Act, Rung, RungVersion } from "./types.ts";

/** Every version of every rung, in the order of the rungs. */
export const RUNG_VERSIONS: readonly RungVersion[] = [
  ...TECH_SME,
  ...INNOVATIVE_SME,
  ...SPECIALISED_SME,
  ...LITTLE_GIANT,
  ...HIGH_TECH_ENTERPRISE,
  ...TECH_LITTLE_GIANT,
];

/** The rules for a claim: by the act and by the day of the claim, not of today. Null where none is known. */
export function versionFor(
  rung: Rung,
  { act, asOf }: { act: Act; asOf: string },
): RungVersion | null {
  return (
    RUNG_VERSIONS.find(
      (each) =>
        each.rung === rung &&
        each.acts.includes(act) &&
        each.validFrom <= asOf &&
        (each.validTo === null || asOf <= each.validTo),
    ) ?? null
  );
}
