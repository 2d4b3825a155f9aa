/** A mark that begins a heading or an item, by the family it belongs to. */
export interface Mark {
  /** Marks of one family stand on one level of the outline. */
  family: string;
  /** The mark's own number, as sections are named by: 一, (二), 3, 第二章. */
  no: string;
  /** Length of the mark in units. */
  length: number;
}

const HAN_NUMBER = "[一二三四五六七八九十百]{1,4}";

/** Tried in this order: the first that fits holds. */
const FAMILIES: readonly { family: string; form: RegExp; no?: (no: string) => string }[] = [
  { family: "part", form: new RegExp(`^(第(?:${HAN_NUMBER}|\\d{1,2})[章篇部分]{1,2})[、:.]?`) },
  { family: "section", form: new RegExp(`^(第(?:${HAN_NUMBER}|\\d{1,2})[节条])[、:.]?`) },
  {
    family: "annex",
    form: new RegExp(`^(附[件表录](?:${HAN_NUMBER}|\\d{1,2})?)[:、.]?(?![^\\n]{30})`),
  },
  { family: "box", form: new RegExp(`^(专栏(?:${HAN_NUMBER}|\\d{1,2}))[、:.]?`) },
  {
    family: "named",
    form: new RegExp(`^((?:任务|行动|工程|举措)(?:${HAN_NUMBER}|\\d{1,2}))[、:.]`),
  },
  { family: "han", form: new RegExp(`^(${HAN_NUMBER})[、.](?!\\d)`) },
  { family: "han-parens", form: new RegExp(`^(\\(${HAN_NUMBER}\\))[、.]?`) },
  { family: "roman", form: /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4})[、.](?!\d)/ },
  { family: "decimal-3", form: /^(\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d%])[、.]?(?=[^\d\s%亿万])/ },
  {
    family: "decimal-2",
    form: /^(\d{1,2}\.\d{1,2})(?![\d.%])[、]?(?=[\u4e00-\u9fff“《])(?![亿万个家件项倍人])/,
  },
  { family: "arabic", form: /^(\d{1,3})(?:[.、])(?!\d)/ },
  { family: "arabic-parens", form: /^(\(\d{1,2}\)|\d{1,2}\))[、.]?(?=[^\d,。;])/ },
  { family: "circled", form: /^([①-⑳❶-❿])/ },
  { family: "dash", form: /^(-{1,2}|[•●■◆▪·])(?=[\u4e00-\u9fff“《A-Z0-9])/, no: () => "" },
];

/** The mark at the head of a line, or null. */
export function readMark(line: string): Mark | null {
  for (const { family, form, no } of FAMILIES) {
    const found = form.exec(line);
    if (!found) continue;
    const own = found[1] ?? "";
    return { family, no: no ? no(own) : own, length: found[0].length };
  }
  return null;
}

/** Marks that may also begin within a line, where text was run together. */
export const INLINE_MARK = new RegExp(
  `(?:第${HAN_NUMBER}[章节](?=[^、,。]{2,20})|(?<![零一二三四五六七八九十])${HAN_NUMBER}、(?=[^、]{2,})|\\(${HAN_NUMBER}\\)|(?<![\\d.])\\d{1,2}[.、](?=[\\u4e00-\\u9fff“])|--(?=[\\u4e00-\\u9fff“]))`,
  "g",
);
