import type { DealState } from "../vocabulary.ts";
import type { TimelineSide } from "./audience.ts";
import { hasFallenThrough, isOpen } from "./lifecycle.ts";
import { MAX_QUESTIONS } from "./talk.ts";

/**
 * What can be said between the sides of a deal: questions and answers before the introduction, everything after it,
 * nothing once it has ended without an outcome. One side's own notes and the district's word are always possible.
 */
export type Room = "questions" | "open" | "closed";

export function roomOf({ state, introduced }: { state: DealState; introduced: boolean }): Room {
  if (hasFallenThrough(state)) return "closed";
  return introduced ? "open" : "questions";
}

/** What somebody on this side writes for others: a message, the district its word; null where the room is not open. */
export function sharedKind(side: TimelineSide, room: Room): "message" | "word" | null {
  if (side === "district") return "word";
  return room === "open" ? "message" : null;
}

/** A question to the founder: the answer it got, or that it waits, or that the deal ended before. */
export type QuestionState = "answered" | "waiting" | "expired";

type Line = { id: string; what: string; follows: string | null };

export function questionState(
  question: Line,
  { lines, state }: { lines: readonly Line[]; state: DealState },
): QuestionState {
  if (lines.some(({ what, follows }) => what === "answer" && follows === question.id)) {
    return "answered";
  }
  return isOpen(state) ? "waiting" : "expired";
}

/** How many questions the provider may still ask. */
export function questionsLeft(room: Room, lines: readonly Pick<Line, "what">[]): number {
  if (room !== "questions") return 0;
  const asked = lines.filter(({ what }) => what === "question").length;
  return Math.max(0, MAX_QUESTIONS - asked);
}
