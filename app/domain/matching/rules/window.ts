import type { MatchContext } from "../context.ts";
import { maskBySaid } from "../engine/mask.ts";
import type { ResourceProfile } from "../types.ts";
import { judged } from "./judged.ts";
import type { BlockerOf, Rule } from "./rule.ts";

type Code = "window_not_open" | "window_closed";

/** When a resource takes applications. */
export const window: Rule<Code> = {
  blockers: (_, resource, context) => windowBlockers(resource, context),
  lifts: { window_not_open: null, window_closed: null },
  mask: ({ resources, context }) =>
    maskBySaid(resources, {
      said: () => 0,
      judge: (_, resource) => judged(windowBlockers(resource, context), window.lifts),
    }),
};

export function windowBlockers(
  { opensAt, closesAt }: Pick<ResourceProfile, "opensAt" | "closesAt">,
  { asOf }: Pick<MatchContext, "asOf">,
): BlockerOf<Code>[] {
  const blockers: BlockerOf<Code>[] = [];
  if (opensAt !== null && asOf < opensAt) {
    blockers.push({ code: "window_not_open", liftable: false, values: { opensAt } });
  }
  if (closesAt !== null && asOf > closesAt) {
    blockers.push({ code: "window_closed", liftable: false, values: { closesAt } });
  }
  return blockers;
}
