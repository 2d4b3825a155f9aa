import type { Leak } from "#app/domain/deals/leak-check.ts";

/** What became of something that was written in a room, for a form that waits for it in its page. */
export interface RoomAnswer {
  /** It was kept: sent, saved as a draft, or attached. */
  ok: boolean;
  /** Why not, in the person's language. */
  message: string | null;
  /** Things of the own side's in it, to be confirmed before it is sent. */
  leaks: Leak[];
  /** Nobody is signed in any more. */
  signedOut: boolean;
}

export const NO_ANSWER: RoomAnswer = { ok: false, message: null, leaks: [], signedOut: false };
