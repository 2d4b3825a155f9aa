import { maskBySaid } from "../engine/mask.ts";
import type { ResourceProfile } from "../types.ts";
import { judged } from "./judged.ts";
import type { BlockerOf, Rule } from "./rule.ts";

/** Whether a resource has a place left. */
export const places: Rule<"full"> = {
  blockers: (_, resource) => blockers(resource),
  lifts: { full: null },
  mask: ({ resources }) =>
    maskBySaid(resources, {
      said: () => 0,
      judge: (_, resource) => judged(blockers(resource), places.lifts),
    }),
};

function blockers({ capacityFree }: ResourceProfile): BlockerOf<"full">[] {
  return capacityFree !== null && capacityFree <= 0
    ? [{ code: "full", liftable: false, values: {} }]
    : [];
}
