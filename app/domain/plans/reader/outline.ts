import type { Block } from "./blocks.ts";
import type { ReadingText, Span } from "./reading-text.ts";

/** What the figures of a section are: reported, wanted, or worked at. */
export type Mood = "head" | "past" | "guiding" | "goal" | "task" | "assurance" | "free" | "annex";

export interface Section {
  no: string;
  title: string;
  span: Span | null;
  family: string;
  parent: Section | null;
  mood: Mood;
  /** Another heading stands under it. */
  divided: boolean;
}

export interface PlacedBlock extends Block {
  section: Section;
  /** The heading of `section` is this block's own. */
  heads: boolean;
}

const PAST =
  /^(?:发展|工作|产业|建设|现实|现有|良好|主要)?(?:基础|现状|成效|背景|成绩|进展)|(?:发展|工作|产业|现实|良好|创新)(?:基础|现状|环境)(?!设施|研究)|回顾|面临|形势|机遇|挑战|(?:存在|主要|突出)(?:的)?问题|取得的?(?:成|进)|情况$/;
const NOT_PAST = /^(?:夯实|筑牢|强化|加强|打造|建设|推进|把握|应对|优化|营造|提升)/;
const GOAL = /目标|核心指标|主要指标|预期指标|总体要求|总体思路|目标要求|发展定位|愿景/;
const GUIDING = /指导思想|原则|基本思路|工作思路|发展路径|实施路径/;
const TASK = /任务|举措|行动|工程|工作|措施|布局|重点|路径|体系|建设/;
const ASSURANCE =
  /^(?:强化|加强|完善|健全)?(?:组织|综合|政策|实施|工作)?(?:保障|组织实施|组织领导)|保障(?:措施|机制|体系)|实施机制|附则|组织实施/;

/** Puts blocks under their headings. */
export function readOutline(blocks: readonly Block[], { text }: ReadingText): PlacedBlock[] {
  const root: Section = section({ no: "", title: "", family: "root", mood: "head" }, null);
  const bodyFrom = bodyStart(blocks, text);
  let open: Section[] = [root];
  return blocks.map((block, index) => {
    if (index === bodyFrom) root.mood = "free";
    const current = open.at(-1) ?? root;
    if (index < bodyFrom) return { ...block, section: headOf(root), heads: false };
    const family = familyOf(block, { text, before: blocks[index - 1], open });
    if (!block.title || block.table || !isHeading(block, text)) {
      return { ...block, section: current, heads: false };
    }
    const known = open.findIndex((each) => each.family === family);
    if (known > 0) open = open.slice(0, known);
    else if (["annex", "part", "assured"].includes(family)) open = [root];
    else open = open.filter(({ family: above }) => mayHold(above, block));
    const parent = open.at(-1) ?? root;
    parent.divided = true;
    const title = text.slice(block.title.start, block.title.end);
    const own = section(
      { no: block.mark?.no ?? "", title, family, mood: moodOf(title, family, parent) },
      parent,
    );
    own.span = { start: block.start, end: block.title.end };
    open = [...open, own];
    return { ...block, section: own, heads: true };
  });
}

interface Around {
  text: string;
  before: Block | undefined;
  open: readonly Section[];
}

/** Without marks a heading right under another stands one level deeper, and so do those after it. */
function familyOf({ mark, title, end }: Block, { text, before, open }: Around): string {
  if (mark) return mark.family;
  if (title && title.end < end) return "assured";
  const last = open.at(-1);
  const said = title ? text.slice(title.start, title.end) : "";
  if (last?.family === "plain" && before?.title && before.body.end - before.body.start < 2) {
    return "plain-2";
  }
  const whole = GOAL.test(said) || ASSURANCE.test(said) || /(?:任务|措施|举措)$/.test(said);
  return last?.family === "plain-2" && !whole ? "plain-2" : "plain";
}

/** From the outermost to the innermost, as papers are usually numbered. */
const USUAL = [
  "part",
  "section",
  "han",
  "han-parens",
  "arabic",
  "arabic-parens",
  "circled",
  "dash",
];

/** A list that begins stands under whatever is open; one that goes on has lost its beginning, not its level. */
function mayHold(above: string, { mark }: Block): boolean {
  const outer = USUAL.indexOf(above);
  const inner = USUAL.indexOf(mark?.family ?? "");
  if (outer < 0 || inner < 0 || outer < inner) return true;
  return /^(?:\(?[一1]\)?|第[一1][节条章])$/.test(mark?.no ?? "");
}

const heads = new WeakMap<Section, Section>();

function headOf(root: Section): Section {
  const known = heads.get(root);
  if (known) return known;
  const head = section({ no: "", title: "", family: "head", mood: "head" }, null);
  heads.set(root, head);
  return head;
}

function section(
  said: Pick<Section, "no" | "title" | "family" | "mood">,
  parent: Section | null,
): Section {
  return { ...said, parent, span: null, divided: false };
}

/** Signatures, dates and notices to the reader are short lines and no headings. */
const NO_HEADING =
  /(?:人民政府(?:办公[室厅])?|委员会|管委会|办公室|[省市区县镇州].{0,12}[局委厅])$|^\(|印发$|日$|^(?:留言|验证码|公众意见|咨询人|打印|分享|关闭|扫一扫|相关|上一篇|下一篇|政策留言板|返回)|\|/;

function isHeading(block: Block, text: string): boolean {
  if (block.mark) return true;
  const said = text.slice(block.start, block.end);
  return !NO_HEADING.test(said);
}

/** The first block of the plan itself: a marked heading, or a paragraph that is no covering letter. */
function bodyStart(blocks: readonly Block[], text: string): number {
  const at = blocks.findIndex(({ start, end, mark, table }) => {
    if (table) return false;
    const said = text.slice(start, end);
    if (/印发给你们|现印发|请(?:认真)?(?:遵照|按照|组织|贯彻)|^(?:附件|抄送)/.test(said))
      return false;
    if (mark) return !["annex", "dash", "circled"].includes(mark.family);
    if (/^(?:为|根据|按照|依据)[^。]{10,}(?:制定|编制|提出)[^。]{0,16}。/.test(said)) return true;
    return said.length >= 50 && /[,。]/.test(said) && !/^(?:各|索)/.test(said);
  });
  return at < 0 ? blocks.length : at;
}

function moodOf(title: string, family: string, parent: Section): Mood {
  if (family === "annex") return "annex";
  if (family === "assured") return "assurance";
  if (parent.mood === "past" || parent.mood === "assurance") return parent.mood;
  if (ASSURANCE.test(title) && parent.mood !== "task") return "assurance";
  if (PAST.test(title) && !NOT_PAST.test(title) && parent.mood !== "task") return "past";
  if (GUIDING.test(title) && title.length <= 12) return "guiding";
  if (GOAL.test(title) && (parent.mood !== "task" || /^.{0,4}目标$/.test(title))) return "goal";
  if (parent.mood !== "free" && parent.mood !== "head") return parent.mood;
  if (TASK.test(title) || family !== "plain") return family === "dash" ? parent.mood : "task";
  return "free";
}

/** 二(三)1 for the third point of the second part's first item, 第二章二 for a chapter's. */
export function sectionLabel(section: Section): string {
  const path = pathOf(section);
  const numbers = path.map(({ no }) => no).join("");
  if (numbers !== "") return numbers.slice(0, 60);
  return path.at(-1)?.title.slice(0, 30) || "正文";
}

/** Sections from the outermost to this one. */
export function pathOf(section: Section): Section[] {
  const path: Section[] = [];
  for (let at: Section | null = section; at !== null && at.family !== "root"; at = at.parent) {
    path.unshift(at);
  }
  return path.filter(({ family }) => family !== "head");
}
