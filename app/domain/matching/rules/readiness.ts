import { maskBySaid } from "../engine/mask.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { judged } from "./judged.ts";
import type { BlockerOf, Rule } from "./rule.ts";

type Code = "readiness_low" | "readiness_high";

const PER_LEVEL = 3;

/** The technology readiness levels that a resource takes. */
export const readiness: Rule<Code> = {
  blockers,
  lifts: {
    readiness_low: {
      effort: ({ values }) => PER_LEVEL * (Number(values.min) - Number(values.readiness)),
      change: ({ values }) => ({
        code: "reach_readiness",
        from: Number(values.readiness),
        to: Number(values.min),
      }),
    },
    readiness_high: null,
  },
  mask: ({ resources, words }) =>
    maskBySaid(resources, {
      said: ({ profiles, row }) => profiles.readiness[row] as number,
      judge: (said, resource) =>
        judged(blockers({ readiness: words.readiness.word(said) }, resource), readiness.lifts),
    }),
};

function blockers(
  { readiness }: Pick<ApplicationProfile, "readiness">,
  { mandate: { readinessMin, readinessMax } }: ResourceProfile,
): BlockerOf<Code>[] {
  if (readiness === null) return [];
  if (readinessMin !== null && readiness < readinessMin) {
    return [{ code: "readiness_low", liftable: true, values: { readiness, min: readinessMin } }];
  }
  if (readinessMax !== null && readiness > readinessMax) {
    return [{ code: "readiness_high", liftable: false, values: { readiness, max: readinessMax } }];
  }
  return [];
}
