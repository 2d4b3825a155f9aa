import { type Numeral, PLACES, readNumeral } from "./numeral.ts";
import type { Reading } from "./reading.ts";
import { plainWidth } from "./text.ts";

/** Words that may stand behind a number, by what the number counts. The first is the one that messages show. */
export const UNITS = {
  people: ["人", "名", "位", "个人", "员工", "people", "persons", "person", "staff"],
  bodies: ["家", "个", "户"],
  places: ["个", "席", "位", "家", "名", "个名额", "名额", "个工位", "工位", "places", "place"],
  area: ["平方米", "平米", "平方", "平", "m2", "m²", "sqm", "sq m", "square metres"],
  days: ["天", "日", "个工作日", "工作日", "days", "day", "working days"],
  level: ["级"],
  share: ["%"],
  count: ["个", "家", "人", "名", "项", "件", "台", "套", "场", "次", "间", "位", "条", "处"],
} as const;
export type Unit = keyof typeof UNITS;

const CURRENCY = /[\p{Sc}]|元|rmb|cny|usd/u;
/** Several numbers in one field: 1,2,3 · 100、200 · 10-20. */
const SEVERAL = /\d\s*[,、;/~–—-]\s*\d/;

/**
 * A number with its decimals, at most six, as people write it: 1,380 · 26人 · 1.2万 · three thousand is not.
 *
 * @param units what may stand behind it: words of one kind, or a unit of its own such as 亿元, whose size
 *   (亿) is taken out of a number that names its size: 35000万元 in 亿元 is 3.5
 */
export function parseNumber(
  typed: string,
  units: Unit | { of: string } = "count",
): Reading<number> {
  const plain = plainWidth(typed).toLowerCase();
  const { bare, own } = withoutUnit(plain, units);
  const numeral = readNumeral(bare);
  if (!numeral) return { fault: faultOf(plain, bare) };
  const scaled = own && numeral.sized ? numeral.scaled / own : numeral.scaled;
  if (scaled % 10n ** BigInt(PLACES - 6) !== 0n) return { fault: "number" };
  return { value: numberOf(scaled) };
}

/** A whole number: 1380 · 1,380家 · 1.2万. */
export function parseWhole(typed: string, units: Unit = "count"): Reading<number> {
  const read = parseNumber(typed, units);
  if ("fault" in read) return read;
  return Number.isSafeInteger(read.value) ? read : { fault: "whole" };
}

/** Why something typed is no number. */
function faultOf(plain: string, bare: string): "one-number" | "unit" | "number" {
  if (CURRENCY.test(plain)) return "unit";
  if (SEVERAL.test(bare)) return "one-number";
  return /^[-+]?[\d.,]*\d/.test(bare) && !/\d$/.test(bare) ? "unit" : "number";
}

/** @returns what is left without the unit; `own` is the size that the unit of the field names itself */
function withoutUnit(
  plain: string,
  units: Unit | { of: string },
): { bare: string; own: bigint | null } {
  if (typeof units === "string") {
    const bare = units === "level" ? plain.replace(/^trl\s*/, "") : plain;
    return { bare: cut(bare, UNITS[units]), own: null };
  }
  const [, size = "", base = ""] = /^([万亿]?)(.*)$/.exec(plainWidth(units.of).toLowerCase()) ?? [];
  const whole = cut(plain, [size + base]);
  // "3.5亿元" in a field of 亿元: the unit is the field's.
  if (whole !== plain && !/[万亿]$/.test(whole)) return { bare: whole, own: null };
  const sizes: Record<string, bigint> = { 万: 10_000n, 亿: 100_000_000n };
  return { bare: cut(plain, base ? [base] : []), own: sizes[size] ?? null };
}

/** Without the longest of these words at its end. */
function cut(plain: string, words: readonly string[]): string {
  const ending = words
    .filter((word) => plain.endsWith(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  return plain.slice(0, plain.length - ending.length).trim();
}

/** To a number by way of its decimal digits, so that nothing is lost on the way. */
function numberOf(scaled: Numeral["scaled"]): number {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(PLACES + 1, "0");
  const value = Number(`${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
  return scaled < 0n ? -value : value;
}
