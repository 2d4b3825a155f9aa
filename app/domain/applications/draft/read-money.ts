import { NUMERAL, numeralValue } from "./numerals.ts";

/** Yuan of each unit of a sum, as texts write it. */
const YUAN: Record<string, number> = {
  元: 1,
  千: 1e3,
  万: 1e4,
  w: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
const FEN = 100;
const MOST_FEN = 1e17;

const YUAN_BEFORE = String.raw`(?:rmb|cny|¥|￥|人民币)\s*`;
const SUM = new RegExp(
  String.raw`(${YUAN_BEFORE}|us\$|\$|€|£|usd\s*|eur\s*|hk\$|hkd\s*)?(${NUMERAL})\s*(千万|百万|万|亿|w(?![a-z])|元|million|billion|thousand|mn|bn|[mkb](?![a-z0-9²]))?\s*(余|多|左右)?\s*(元|人民币|rmb|cny|yuan|美元|美金|港元|港币|欧元|英镑|日元|usd|dollars?|euros?|eur|hkd)?`,
  "g",
);
const ONLY_YUAN = /^(?:元|人民币|rmb|cny|yuan)$/;

/** A sum of money in a text. */
export interface Sum {
  /** Fen; null where it is in another currency, which nobody converts unasked. */
  fen: number | null;
  /** Offset of its first and past its last sign. */
  start: number;
  end: number;
}

/**
 * The sums of money in a clause: a number with 万, 亿, a currency or an English scale. A number alone is none.
 *
 * @param clause simplified and in lower case
 */
export function sumsIn(clause: string): Sum[] {
  const sums: Sum[] = [];
  for (const match of clause.matchAll(SUM)) {
    const [whole, before, written = "", unit, , after] = match;
    const start = match.index;
    if (!before && !unit && !after) continue;
    // 300m2 and 5k chips: a bare Latin letter counts as a scale only with a currency beside it.
    if (unit && /^[mkb]$/.test(unit) && !before && !after) continue;
    if (
      /^\s*(?:片|台|颗|个|套|辆|吨|人|平|㎡|次|种|件|家|用户|小时|公里|fps)/.test(
        clause.slice(start + whole.length),
      )
    ) {
      continue;
    }
    sums.push({ fen: fenOf({ before, written, unit, after }), start, end: start + whole.length });
  }
  return sums;
}

function fenOf({
  before,
  written,
  unit,
  after,
}: Record<"before" | "unit" | "after", string | undefined> & { written: string }): number | null {
  const foreign =
    (before && !new RegExp(`^${YUAN_BEFORE}$`).test(before)) || (after && !ONLY_YUAN.test(after));
  const number = numeralOf(written, unit);
  if (foreign || number === null) return null;
  const fen = Math.round(number * FEN);
  return fen > 0 && fen <= MOST_FEN ? fen : null;
}

/** In yuan. 两千万 is read by the numeral as 2,000, then 万. */
function numeralOf(written: string, unit: string | undefined): number | null {
  const value = numeralValue(written);
  return value === null ? null : value * (YUAN[unit ?? "元"] ?? 1);
}
