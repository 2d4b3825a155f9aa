import type { Change } from "#app/domain/matching/changes.ts";
import type { FieldName } from "#app/domain/matching/missing.ts";

/** Where in the application's form an open field is filled in: step and field. */
export const EDIT_PLACE: Record<FieldName, string> = {
  sectors: "sectors#sectors",
  needs: "needs#kinds",
  stage: "technology#stage",
  amount: "needs#kinds",
  readiness: "technology#readiness",
  area: "company#area",
  terms: "technology#text",
};

/** Where in the form a change is made. */
export function changePlace(change: Change): string {
  switch (change.code) {
    case "set_amount":
    case "fill_amount":
      return `needs#${change.need}Amount`;
    case "set_instrument":
      return `needs#${change.need}Instrument`;
    case "reach_stage":
    case "fill_stage":
      return EDIT_PLACE.stage;
    case "reach_readiness":
    case "fill_readiness":
      return EDIT_PLACE.readiness;
    case "agree_to_move":
      return "company#willingToMove";
    case "fill_area":
      return EDIT_PLACE.area;
    case "obtain_fact":
    case "fill_fact":
      return `technology#fact_${change.fact}`;
  }
}
