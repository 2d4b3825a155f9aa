import { PLACES, readNumeral } from "../../input/numeral.ts";

/** A number in running text: 1,200.5 or 一千二百; for use inside an expression. */
export const NUMERAL = String.raw`\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+`;

const ONE = 10 ** PLACES;

/**
 * The value of what `NUMERAL` matches.
 *
 * @returns null for signs in an order that makes no number
 */
export function numeralValue(written: string): number | null {
  const numeral = readNumeral(written);
  return numeral && Number(numeral.scaled) / ONE;
}
