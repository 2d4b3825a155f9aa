import { DAY_MS } from "../../time.ts";

/** The first and the last day that an ISO day or month may mean. */
export function daysMeant(written: string): { first: string; last: string } {
  if (written.length > 7) return { first: written, last: written };
  const [year = 0, month = 0] = written.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${written}-01`, last: `${written}-${last}` };
}

/** Whole days from one ISO day to another; negative where it is the later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);
}

/** Whole calendar years from one ISO day to another. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** So many years before an ISO day: the same day of the year, and of the 29 February the 28th. */
export function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, "0");
  const rest = day.slice(5) === "02-29" && !isLeap(Number(year)) ? "02-28" : day.slice(5);
  return `${year}-${rest}`;
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29;
}

/** The first day that is so many whole years after an ISO day. */
export function yearsAfter(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  return day.slice(5) === "02-29" && !isLeap(year) ? `${year}-03-01` : `${year}${day.slice(4)}`;
}
