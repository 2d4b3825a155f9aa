import { STAGES, type Stage } from "../../vocabulary.ts";
import { maskBySaid } from "../engine/mask.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { judged } from "./judged.ts";
import type { BlockerOf, Rule } from "./rule.ts";

const PER_STAGE = 4;

/** The stages of a company that a resource takes. */
export const stage: Rule<"stage"> = {
  blockers,
  lifts: {
    stage: {
      effort: ({ values }) => PER_STAGE * Math.min(...stagesAhead(values)),
      change: ({ values }) => ({
        code: "reach_stage",
        from: values.stage as Stage,
        to: STAGES[
          STAGES.indexOf(values.stage as Stage) + Math.min(...stagesAhead(values))
        ] as Stage,
      }),
    },
  },
  mask: ({ resources }) =>
    maskBySaid(resources, {
      said: ({ profiles, row }) => profiles.stage[row] as number,
      judge: (said, resource) =>
        judged(blockers({ stage: STAGES[said] ?? null }, resource), stage.lifts),
    }),
};

function blockers(
  { stage }: Pick<ApplicationProfile, "stage">,
  { mandate }: ResourceProfile,
): BlockerOf<"stage">[] {
  if (stage === null || mandate.stages.length === 0 || mandate.stages.includes(stage)) return [];
  // A company can grow into a later stage; it cannot go back to an earlier one.
  const ahead = mandate.stages.some((wanted) => STAGES.indexOf(wanted) > STAGES.indexOf(stage));
  return [{ code: "stage", liftable: ahead, values: { stage, stages: mandate.stages } }];
}

/** How far ahead each wanted stage lies that a company can still reach. */
function stagesAhead({ stage, stages }: BlockerOf<"stage">["values"]): number[] {
  const from = STAGES.indexOf(stage as Stage);
  return (stages as Stage[]).map((wanted) => STAGES.indexOf(wanted) - from).filter((by) => by > 0);
}
