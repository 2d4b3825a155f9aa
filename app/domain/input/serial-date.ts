const DAY_MS = 86_400_000;
/** Day 0 of the system of 1900 as it holds from March 1900 on: it counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The first serial number after the year 9999. */
const BEYOND = 2_958_466;

/**
 * A spreadsheet's serial number as an ISO day, or an ISO minute where it has a time.
 *
 * @param is1904 the workbook counts from 1904, as those of old Macs do
 * @returns null for what no calendar has
 */
export function serialDate(serial: number, is1904 = false): string | null {
  if (!(serial >= 0 && serial < BEYOND)) return null;
  const shift = !is1904 && serial < 60 ? 1 : 0;
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((serial + shift) * DAY_MS));
  const text = at.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16);
}

/** 1954 to 2119: a bare number within is a day rather than a quantity, where a day is wanted. */
const LIKELY = { from: 20_000, to: 80_000 };

/** @returns the ISO day that a bare number means where a day is wanted; null where it means none */
export function likelySerialDay(number: number): string | null {
  return number >= LIKELY.from && number < LIKELY.to
    ? (serialDate(number)?.slice(0, 10) ?? null)
    : null;
}
