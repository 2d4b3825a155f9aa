import { DEAL_STATES, type DealState } from "../vocabulary.ts";
import { waitsFor } from "./lifecycle.ts";

/** The provider's view of its queue: what waits for itself, what waits for the startup, what has ended. */
export const TURNS = ["ours", "theirs", "ended", "all"] as const;
export type Turn = (typeof TURNS)[number];

export function statesOfTurn(turn: Turn): DealState[] {
  if (turn === "all") return [...DEAL_STATES];
  return DEAL_STATES.filter((state) => turnOf(state) === turn);
}

export function turnOf(state: DealState): Exclude<Turn, "all"> {
  const side = waitsFor(state);
  if (side === null) return "ended";
  return side === "provider" ? "ours" : "theirs";
}
