import type { DealState } from "../vocabulary.ts";

/** What a startup's request got from the provider: an answer by the day it was due, or none by then. */
export const REQUEST_ANSWERS = ["in_time", "late"] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

export interface ResponseRecord {
  /** Share of requests answered in time, 0…1. */
  rate: number;
  /** Requests that it rests on. */
  count: number;
}

/** The states by which a request is answered, one way or another. */
const ANSWERING: readonly DealState[] = ["introduced", "declined", "expired"];

/**
 * What stands against the provider's name when a request leaves `interested`; null where the provider was not the
 * one to answer, as when the startup takes its request back.
 *
 * @param at UTC ms
 * @param due UTC ms; an answer without a due date is in time
 */
export function answerOf(to: DealState, at: number, due: number | null): RequestAnswer | null {
  if (!ANSWERING.includes(to)) return null;
  if (to === "expired") return "late";
  return due === null || at <= due ? "in_time" : "late";
}

/** What a provider's answers so far say of the next one. */
export function responseRecord({
  inTime,
  count,
}: {
  inTime: number;
  count: number;
}): ResponseRecord {
  return { rate: count === 0 ? 0 : inTime / count, count };
}
