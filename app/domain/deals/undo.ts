import { MOVES, transition } from "./lifecycle.ts";

/** How long a move can be taken back. */
const UNDO_MS = 10 * 60_000;

/** The last act on a deal, as its event says. */
export interface LastAct {
  actorId: string | null;
  at: Date;
  payload: Record<string, unknown>;
}

/** May this person take the deal's last act back? One's own, lately, and of the kind that can be. */
export function canUndo(
  last: LastAct | undefined,
  { userId, now }: { userId: string; now: Date },
): boolean {
  const move = MOVES.find((known) => known === last?.payload.move);
  if (!last || !move || last.actorId !== userId) return false;
  return transition(move).undoable === true && now.getTime() - last.at.getTime() <= UNDO_MS;
}
