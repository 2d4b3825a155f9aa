import { EXACTLY, type Heading, headingOf, moneyUnit } from "./headings.ts";
import { type Aliases, guessMapping, type HeadingsAt, type MappedColumn } from "./mapping.ts";
import { cellText, type Merge, type Sheet, type SheetRow } from "./sheet.ts";

/** Rows that are looked at for headings: titles and notes stand above them. */
const LOOKED_AT = 100;

export interface HeadingRows {
  /** Place in `sheet.rows` of the first row of data. */
  next: number;
  /** Every column that has a heading. */
  headings: HeadingsAt;
  mapping: MappedColumn[];
}

/**
 * The headings of a sheet: the row, or the two rows, that name the most fields. Above them may stand titles.
 *
 * @returns null where no row names two fields, or one exactly in a sheet of one or two columns
 */
export function findHeadings(sheet: Sheet, aliases: Aliases): HeadingRows | null {
  let best: { rows: HeadingRows; worth: number } | null = null;
  const looked = Math.min(sheet.rows.length, LOOKED_AT);
  for (let at = 0; at < looked; at++) {
    const found = headingsAt(sheet, { at, aliases });
    const worth = worthOf(found);
    if (worth > (best?.worth ?? 0)) best = { rows: found, worth };
  }
  return best && best.worth > 0 ? withTitleUnit(sheet, best.rows) : null;
}

/** 单位：元 above the headings, in a title or at its right, holds for the columns that name none themselves. */
function withTitleUnit(sheet: Sheet, rows: HeadingRows): HeadingRows {
  const above = sheet.rows.slice(0, rows.next).flatMap(({ cells }) => cells.map(cellText));
  const said = above
    .map((text) => /(?:单位|计量单位)\s*[:：]\s*([^)）\s]+)/.exec(text.normalize("NFKC"))?.[1])
    .find((text) => text !== undefined && moneyUnit(text) !== null);
  if (said === undefined) return rows;
  const unit = moneyUnit(said);
  const mapping = rows.mapping.map((column) =>
    column.heading.unit ? column : { ...column, heading: { ...column.heading, unit } },
  );
  return { ...rows, mapping };
}

/** The number of fields, and how exactly they are named. */
function worthOf({ mapping, headings }: HeadingRows): number {
  const exact = mapping.filter(({ likeness }) => likeness >= EXACTLY).length;
  const alone = mapping.length === 1 && exact === 1 && headings.length <= 2;
  if (mapping.length < 2 && !alone) return 0;
  return mapping.length + exact / 100;
}

/** The headings that begin in this row: it alone, or with the row below it. */
function headingsAt(sheet: Sheet, { at, aliases }: { at: number; aliases: Aliases }): HeadingRows {
  const row = sheet.rows[at] as SheetRow;
  const below = sheet.rows[at + 1];
  const one = rowHeadings(row, sheet.merges);
  const alone = guessMapping(one, aliases);
  if (!below || below.number > row.number + 1)
    return { next: at + 1, headings: one, mapping: alone };
  const two = joined(one, rowHeadings(below, sheet.merges));
  const both = guessMapping(two, aliases);
  const under = guessMapping(rowHeadings(below, sheet.merges), aliases);
  const merged = sheet.merges.some(
    ({ top, bottom }) => top === row.number && bottom === below.number,
  );
  const more = both.length > Math.max(alone.length, under.length) && looksLikeHeadings(below);
  if ((merged && alone.length > 0 && looksLikeHeadings(below)) || more || isUnits(below)) {
    return { next: at + 2, headings: two, mapping: both };
  }
  return { next: at + 1, headings: one, mapping: alone };
}

function rowHeadings(row: SheetRow, merges: readonly Merge[]): HeadingsAt {
  const wide = merges.filter(
    ({ top, bottom, left, right }) => row.number >= top && row.number <= bottom && right > left,
  );
  const texts = new Map<number, string>();
  row.cells.forEach((cell, at) => {
    const text = cellText(cell).trim();
    if (text !== "") texts.set(at, text);
  });
  for (const { left, right } of wide) {
    const text = texts.get(left);
    for (let at = left + 1; text && at <= right; at++) if (!texts.has(at)) texts.set(at, text);
  }
  return [...texts].map(([at, text]) => ({ at, headings: [headingOf(text)] }));
}

/** Two rows: the lower one names the column, alone or behind what stands above it. */
function joined(upper: HeadingsAt, lower: HeadingsAt): HeadingsAt {
  const above = new Map(upper.map(({ at, headings }) => [at, headings[0] as Heading]));
  const below = new Map(lower.map(({ at, headings }) => [at, headings[0] as Heading]));
  const columns = [...new Set([...above.keys(), ...below.keys()])].sort((a, b) => a - b);
  return columns.map((at) => {
    const [top, bottom] = [above.get(at), below.get(at)];
    if (!top || !bottom || top.text === bottom.text) {
      return { at, headings: [top ?? bottom].filter((each) => each !== undefined) };
    }
    const isUnit = moneyUnit(bottom.text) !== null;
    const both = isUnit ? `${top.text}（${bottom.text}）` : `${top.text}${bottom.text}`;
    return { at, headings: [headingOf(both), bottom, top] };
  });
}

const LONGEST_HEADING = 40;

function looksLikeHeadings({ cells }: SheetRow): boolean {
  return cells.every(
    (cell) =>
      cell === null ||
      (typeof cell === "string" &&
        cell.length <= LONGEST_HEADING &&
        !/^[\d.,\s-]+$/.test(cell.trim())),
  );
}

/** What a template says below its headings of how to fill them in. */
const GUIDANCE =
  /^[(（]?(?:必填|选填|非必填|可选|required|optional|文本|数字|日期|text|请|格式|下拉|填写|如实|单选|多选|\d+位|例如|如[:：])/i;

/** 万元 · 人 · % below the headings, or 必填 and 选填. */
function isUnits({ cells }: SheetRow): boolean {
  const said = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== "");
  return (
    said.length > 0 &&
    said.every(
      (text) =>
        moneyUnit(text) !== null ||
        GUIDANCE.test(text) ||
        /^[(（]?(?:%|人|名|家|个|户|件|项|年|平方米|㎡|m2|天|-|—)[)）]?$/i.test(text),
    )
  );
}
