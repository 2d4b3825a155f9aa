import type { DealEntry } from "./history.ts";
import { transition } from "./lifecycle.ts";

/** How long a move can be taken back. */
const UNDO_MS = 10 * 60_000;

/** May this person take the deal's last act back? One's own, lately, and of the kind that can be. */
export function canUndo(
  last: Pick<DealEntry, "actorId" | "at" | "move"> | undefined,
  { userId, now }: { userId: string; now: Date },
): boolean {
  if (!last?.move || last.actorId !== userId) return false;
  return transition(last.move).undoable === true && canStillUndo(last.at.getTime(), now.getTime());
}

/** Is an act of that moment young enough to be taken back? UTC milliseconds. */
export function canStillUndo(at: number, now: number): boolean {
  return now - at <= UNDO_MS;
}
