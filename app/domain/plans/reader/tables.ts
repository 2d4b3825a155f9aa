import type { TargetKind } from "../../vocabulary.ts";
import { readComparator } from "../comparator.ts";
import type { FoundTarget } from "./goals.ts";
import type { PlacedBlock } from "./outline.ts";
import { sectionLabel } from "./outline.ts";
import { CELL, type Span } from "./reading-text.ts";
import type { GoalContext } from "./tense.ts";
import { fiveYears } from "./years.ts";

interface Cell extends Span {
  text: string;
  block: PlacedBlock;
}

interface Column {
  year: number | null;
  kind: "baseline" | "target";
}

const VALUE =
  /^(?:累计|约|近|超过?|不低于|不少于|≥|≤|>=?|<=?|达到?)?\d[\d,]*(?:\.\d+)?(?:%|‰)?(?:[万亿]?[家个项件名人元]{0,2})?(?:以上|左右|以内|以下)?$/;
const RANGE = /^\d[\d.,]*%?(?:-|~|至)\d[\d.,]*%?(?:左右|以上)?$/;
const WORDS =
  /^(?:始终|持续|继续|保持|稳步|逐年|稳定|力争)*(?:高于|低于|不低于|不高于|优于|快于|领先|增长|提升|提高|下降|上升|市郊领先|全[市省国区]?(?:领先|平均))/;
const NONE = /^(?:-{1,2}|—|\/|无|\\|\*)$/;
const UNIT_TAIL = /\(([^()]{1,12})\)$/;
const UNIT_CELL =
  /^(?:家次|万人次|人次|万平方米|平方公里|亿元|万元|亿美元|万人|万家|万件|件\/万人|万元\/人|[家个项件名人条场%‰亩倍位座]|百分点|个百分点|万吨标准煤|吨|亿元\/平方公里)$/;
const NATURE = /^(?:预期性|约束性|预期|约束|指导性|核心|特色|必选)$/;
const REPORTED = /完成|实际|现状|现值|基[期准数年]|末数据|已|当前/;

/** Rows of the tables of indicators, also where cells stand one by one. */
export function readTables(
  blocks: readonly PlacedBlock[],
  text: string,
  context: GoalContext,
): FoundTarget[] {
  return groups(blocks).flatMap((group) => ofTable(cellsOf(group, text), context));
}

/** Lines of a table that stand together; a lone line between two belongs to them. */
function groups(blocks: readonly PlacedBlock[]): PlacedBlock[][] {
  const all: PlacedBlock[][] = [];
  let open: PlacedBlock[] = [];
  blocks.forEach((block, index) => {
    const between = open.length > 0 && blocks[index + 1]?.table && block.end - block.start < 30;
    if (block.table || between) open.push(block);
    else if (open.length > 0) {
      all.push(open);
      open = [];
    }
  });
  if (open.length > 0) all.push(open);
  return all.filter((group) => group.length > 1);
}

function cellsOf(group: readonly PlacedBlock[], text: string): Cell[] {
  return group.flatMap((block) => {
    const cells: Cell[] = [];
    let from = block.start;
    for (let at = block.start; at <= block.end; at++) {
      if (at < block.end && text.charAt(at) !== CELL && text.charAt(at) !== "|") continue;
      const said = text.slice(from, at);
      const trimmed = said.trim();
      const lead = said.indexOf(trimmed);
      if (trimmed !== "" && !/^[-:]{3,}$/.test(trimmed)) {
        cells.push({ start: from + lead, end: from + lead + trimmed.length, text: trimmed, block });
      }
      from = at + 1;
    }
    return cells;
  });
}

function ofTable(cells: readonly Cell[], context: GoalContext): FoundTarget[] {
  const headed = cells.findIndex(({ text }) => columnOf(text, context) !== null);
  if (headed < 0) return [];
  const columns: Column[] = [];
  let at = headed;
  for (; at < cells.length; at++) {
    const cell = cells[at] as Cell;
    const column = columnOf(cell.text, context);
    if (column) columns.push(column);
    else if (isName(cell.text) || isValue(cell.text)) break;
  }
  return rowsOf(cells.slice(at), columns, context);
}

/** A heading of values: a year, or what the value is. */
function columnOf(said: string, { period }: GoalContext): Column | null {
  if (said.length > 18 || isValue(said)) return null;
  const year = /((?:19|20)\d\d)年?/.exec(said)?.[1];
  const five = /十([一二三四五六])五/.exec(said)?.[1];
  const named = year ? Number(year) : five ? (fiveYears(five)?.to ?? null) : null;
  if (named !== null && /年|目标|预期|完成|数据|值|末|实际|规划|^20\d\d$/.test(said)) {
    const before = period !== null && named < period.from;
    return { year: named, kind: REPORTED.test(said) || before ? "baseline" : "target" };
  }
  if (/^(?:目标值|目标|规划值|期末目标|总目标)$/.test(said))
    return { year: period?.to ?? null, kind: "target" };
  if (/^(?:基期值|基准值|现状值|现值|完成值|实际值)$/.test(said)) {
    return { year: period ? period.from - 1 : null, kind: "baseline" };
  }
  return null;
}

function isValue(said: string): boolean {
  return (
    VALUE.test(said) ||
    RANGE.test(said) ||
    NONE.test(said) ||
    (WORDS.test(said) && said.length <= 16)
  );
}

function isName(said: string): boolean {
  return (
    UNIT_TAIL.test(said) ||
    (/[\u4e00-\u9fff]{4,}/.test(said) &&
      !/^(?:序号|分类|类别|指标|单位|属性|备注|名称)/.test(said) &&
      !/责任单位|牵头/.test(said))
  );
}

/** A row is its name and then as many values as the table has columns of them. */
function rowsOf(cells: readonly Cell[], columns: Column[], context: GoalContext): FoundTarget[] {
  const found: FoundTarget[] = [];
  let name: Cell | null = null;
  let unit = "";
  let row = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as Cell;
    const next = cells[at + 1];
    if (UNIT_CELL.test(cell.text) && name) unit = cell.text;
    else if (NATURE.test(cell.text)) continue;
    else if (isValue(cell.text) && name && !isOrdinal(cell, next)) {
      const values = [cell];
      while (
        values.length < columns.length &&
        cells[at + 1] &&
        isValue(cells[at + 1]?.text ?? "")
      ) {
        values.push(cells[++at] as Cell);
      }
      row++;
      found.push(...ofRow({ name, unit, row }, values, { columns, context }));
      name = null;
      unit = "";
    } else if (!isValue(cell.text)) {
      name = cell;
      unit = UNIT_TAIL.exec(cell.text)?.[1] ?? "";
    }
  }
  return found;
}

/** 1 before a name counts the rows. */
function isOrdinal({ text }: Cell, next: Cell | undefined): boolean {
  return (
    /^\d{1,2}$/.test(text) && next !== undefined && !isValue(next.text) && UNIT_TAIL.test(next.text)
  );
}

function ofRow(
  { name, unit, row }: { name: Cell; unit: string; row: number },
  values: readonly Cell[],
  { columns, context }: { columns: Column[]; context: GoalContext },
): FoundTarget[] {
  const offset = Math.max(0, columns.length - values.length);
  const last = Math.max(...columns.map(({ year }) => year ?? 0));
  return values.flatMap((cell, index) => {
    const column = columns[index + offset];
    if (!column || NONE.test(cell.text)) return [];
    const reported = column.kind === "baseline";
    const read = readComparator(cell.text, reported);
    if (!read) return [];
    const numbers = [...cell.text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([said]) =>
      Number(said.replaceAll(",", "")),
    );
    const kind: TargetKind = reported
      ? "baseline"
      : column.year !== null && column.year < last
        ? "annual"
        : "target";
    const own = /(%|‰|[万亿]?(?:元|人|家|件|项|个|名))(?:以上|左右|以内|以下)?$/.exec(
      cell.text,
    )?.[1];
    const relative = read.comparator === "relative";
    return [
      {
        indicator: name.text.replace(UNIT_TAIL, "").replaceAll("*", ""),
        kind,
        comparator: read.comparator,
        value: numbers[0] ?? 0,
        upper:
          read.comparator === "range" || read.comparator === "within" ? (numbers[1] ?? null) : null,
        unit: relative && unit === "%" ? "百分点" : unit || own || "",
        ...(read.reference ? { reference: read.reference } : {}),
        year: column.year ?? context.period?.to ?? null,
        said: cell.text.slice(0, 20),
        section: `${sectionLabel(name.block.section)}表第${row}行`.slice(0, 60),
        doubts: ["table" as const, ...(unit || own ? [] : ["no-unit" as const])],
        span: { start: cell.start, end: cell.end },
        block: cell.block,
      },
    ];
  });
}
