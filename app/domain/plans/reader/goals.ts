import type { TargetKind } from "../../vocabulary.ts";
import { readComparator } from "../comparator.ts";
import type { Doubt, DraftTarget } from "./draft.ts";
import { indicatorName } from "./indicator-names.ts";
import type { Mood, PlacedBlock } from "./outline.ts";
import { sectionLabel } from "./outline.ts";
import { type Quantity, readQuantities } from "./quantities.ts";
import type { Span } from "./reading-text.ts";
import { readSentences } from "./sentences.ts";
import { type GoalContext, isPast } from "./tense.ts";
import { readYears, type YearMark, yearAt } from "./years.ts";

/** A goal or a report as found; its place is still in the text as read. */
export interface FoundTarget
  extends Pick<
    DraftTarget,
    | "indicator"
    | "kind"
    | "comparator"
    | "value"
    | "upper"
    | "unit"
    | "year"
    | "said"
    | "section"
    | "doubts"
  > {
  reference?: string;
  span: Span;
  block: PlacedBlock;
}

const VERB =
  /(?:力争|争取|确保|实现|达到?|突破|超过?|形成|建成|建设|打造|培育|新增|引进|引育|集聚|新建|组织|推出|举办|保持|提升|提高|增加|攻关|攻克|发展|遴选|认定|创建|引入|招引|吸引|储备|集成|纳入|布局|设立|组建|搭建|落成|争创|推广|选树|建立|盘活|释放|供应|转化|孵化|带动|落地|入驻|完成|筹措|募集|服务|开通|达成|培训|惠及|飞行量|举行|不少于|不低于|至少)/;
const ALIEN =
  /(?:◇|国家|国务院|党中央|中央|省委|市委|省政府|市政府|上级|工信部|科技部|全国|全省)[^,。;:]{0,14}(?:提出|明确|要求|确定|规定|指出|部署|下达|印发|出台)/;
const SUPPORT = /给予|补贴|奖励|资助|补助|贴息|最高(?:不超过)?|免收|减免|扣除/;
const DESCRIBES = /(?:规划面积|占地|总投资|建筑面积|位于|全长|直径|口径|英寸|纳米)[约为达]?$/;

/** Figures of running text, section by section. */
export function readGoals(
  blocks: readonly PlacedBlock[],
  text: string,
  context: GoalContext,
): FoundTarget[] {
  const found: FoundTarget[] = [];
  const carried = new Map<object, number>();
  for (const block of blocks) {
    if (block.table || block.section.mood === "head") continue;
    const mood = block.section.mood;
    const home = goalHome(block);
    let year: number | null = mood === "goal" ? (carried.get(home) ?? null) : null;
    if (/^\[\d+\]/.test(text.slice(block.start, block.start + 5))) continue;
    for (const sentence of readSentences(text, wordsOf(block, text))) {
      const said = text.slice(sentence.start, sentence.end);
      const marks = readYears(said, context.period);
      if (!ALIEN.test(said)) {
        found.push(...ofSentence(said, { sentence, block, marks, year, context, mood }));
      }
      const last = marks.at(-1)?.year ?? null;
      if (last !== null && isAhead(last, context)) {
        year = last;
        if (mood === "goal") carried.set(home, last);
      }
    }
  }
  return found;
}

/** A heading's own words are no goal, unless they say by when. */
function wordsOf(block: PlacedBlock, text: string): Span {
  const { title, start, end, body } = block;
  if (!title || /20\d\d年/.test(text.slice(title.start, title.end))) return { start, end };
  return body;
}

/** Items of a list share the year that the list's first line names. */
function goalHome({ section, heads }: PlacedBlock): object {
  const itself = heads || section.family === "dash" || section.family === "arabic";
  return itself ? (section.parent ?? section) : section;
}

function isAhead(year: number, { period, issued }: GoalContext): boolean {
  const from = period?.from ?? issued;
  return from === null || year >= from;
}

interface Said {
  sentence: Span;
  block: PlacedBlock;
  marks: YearMark[];
  /** Named by an earlier sentence of the same paragraph or list. */
  year: number | null;
  context: GoalContext;
  mood: Mood;
}

function ofSentence(said: string, around: Said): FoundTarget[] {
  const quantities = readQuantities(said);
  return quantities.flatMap((quantity, index) => {
    const clause = clauseOf(said, quantity);
    const others = quantities.filter(
      (each) => each !== quantity && each.start >= clause.start && each.end <= clause.end,
    );
    if (!counts(said, quantity, { clause, others, mood: around.mood })) return [];
    const next = quantities[index + 1];
    return target(said, quantity, { clause, next: next ?? null, around });
  });
}

/** From the last to the next comma, full stop or colon outside brackets; 、 parts the members of a list. */
function clauseOf(said: string, { start, tailEnd }: Quantity): Span {
  let from = start;
  while (from > 0 && !/[,;:、。]/.test(said.charAt(from - 1))) from--;
  let end = tailEnd;
  while (end < said.length && !/[,;:、。]/.test(said.charAt(end))) end++;
  return { start: from, end };
}

function counts(
  said: string,
  quantity: Quantity,
  { clause, others, mood }: { clause: Span; others: Quantity[]; mood: Mood },
): boolean {
  const before = said.slice(clause.start, quantity.start);
  const behind = said.slice(quantity.tailEnd, clause.end);
  const sentence = said;
  if (/会议|全会|党代会|代表大会/.test(behind.slice(0, 8)) || /第$/.test(before)) return false;
  if (DESCRIBES.test(before) && mood !== "past" && mood !== "goal") return false;
  if (
    SUPPORT.test(sentence.slice(Math.max(0, clause.start - 12), clause.end)) &&
    /元|%/.test(quantity.unit) &&
    mood !== "goal"
  ) {
    return false;
  }
  if (/^(?:工作日|小时|分钟|个工作日)$/.test(quantity.unit)) {
    return /压缩|缩短|缩减|控制|不超过/.test(before);
  }
  if (insideQuotes(said, quantity.start)) {
    if (quantity.han && quantity.value >= 100) return !quantity.grade;
    if (quantity.value < 100 || quantity.unit === "条") return false;
  }
  if (quantity.unit === "所" && !/^[^,]{0,6}(?:高校|学校|大学|院)/.test(behind)) return false;
  if (isAttribute(quantity, { before, behind, others })) return false;
  if (quantity.han && quantity.value < 100) {
    if (
      /^(?:大|个?方面|个?维度|个?重点|个?层面|个?统一|个?面向|位一体|个?坚持|项?原则)/.test(behind)
    )
      return false;
    if (insideQuotes(said, quantity.start)) return false;
    if (!VERB.test(before) && !/^[^,]{0,8}级/.test(behind))
      return (
        mood === "past" && /[家项名次轮个]/.test(quantity.unit) && /[达共有后续办]$/.test(before)
      );
  }
  if (quantity.han && !VERB.test(before) && /(?:工程|行动|计划)$/.test(behind)) return false;
  if (mood === "past") return true;
  if (mood === "goal") return true;
  const whole = said.slice(0, clause.end);
  return VERB.test(before) || VERB.test(whole) || readYearsAny(whole);
}

function readYearsAny(text: string): boolean {
  return /(?:到|至)20\d\d年/.test(text);
}

function insideQuotes(said: string, at: number): boolean {
  const before = said.slice(0, at);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** Tells what kind of thing is counted ("firms of more than 10 亿元"), not how many there are to be. */
function isAttribute(
  quantity: Quantity,
  { before, behind, others }: { before: string; behind: string; others: Quantity[] },
): boolean {
  const measure = /元|平|亩|%|㎡|公里/.test(quantity.unit);
  if (quantity.grade && /^级?(?:产业)?规模/.test(behind)) return others.length > 0;
  if (quantity.grade)
    return (
      others.length > 0 ||
      !/形成|建成|打造|达到/.test(before) ||
      /产业园|基地|集群|企业/.test(behind)
    );
  if (!measure) return false;
  const described =
    /^的(?!.{0,6}(?:增长|目标|增速|规模))/.test(behind) && !/基金|资金/.test(behind);
  if (described) return true;
  return (
    others.some(
      (other) => other.start > quantity.end && /^[^,]*的?[\u4e00-\u9fff]{2,}/.test(behind),
    ) &&
    /(?:超过?|以上|达|不低于|大于)$/.test(before) &&
    others.some(({ unit }) => /[家个项]/.test(unit))
  );
}

function target(
  said: string,
  quantity: Quantity,
  { clause, next, around }: { clause: Span; next: Quantity | null; around: Said },
): FoundTarget[] {
  const { sentence, block, marks, context, mood } = around;
  const year = yearOf(said, quantity, around);
  const past = isPast(said, {
    clause,
    quantity,
    year: yearAt(marks, quantity.start),
    mood,
    context,
  });
  const words = saidOf(said, quantity, clause);
  const read = readComparator(said.slice(words.start, words.end), past);
  if (!read) return [];
  const kind: TargetKind = past ? "achievement" : "target";
  const within = { start: quantity.start - clause.start, end: quantity.tailEnd - clause.start };
  const limit = next && next.start < clause.end ? next.start - clause.start : null;
  const name =
    indicatorName(said.slice(clause.start, clause.end), within, limit) ||
    fallbackName(said, clause);
  const doubts: Doubt[] = [];
  if (year === null && !past) doubts.push("no-year");
  return [
    {
      indicator: name.slice(0, 200),
      kind,
      comparator:
        quantity.upper !== null
          ? read.comparator === "within"
            ? "within"
            : "range"
          : read.comparator,
      value: quantity.value,
      upper: quantity.upper,
      unit: quantity.unit,
      year,
      said: said.slice(words.start, words.end),
      section: sectionLabel(block.section),
      doubts,
      span: { start: sentence.start + words.start, end: sentence.start + words.end },
      block,
    },
  ];
}

function fallbackName(said: string, clause: Span): string {
  return (
    said
      .slice(0, clause.start)
      .split(/[,;:。]/)
      .filter((part) => part.length > 1)
      .at(-1)
      ?.slice(-30) ?? ""
  );
}

function yearOf(said: string, quantity: Quantity, around: Said): number | null {
  const { marks, year, mood, context } = around;
  const own = yearAt(marks, quantity.start);
  const yearly = /每年|年均|逐年/.test(
    said
      .slice(Math.max(0, quantity.start - 24), quantity.start)
      .split(/[;。]/)
      .at(-1) ?? "",
  );
  if (own !== null) return own;
  if (yearly && mood !== "goal" && mood !== "past") return null;
  if (year !== null) return year;
  if (mood === "past") return context.period ? context.period.from - 1 : null;
  const later = marks.find(({ index, year: named }) => index > quantity.start && named !== null);
  if (later && said.slice(quantity.tailEnd, later.index).length <= 4) return later.year;
  return mood === "goal" ? (context.period?.to ?? null) : null;
}

/** The few words that state the figure: comparator, figure, unit and what follows it. */
function saidOf(said: string, { start, tailEnd }: Quantity, clause: Span): Span {
  const before = said.slice(clause.start, start);
  const verb =
    /(?:力争|继续|始终)?(?:达到?|突破|超过?|实现|形成|建成|建设|打造|培育|新增|引进|引育|保持|提升[至到]|提高[至到]|增[至到]|控制在|稳定在|压缩[至到]|降[至到低]+|不低于|不少于|不超过|至少|近|约|逾|[>≥<≤]=?)(?:了)?$/.exec(
      before,
    )?.[0];
  const from = verb ? start - verb.length : Math.max(clause.start, start - 6);
  return { start: from, end: Math.min(tailEnd, from + 20) };
}
