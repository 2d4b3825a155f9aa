import type { MatchContext } from "../context.ts";
import { maskBySaid } from "../engine/mask.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { judged } from "./judged.ts";
import type { BlockerOf, Rule } from "./rule.ts";

const MOVING = 3;

/** Where a company must be, unless it would move. */
export const area: Rule<"area"> = {
  blockers,
  lifts: { area: { effort: () => MOVING, change: () => ({ code: "agree_to_move" }) } },
  mask: ({ resources, words, context }) =>
    maskBySaid(resources, {
      said: ({ profiles, row }) => profiles.place[row] as number,
      judge: (said, resource) =>
        judged(blockers(words.places.word(said), resource, context), area.lifts),
    }),
};

function blockers(
  { area, willingToMove }: Pick<ApplicationProfile, "area" | "willingToMove">,
  { mandate }: ResourceProfile,
  { areaPath }: Pick<MatchContext, "areaPath">,
): BlockerOf<"area">[] {
  if (area === null || willingToMove !== false || mandate.areas.length === 0) return [];
  if (areaPath(area).some((place) => mandate.areas.includes(place))) return [];
  return [{ code: "area", liftable: true, values: { area, areas: mandate.areas } }];
}
