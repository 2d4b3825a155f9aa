import { PLACES, readNumeral } from "./numeral.ts";
import type { Reading } from "./reading.ts";
import { plainWidth } from "./text.ts";

const YUAN_BEFORE = /^(?:人民币|rmb|cny|cn¥|¥)\s*/;
const YUAN_BEHIND = /\s*(?:元人民币|人民币元|元整|人民币|元|圆|块钱|块|rmb|cny|yuan)$/;
/** What is plainly money of another country. */
const FOREIGN =
  /(?!¥)\p{Sc}|usd|hkd|hk\b|eur|gbp|jpy|jp¥|twd|ntd|sgd|aud|cad|chf|krw|dollar|euro|pound|\byen\b|btc|美[元金刀]|刀|港[元币幣纸]|[日韩韓台加澳欧歐新][元圆圓币幣]|英镑|英鎊|瑞士法郎|卢布|卢比/u;
/** Several amounts, or a range. */
const SEVERAL = /\d\s*[,、;/~–—-]\s*\d|\d\s*[到至]\s*\d/;

/** Fen for each scaled unit of a number without size: the field's unit is 万元. */
const FEN_OF_YUAN = 100n;
const FEN_OF_WAN = 1_000_000n;
/** 10 万亿元. */
const MOST_FEN = 10n ** 15n;

/**
 * Money as people write it, in fen. A number without a size counts 万元, the unit beside the field; whoever writes
 * 万, 亿, million or 元 behind the number says it themselves: 1000万 · 1.2亿 · ￥1,000 (万元) · 5,000,000元.
 *
 * @returns fen, exact; "currency" for other money, "fen" for a part of a fen
 */
export function parseMoney(typed: string): Reading<number> {
  const plain = plainWidth(typed).toLowerCase();
  if (FOREIGN.test(plain)) return { fault: "currency" };
  const number = plain.replace(YUAN_BEFORE, "");
  const bare = number.replace(YUAN_BEHIND, "").trim();
  const numeral = readNumeral(bare);
  if (!numeral) return { fault: SEVERAL.test(bare) ? "one-number" : "money" };
  const inYuan = numeral.sized || bare !== number.trim();
  const scaled = numeral.scaled * (inYuan ? FEN_OF_YUAN : FEN_OF_WAN);
  const one = 10n ** BigInt(PLACES);
  if (scaled % one !== 0n) return { fault: "fen" };
  const fen = scaled / one;
  return fen < 0n || fen > MOST_FEN ? { fault: "money" } : { value: Number(fen) };
}
