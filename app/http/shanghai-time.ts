import { z } from "zod";

/** Shanghai has kept UTC+8 without summer time since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** "2026-11-24T09:30" as a browser's field gives it, read as Shanghai time; null when left out. */
export function optionalMinute() {
  return z
    .preprocess(
      (value) => (typeof value === "string" ? value.trim().replace(" ", "T") || undefined : value),
      z.iso.datetime({ local: true, offset: false }).optional(),
    )
    .transform((value) => (value === undefined ? null : minuteToDate(value)));
}

function minuteToDate(typed: string): Date {
  return new Date(Date.parse(`${typed.slice(0, 16)}:00Z`) - OFFSET_MS);
}

/** A moment as the value of such a field. */
export function minuteOf(moment: Date | null): string {
  return moment === null ? "" : new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 16);
}
