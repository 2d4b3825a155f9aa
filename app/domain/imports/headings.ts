import { cleanLine } from "../input/text.ts";

/** A heading as it is compared: its words, the unit in it and the year in it. */
export interface Heading {
  /** As in the sheet, in one line. */
  text: string;
  /** Folded: without brackets and what stands in them, numbering, marks of what is required, and blanks. */
  plain: string;
  /** With what stands in brackets, folded. */
  whole: string;
  /** 元, 万元, 亿元, % …; null where none is named. */
  unit: string | null;
}

const BRACKETS = /[([【〔{《<][^)\]】〕}》>]*[)\]】〕}》>]/g;
const MONEY_UNIT = /^(?:单位[:：]?)?(?:人民币)?((?:[千万亿]|百万|十万|千万)?元)(?:人民币)?$/;
const ENGLISH_UNITS: Record<string, string> = {
  yuan: "元",
  cny: "元",
  rmb: "元",
  "10kcny": "万元",
  "10kyuan": "万元",
  "10krmb": "万元",
  "10,000yuan": "万元",
  "10,000cny": "万元",
  "10000yuan": "万元",
  "10000cny": "万元",
  "10,000rmb": "万元",
  wan: "万元",
  wanyuan: "万元",
  cnymillion: "百万元",
  millioncny: "百万元",
  millionyuan: "百万元",
  rmbmillion: "百万元",
  millionrmb: "百万元",
  cnym: "百万元",
};

/** @returns the unit of money that a bracket, or a cell of its own below the heading, names */
export function moneyUnit(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】]|单位[:：]?|unit:?|in$/g, "");
  return MONEY_UNIT.exec(plain)?.[1] ?? ENGLISH_UNITS[plain] ?? null;
}

export function headingOf(text: string): Heading {
  const line = cleanLine(text);
  const wide = line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[\s"'“”‘’*★※●#]+|[\s"'“”‘’*★※:：]+$/g, "")
    .replace(/^\d{1,2}\s*[.、)]\s*/, "");
  const inBrackets = [...wide.matchAll(BRACKETS)].map(([bracket]) => bracket.slice(1, -1));
  const plain = folded(wide.replace(BRACKETS, ""));
  const tail = /(?:[,，_/-]|单位[:：]?)\s*((?:[千万亿]|百万)?元)$/.exec(wide)?.[1] ?? null;
  const unit =
    inBrackets
      .flatMap((said) => said.split(/[,，;；、/]/))
      .map(moneyUnit)
      .find(Boolean) ??
    tail ??
    (inBrackets.some((said) => said.trim() === "%") ? "%" : null);
  return {
    text: line,
    plain: tail ? plain.replace(/单位[:：]?|(?:[千万亿]|百万)?元$/g, "") : plain,
    whole: folded(wide),
    unit,
  };
}

/** Blanks, dots, dashes and quotes tell no two headings apart. */
function folded(text: string): string {
  return text.replace(/[\s"'“”‘’*★※_\-–—/·.,，、:：()（）[\]【】]/g, "");
}

/** A heading that is an alias, with or without something in brackets behind it. */
export const EXACTLY = 2.9;

/** 企业名称（英文） is another name than the one that counts. */
function isAside(whole: string): boolean {
  return /英文|外文|english|曾用|简称|拼音/.test(whole);
}

/** How far a heading may be longer than the alias in it. */
const MOST_MORE = 8;

/**
 * How well a heading names something by one of its aliases: 0 not at all, from `EXACTLY` on exactly, 3 to the last
 * sign; between them the better, the more of the heading the alias covers.
 *
 * @param aliases folded, see `foldedAlias`
 */
export function likeness(heading: Heading, aliases: readonly string[]): number {
  const { plain, whole } = heading;
  if (plain === "") return 0;
  let best = 0;
  for (const alias of aliases) {
    if (whole === alias) return 3;
    if (plain === alias) best = Math.max(best, isAside(whole) ? EXACTLY - 1 : EXACTLY);
    const chinese = /\p{Script=Han}/u.test(alias);
    const isLong = alias.length >= (chinese ? 3 : 6);
    if (isLong && plain.includes(alias) && plain.length - alias.length <= MOST_MORE) {
      best = Math.max(best, 1 + alias.length / (plain.length + 1));
    }
  }
  return best;
}

export function foldedAlias(alias: string): string {
  return folded(alias.normalize("NFKC").toLowerCase());
}
