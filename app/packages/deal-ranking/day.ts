const DATE = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*)?$/;
const MS_PER_DAY = 86_400_000;

/**
 * Days since 1970 of a date as deal files write it: a day, a month or a year, a month or day "00"
 * read as the first. Null where it is no date.
 */
export function dayOf(date: string | null): number | null {
  const found = date === null ? null : DATE.exec(date);
  if (!found) return null;
  const year = Number(found[1]);
  const month = Number(found[2] ?? 1) || 1;
  const day = Number(found[3] ?? 1) || 1;
  if (year < 1900 || month > 12 || day > 31) return null;
  return Math.floor(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
