import type { Comparator } from "../vocabulary.ts";

/** What a few words of a plan say of the one figure in them. */
export interface SaidOfFigure {
  comparator: Comparator;
  /** What the figure is compared with instead of a number ("全市平均水平"); null for a plain figure. */
  reference: string | null;
  /** The goal is this many times its baseline: 2 for 翻一番. Null where the figure is stated itself. */
  times: number | null;
}

/** Words before or after the figure, with what they mean. Tried in this order: the first that fits holds. */
interface Form {
  comparator: Comparator;
  before?: RegExp;
  after?: RegExp;
  /** Only in a report of what is, or only in a goal. */
  in?: "report" | "goal";
}

const REFERENCE =
  "(?:(?:全[市国省区]|本市|市郊|同类|同期|行业|世界)[^，。；、]{0,4}?)?平均(?:水平|值|数|增速)?";

/** A comparison with somebody else's figure; `不低于` before `低于`, which it contains. */
const REFERENCES: readonly { comparator: Comparator; form: RegExp }[] = [
  { comparator: ">=", form: new RegExp(`不(?:低于|少于|差于)(${REFERENCE})`) },
  { comparator: "<=", form: new RegExp(`不(?:高于|多于|超过)(${REFERENCE})`) },
  {
    comparator: "relative",
    form: new RegExp(`(?:高于|超过|快于|优于|好于|领先于?)(${REFERENCE})`),
  },
  { comparator: "<", form: new RegExp(`(?:低于|少于|慢于)(${REFERENCE})`) },
  { comparator: "relative", form: /(全[市国省区]|市郊|郊区)(?:水平)?领先/ },
];

const RISES = /(?:持续|稳步|逐年|不断|继续)(?:稳步|快速)?(?:增长|增加|提升|提高|上升|扩大)/;

const FORMS: readonly Form[] = [
  { comparator: ">=", before: /(?:≥|>=|⩾)$/ },
  { comparator: "<=", before: /(?:≤|<=|⩽)$/ },
  { comparator: ">", before: />$/ },
  { comparator: "<", before: /<$/ },
  { comparator: "about", after: /^[^，。；、]{0,6}?(?:左右|上下)/ },
  { comparator: "about", before: /(?:约|大约|大致|大概)(?:为|在)?$/ },
  { comparator: "nearly", before: /(?:将近|接近|[^最附邻远]近|^近)$/ },
  { comparator: ">", after: /^[余多]/ },
  { comparator: "<=", after: /^[^，。；、]{0,6}?(?:以内|之内|以下|及以下|为限)/ },
  { comparator: ">=", after: /^[^，。；、]{0,6}?(?:以上|及以上|起)/ },
  {
    comparator: "<=",
    before:
      /(?:不超过|不超|不高于|不多于|不大于|不突破|至多|最多|控制在|压减[至到]|[降减][低少]?[至到])$/,
  },
  { comparator: ">=", before: /(?:不少于|不低于|不小于|不下于|至少|最少)$/ },
  { comparator: "<", before: /(?:低于|少于|小于|不足|不到|未达)$/ },
  { comparator: ">", before: /(?:超过|超出|超|逾|多于|大于|高于|快于)(?:了)?$/ },
  { comparator: ">=", before: /(?:突破|[^以]上|^上)$/ },
  { comparator: ">=", after: /^(?:元|美元)?级/ },
  // What is reported as reached is that figure; what is to be reached is that or more.
  { comparator: "=", in: "report" },
  { comparator: ">=", in: "goal" },
];

/**
 * Reads what the words around a figure mean: the one home of comparators in plan text.
 *
 * Verbs of getting somewhere (达到, 引进, 建成, 实现, 形成, 力争 …) and a bare figure mean "at least" in a goal: nobody
 * falls behind by doing more. In a report the same words state the figure itself.
 *
 * @param phrase a clause with one figure or range, years and terms apart ("到2025年" is skipped)
 * @param reported the clause tells what is, not what is wanted
 * @returns null where there is neither a figure nor a comparison
 * @example
 * readComparator("保持5.5%左右")?.comparator //=> "about"
 */
export function readComparator(phrase: string, reported = false): SaidOfFigure | null {
  const text = withoutYears(phrase.normalize("NFKC").replace(/\s/g, ""));
  const compared = referenceIn(text);
  if (compared) return compared;
  const times = timesIn(text);
  if (times !== null) return { comparator: reported ? "=" : ">=", reference: null, times };
  const figure = figureIn(text);
  if (!figure) {
    return RISES.test(text) ? { comparator: "rising", reference: null, times: null } : null;
  }
  const comparator = figure.range ? rangeOf(figure) : comparatorOf(figure, reported);
  return { comparator, reference: null, times: null };
}

/** Years and terms are no figures: 到2025年, 2021-2025年, 近三年, 三年内. */
function withoutYears(text: string): string {
  return text
    .replace(/(?:[到至]?(?:19|20)\d\d(?:[-—–~至](?:19|20)?\d\d)?年(?:底|末|初|前)?)/g, "")
    .replace(/(?:近|未来|今后|用)?(?:\d{1,2}|[一二两三四五六七八九十])年(?:内|间|时间|来)/g, "")
    .replace(/(?:近|未来|今后)(?:\d{1,2}|[一二两三四五六七八九十])年/g, "");
}

function referenceIn(text: string): SaidOfFigure | null {
  for (const { comparator, form } of REFERENCES) {
    const level = form.exec(text)?.[1];
    if (!level) continue;
    const reference = level.includes("平均") ? level : `${level}水平`;
    return { comparator, reference, times: null };
  }
  return null;
}

const DIGITS: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };

/** 翻一番 is twice, 翻两番 four times, 增长2倍 three times, 是基期的2倍 twice. */
function timesIn(text: string): number | null {
  const turns = /翻([一两二三四])?番/.exec(text);
  if (turns) return 2 ** (DIGITS[turns[1] ?? "一"] ?? 1);
  if (/翻倍/.test(text)) return 2;
  const grown = /(?:增长|增加|提高|提升)(?:了)?([一两二三四]|\d+(?:\.\d+)?)倍/.exec(text)?.[1];
  if (grown) return (DIGITS[grown] ?? Number(grown)) + 1;
  const fold = /的([一两二三四]|\d+(?:\.\d+)?)倍/.exec(text)?.[1];
  return fold ? (DIGITS[fold] ?? Number(fold)) : null;
}

interface Figure {
  before: string;
  after: string;
  range: boolean;
}

const ARABIC = String.raw`\d[\d,]*(?:\.\d+)?[%‰]?[百千万亿]*`;
const HAN =
  "[一二两三四五六七八九十百千万亿]*[百千万亿]|[一二两三四五六七八九十]+(?=[家个项名件场次位种座届])";

function figureIn(text: string): Figure | null {
  const range = new RegExp(`(?:${ARABIC})[^，。；、\\d]{0,2}[-—–~至到](?:${ARABIC})`).exec(text);
  const found = range ?? new RegExp(ARABIC).exec(text) ?? new RegExp(HAN).exec(text);
  if (!found) return null;
  return {
    before:
      text
        .slice(0, found.index)
        .split(/[，。；、,;]/)
        .at(-1) ?? "",
    after: text.slice(found.index + found[0].length),
    range: range !== null,
  };
}

/** Two ends: to stay between them, or to build as many as the first and perhaps the second. */
function rangeOf({ before, after }: Figure): Comparator {
  return /(?:控制|保持|稳定|维持)在?$/.test(before) || /^[^，。；、]{0,4}?之间/.test(after)
    ? "within"
    : "range";
}

function comparatorOf({ before, after }: Figure, reported: boolean): Comparator {
  const place = reported ? "report" : "goal";
  const form = FORMS.find(
    (each) =>
      (each.in ?? place) === place &&
      (each.before?.test(before) ?? true) &&
      (each.after?.test(after) ?? true),
  );
  return form?.comparator ?? (reported ? "=" : ">=");
}
