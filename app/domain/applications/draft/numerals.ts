const DIGITS = new Map([..."零一二三四五六七八九"].map((sign, value) => [sign, value]));
DIGITS.set("〇", 0).set("两", 2);
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A number in running text: 1,200.5 or 一千二百; for use inside an expression. */
export const NUMERAL = String.raw`\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+`;

/**
 * The value of what `NUMERAL` matches, below 10,000 where it is written in Chinese.
 *
 * @returns null for signs in an order that makes no number
 */
export function numeralValue(written: string): number | null {
  const plain = written.replaceAll(",", "");
  if (/^\d/.test(plain)) return Number(plain);
  let sum = 0;
  let digit: number | null = null;
  for (const sign of plain) {
    const place = PLACES[sign];
    if (place !== undefined) {
      // 十二 begins with its place; 百 and 千 alone are no number.
      if (digit === null && place !== 10) return null;
      sum += (digit ?? 1) * place;
      digit = null;
    } else {
      const value = DIGITS.get(sign);
      if (value === undefined || (digit !== null && digit > 0)) return null;
      digit = value;
    }
  }
  return sum + (digit ?? 0);
}
