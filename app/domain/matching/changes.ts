import type { Fact, NeedKind, Stage } from "../vocabulary.ts";
import { distinctNeeds, isMoney } from "./offers.ts";
import type { ApplicationProfile } from "./types.ts";

/** Something a founder can do. `fill_*` states what is so far unsaid, the others change what is. */
export type Change =
  | { code: "set_amount"; need: NeedKind; from: number; to: number }
  | { code: "set_instrument"; need: NeedKind; from: string; to: string }
  | { code: "reach_stage"; from: Stage; to: Stage }
  | { code: "reach_readiness"; from: number; to: number }
  | { code: "agree_to_move" }
  | { code: "obtain_fact"; fact: Fact }
  | { code: "fill_fact"; fact: Fact }
  | { code: "fill_amount"; need: NeedKind; to: number }
  | { code: "fill_stage"; to: Stage }
  | { code: "fill_readiness"; to: number }
  | { code: "fill_area"; to: string };

/** The application as it would be after a change. */
export function applied(application: ApplicationProfile, change: Change): ApplicationProfile {
  switch (change.code) {
    case "set_amount":
      return withNeed(application, change.need, (need) =>
        need.amountFen === change.from ? { ...need, amountFen: change.to } : need,
      );
    case "fill_amount":
      return withNeed(application, change.need, (need) => ({
        ...need,
        amountFen: need.amountFen ?? change.to,
      }));
    case "set_instrument":
      return withNeed(application, change.need, (need) =>
        need.instrument === change.from ? { ...need, instrument: change.to } : need,
      );
    case "reach_stage":
    case "fill_stage":
      return { ...application, stage: change.to };
    case "reach_readiness":
    case "fill_readiness":
      return { ...application, readiness: change.to };
    case "fill_area":
      return { ...application, area: change.to };
    case "agree_to_move":
      return { ...application, willingToMove: true };
    case "obtain_fact":
    case "fill_fact":
      return { ...application, facts: { ...application.facts, [change.fact]: true } };
  }
}

type Need = ApplicationProfile["needs"][number];

function withNeed(
  application: ApplicationProfile,
  kind: NeedKind,
  change: (need: Need) => Need,
): ApplicationProfile {
  const needs = application.needs.map((need) => (need.kind === kind ? change(need) : need));
  return { ...application, needs };
}

/** The needs of money that the application states, main one first. */
export function moneyNeeds(application: ApplicationProfile): Need[] {
  return distinctNeeds(application.needs).filter(isMoney);
}
