import type { MatchContext } from "./context.ts";
import { RULES } from "./rules/index.ts";
import type { ApplicationProfile, Blocker, ResourceProfile } from "./types.ts";

/** Why a pair is impossible; empty when it is possible. */
export function eligibility(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: Pick<MatchContext, "tree" | "asOf" | "areaPath">,
): Blocker[] {
  return Object.values(RULES).flatMap((rule): Blocker[] =>
    rule.blockers(application, resource, context),
  );
}
