/** Half-lives in years over which deals fade, the longest first; the first never. */
export const HALF_LIVES = [Number.POSITIVE_INFINITY, 3, 2, 1, 0.5, 0.25] as const;

/** Places in `HALF_LIVES`. */
export const NEVER = 0;
export const TWO_YEARS = 2;
export const ONE_YEAR = 3;

const DAYS_PER_YEAR = 365.25;
/** Nobody remembers longer: older deals count as much as those of this age. */
export const MOST_DAYS = 50_000;

/** By half-life and age in days: what a deal still counts. */
const TABLES = HALF_LIVES.map((halfLife) =>
  Float64Array.from({ length: MOST_DAYS }, (_, days) => 0.5 ** (days / DAYS_PER_YEAR / halfLife)),
);

/** By age in whole days: what a deal still counts, for one of `HALF_LIVES`. */
export function fading(halfLife: number): Float64Array {
  return TABLES[halfLife];
}
