/** Why something was not handed over, as the transport saw it. */
export interface Failure {
  /** The server's answer; null where there was none. */
  code: number | null;
  /** It has certainly not arrived: refused in so many words, or nothing of it had left. */
  certain: boolean;
}

/** What becomes of it next. */
export type AfterFailure =
  | { state: "ready"; nextAt: number }
  | { state: "failed" }
  | { state: "uncertain" };

/**
 * SMTP answers after which the same message may be taken later: the service is closing, the mailbox is busy (which is
 * greylisting too), an error over there, no room, and no way to sign in just now.
 */
const LATER_CODES: ReadonlySet<number> = new Set([421, 450, 451, 452, 454]);
const MINUTE_MS = 60_000;
/** How long to wait after each try; after the last there is none. */
const PAUSES_MS = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE_MS);

/**
 * @param attempts how often it was tried, this time included
 * @param at UTC ms
 */
export function afterFailure(
  { code, certain }: Failure,
  { attempts, at }: { attempts: number; at: number },
): AfterFailure {
  if (!certain) return { state: "uncertain" };
  const pause = PAUSES_MS[attempts - 1];
  // Without an answer nobody was reached: that passes as well.
  const passes = code === null || LATER_CODES.has(code);
  return passes && pause !== undefined
    ? { state: "ready", nextAt: at + pause }
    : { state: "failed" };
}
