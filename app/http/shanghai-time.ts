import { z } from "zod";
import { minuteOf, momentOf } from "#app/domain/time.ts";

/** "2026-11-24T09:30" as a browser's field gives it, read as Shanghai time; null when left out. */
export function optionalMinute() {
  return z
    .preprocess(
      (value) => (typeof value === "string" ? value.trim().replace(" ", "T") || undefined : value),
      z.iso.datetime({ local: true, offset: false }).optional(),
    )
    .transform((value) => (value === undefined ? null : new Date(momentOf(value.slice(0, 16)))));
}

/** A moment as the value of such a field. */
export function minuteValue(moment: Date | null): string {
  return moment === null ? "" : minuteOf(moment);
}
