import type { Instrument, NeedKind } from "../../vocabulary.ts";
import type { Need } from "../need.ts";
import { NEED_FIELDS } from "../needs.ts";
import type { Clause } from "./clauses.ts";
import { NUMERAL, numeralValue } from "./numerals.ts";
import { type Sum, sumsIn } from "./read-money.ts";

/** Words that ask for each need. What stands earlier takes the words it holds from the later ones. */
const CUES: readonly (readonly [NeedKind, string])[] = [
  [
    "debt",
    "融资租赁|贷款|借款|授信|担保|信贷|loans?|debt|credit lines?|guarantees?|leasing|bank financing",
  ],
  ["proof_of_concept", "概念验证|proofs?[- ]of[- ]concept|poc"],
  [
    "pilot",
    "中试|小试|试产|试制|小批量生产|pilot(?:[- ](?:line|plant|production|scale|run|batch)s?)|pilot[- ]scale|trial production",
  ],
  [
    "ip",
    "知识产权|专利(?:申请|布局|代理|导航|分析|挖掘|检索)|商标|intellectual property|\\bip (?:protection|strategy|counsel|services?)|patent (?:filing|attorneys?|strategy|search|counsel|advice)",
  ],
  [
    "testing",
    "(?:检测|检验|测试|认证)(?!设备|仪器|系统|软件|芯片|仪|机|器|算法|版|结果|用)|testing|certification|calibration",
  ],
  [
    "lab",
    "实验室(?!自动化|设备|仪器|信息|管理|级)|实验平台|共享仪器|仪器共享|大型仪器|\\blabs?\\b|laborator(?:y|ies)",
  ],
  [
    "space",
    "办公|厂房|场地|场所|工位|入驻|孵化|车间|落户|租赁|\\boffices?\\b|workspace|\\bdesks?\\b|premises|incubat(?:or|ors|ion)|accelerators?|workshop|factory space|(?<!aero)\\bspace\\b",
  ],
  [
    "talent",
    "招聘|招人|招募|人才|招(?=\\d|[一二两三四五六七八九十])|\\bhir(?:e|ing)\\b|recruit(?:ing|ment)?|talents?",
  ],
  [
    "equity",
    "融资|募资|股权|资金|投资|融(?=\\s*\\d|[一二两三四五六七八九])|(?:天使|种子|[a-f]\\d?\\+?)轮|raise|raising|invest(?:ment|ors?)|equity|funding|capital|seed round|series [a-f]",
  ],
];
const CUE = new RegExp(CUES.map(([kind, words]) => `(?<${kind}>${words})`).join("|"), "g");
/** Sums of what was sold, is worth or was paid are no wish. */
const OTHER_SUM =
  /营收|收入|销售|产值|订单|估值|注册资本|利润|合同|市场|补贴|revenue|sales|valu|orders?|market|profit/;
/** Needs that a clause names by itself, without a verb that wishes. */
const SQUARE_METRES = new RegExp(
  String.raw`(${NUMERAL})\s*(?:平方米|平米|㎡|m2|平方(?!公里|千米)|平(?![台均时板面稳])|sq\.?\s?m\b|sqm|square met(?:er|re)s?)`,
);
const MOST_SQUARE_METRES = 1_000_000;

const DEBT_FORMS: readonly (readonly [Instrument, RegExp])[] = [
  ["leasing", /租赁|leasing/],
  ["guarantee", /担保|guarantee/],
  ["loan", /贷款|借款|授信|信贷|loan|credit/],
];

/**
 * What a text asks for, as it comes: kinds, sums and square metres. A need is named in a clause that wishes, or with
 * its sum or size in one that does not say that it is there already.
 *
 * @param clauses of a text, simplified and in lower case
 */
export function needsIn(clauses: readonly Clause[]): Need[] {
  const needs = new Map<NeedKind, Need>();
  for (const clause of clauses) {
    if (clause.mood === "has") continue;
    const kinds = kindsIn(clause.text);
    const sums = sumsIn(clause.text).filter((sum) => !isOther(clause.text, sum));
    const room = squareMetresIn(clause.text);
    if (clause.mood === "wants" && kinds.length === 0) {
      if (sums.length > 0) kinds.push("equity");
      if (room !== null) kinds.push("space");
    } else if (room !== null && !kinds.includes("space") && kinds.includes("lab")) {
      // "找一间300平的实验室": the laboratory is the room.
      kinds.push("space");
    }
    for (const kind of kinds) {
      const { instruments, squareMetres } = NEED_FIELDS[kind];
      const sum = instruments ? (sums[0] ?? null) : null;
      const size = squareMetres ? room : null;
      if (clause.mood !== "wants" && sum === null && size === null) continue;
      const need = needs.get(kind) ?? blank(kind);
      needs.set(kind, {
        ...need,
        amountFen: need.amountFen ?? largest(sum, sums),
        instrument: need.instrument ?? (kind === "debt" ? debtForm(clause.text) : null),
        squareMetres: need.squareMetres ?? size,
      });
    }
  }
  return [...needs.values()];
}

function blank(kind: NeedKind): Need {
  return { kind, amountFen: null, instrument: null, squareMetres: null, purpose: null };
}

/** Kinds in the order in which the clause names them. */
function kindsIn(text: string): NeedKind[] {
  const found: NeedKind[] = [];
  for (const { groups = {} } of text.matchAll(CUE)) {
    const cue = CUES.find(([kind]) => groups[kind] !== undefined);
    if (cue && !found.includes(cue[0])) found.push(cue[0]);
  }
  return found;
}

function isOther(text: string, { start }: Sum): boolean {
  return OTHER_SUM.test(text.slice(Math.max(0, start - 12), start));
}

/** "500到800万" looks for the upper end; money of another currency is left to be said in yuan. */
function largest(first: Sum | null, sums: readonly Sum[]): number | null {
  if (!first) return null;
  const known = sums.flatMap(({ fen }) => (fen === null ? [] : [fen]));
  return known.length > 0 ? Math.max(...known) : null;
}

function debtForm(text: string): Instrument | null {
  return DEBT_FORMS.find(([, words]) => words.test(text))?.[0] ?? null;
}

function squareMetresIn(text: string): number | null {
  const written = SQUARE_METRES.exec(text)?.[1];
  const value = written === undefined ? null : numeralValue(written);
  return value !== null && value >= 1 && value <= MOST_SQUARE_METRES ? Math.round(value) : null;
}
