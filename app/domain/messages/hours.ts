import { DAY_MS, dayOf, minuteOf, momentOf } from "../time.ts";
import type { MailChoice } from "./topics.ts";

/** Acts of so long on one subject are told together. */
export const BUNDLE_MS = 60_000;

/** When a person is not written to, and when the day's digest comes: minutes since midnight in Shanghai. */
export interface MailHours {
  quietFrom: number;
  /** Not quiet any more; equal to `quietFrom` where no hour is. */
  quietUntil: number;
  digestAt: number;
}

export const USUAL_HOURS: MailHours = {
  quietFrom: 22 * 60,
  quietUntil: 8 * 60,
  digestAt: 8 * 60 + 30,
};

/**
 * When somebody is written to about an act, or null for never.
 *
 * @param ready from when on it could be told, UTC ms: the end of its minute
 * @returns UTC ms, outside the person's quiet hours
 */
export function mailDue(choice: MailChoice, ready: number, hours: MailHours): number | null {
  if (choice === "never") return null;
  return afterQuiet(choice === "daily" ? nextDigest(ready, hours) : ready, hours);
}

function nextDigest(from: number, { digestAt }: MailHours): number {
  const today = atMinute(from, digestAt);
  return today > from ? today : today + DAY_MS;
}

/** The moment itself, or the end of the quiet hours that it lies in. */
export function afterQuiet(at: number, hours: MailHours): number {
  if (!isQuiet(at, hours)) return at;
  const end = atMinute(at, hours.quietUntil);
  return end > at ? end : end + DAY_MS;
}

/** Quiet hours may run over midnight. */
function isQuiet(at: number, { quietFrom, quietUntil }: MailHours): boolean {
  const minute = minuteInDay(at);
  return quietFrom <= quietUntil
    ? minute >= quietFrom && minute < quietUntil
    : minute >= quietFrom || minute < quietUntil;
}

function minuteInDay(at: number): number {
  const [hours = 0, minutes = 0] = minuteOf(at).slice(11).split(":").map(Number);
  return hours * 60 + minutes;
}

/** A minute of the Shanghai day in which a moment lies, in UTC ms. */
function atMinute(day: number, minute: number): number {
  return momentOf(dayOf(day)) + minute * 60_000;
}
