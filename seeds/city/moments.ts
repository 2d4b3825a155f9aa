import { DAY_MS } from "#app/domain/time.ts";
import type { Draw } from "./draw.ts";

const HOUR = 3_600_000;
const SHANGHAI = 8 * HOUR;
/** How far back the city's history goes. */
const HISTORY_DAYS = 1_095;
/** Below 1: the later, the more happens. */
const GROWTH = 0.62;

/** A moment of the city's history in office hours, later ones likelier. UTC ms. */
export function somewhen(random: Draw, asOf: number): number {
  const ago = HISTORY_DAYS * (1 - random.next() ** GROWTH);
  return Math.min(officeHours(asOf - ago * DAY_MS, random), asOf - HOUR);
}

/** The same moment, or a later one when people work. UTC ms. */
export function officeHours(at: number, random: Draw): number {
  const local = at + SHANGHAI;
  let day = Math.floor(local / DAY_MS);
  let hour = (local - day * DAY_MS) / HOUR;
  if (hour > 20) {
    day++;
    hour = 0;
  }
  const weekday = (day + 4) % 7;
  if ((weekday === 0 || weekday === 6) && random.yes(0.85)) {
    day += weekday === 0 ? 1 : 2;
    hour = 0;
  }
  if (hour < 8) hour = 8 + random.next() * 10;
  return Math.floor(day * DAY_MS + hour * HOUR - SHANGHAI);
}
