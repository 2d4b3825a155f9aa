import { parseMoney } from "../input/money.ts";
import { plainWidth } from "../input/text.ts";
import type { CellReading, FieldReader } from "./kind.ts";
import { numeral } from "./readers.ts";

/** The unit of forms and lists, for a heading that names none. */
export const USUAL_UNIT = "万元";

/** Decimals of a unit down to the fen. */
const PLACES: Readonly<Record<string, number>> = {
  元: 2,
  千元: 5,
  万元: 6,
  百万元: 8,
  千万元: 9,
  亿元: 10,
};

/**
 * Money in fen. A number without a unit counts the unit of its heading; who writes 万, 亿 or 元 behind the number says
 * it himself.
 *
 * @param signed may it be below zero, also as accountants write it: (1,200)?
 */
export function money({ signed = false } = {}): FieldReader {
  return {
    shows: "money",
    read(cell, { unit }): CellReading {
      const asked = unit && unit in PLACES ? unit : USUAL_UNIT;
      const said = numeral(cell, PLACES[asked]);
      if (said === "") return { value: null };
      const { negative, plain } = signOf(plainWidth(said));
      if (negative && !signed) return { fault: "out-of-range", values: { min: "0", max: "∞" } };
      const bare = /^[\d,.\s]+$/.test(plain);
      const read: CellReading = parseMoney(bare ? `${plain}${asked}` : plain);
      if (!("value" in read) || !negative) return read;
      return { value: -Number(read.value) };
    },
  };
}

function signOf(said: string): { negative: boolean; plain: string } {
  const [, inBrackets] = /^\(\s*([¥\d].*)\)$/.exec(said) ?? [];
  if (inBrackets) return { negative: true, plain: inBrackets.trim() };
  const [, behind] = /^[-−]\s*(.+)$/.exec(said) ?? [];
  return behind ? { negative: true, plain: behind } : { negative: false, plain: said };
}
