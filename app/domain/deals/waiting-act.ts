import type { DealState } from "../vocabulary.ts";
import { allows, type Move, transition } from "./lifecycle.ts";

/** How long an act that can be taken back waits before anybody else sees anything of it. */
const WAIT_MS = 10 * 60_000;

/** Does this move take effect only after a while, until which it can be taken back? */
export function waits(move: Move): boolean {
  return transition(move).waits === true;
}

export function effectiveAt(now: Date): Date {
  return new Date(now.getTime() + WAIT_MS);
}

/** The state as the side sees it whose act waits: the one that the act leads to. */
export function stateAfter(state: DealState, waiting: Move | null): DealState {
  return waiting === null ? state : transition(waiting).to;
}

/** Is this the step after an act that still waits, so that pressing it means to send both? */
export function comesAfter(move: Move, waiting: Move, state: DealState): boolean {
  const { by, to } = transition(waiting);
  return !allows(move, { state, by }) && allows(move, { state: to, by });
}
