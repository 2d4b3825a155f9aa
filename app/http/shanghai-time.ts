import { minuteOf } from "#app/domain/time.ts";

/** A moment as the value of a field for a minute. */
export function minuteValue(moment: Date | null): string {
  return moment === null ? "" : minuteOf(moment);
}
