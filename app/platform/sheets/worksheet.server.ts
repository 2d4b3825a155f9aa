import type { Cell, Merge, Sheet, SheetRow } from "#app/domain/imports/sheet.ts";
import { serialDate } from "#app/domain/input/serial-date.ts";
import { SheetFileError } from "./file-error.ts";
import type { NumberMeaning } from "./number-format.ts";
import type { Workbook } from "./workbook.server.ts";
import { readXml } from "./xml.server.ts";

/** Cells of one file that are kept. */
const MOST_CELLS = 4_000_000;
const MOST_COLUMNS = 1_000;
/** Characters of one cell; what Excel itself allows. */
const LONGEST_CELL = 32_767;

interface ReadSheet extends Sheet {
  formulas: number;
}

/**
 * Reads one sheet of a workbook in one pass.
 *
 * @throws SheetFileError `damaged`, `too-many-cells`
 */
export function readWorksheet(name: string, bytes: Uint8Array, workbook: Workbook): ReadSheet {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let row: SheetRow = { number: 0, cells: [] };
  let cell: OpenCell = newCell({}, 0);
  let taking: "v" | "t" | null = null;
  let beside = 0;
  let count = 0;
  let formulas = 0;

  readXml(bytes, {
    open(tag, attributes) {
      if (tag === "row") {
        row = { number: Number(attributes.r ?? row.number + 1), cells: [] };
      } else if (tag === "c") {
        cell = newCell(attributes, row.cells.length);
      } else if (tag === "v" || tag === "t") {
        taking = beside === 0 ? tag : null;
      } else if (tag === "rPh") beside++;
      else if (tag === "f") cell.formula = true;
      else if (tag === "mergeCell") merges.push(...rangeOf(attributes.ref ?? ""));
    },
    text(piece) {
      if (!taking) return;
      cell.text += piece;
      if (cell.text.length > LONGEST_CELL * 2) throw new SheetFileError("too-many-cells", name);
    },
    close(tag) {
      if (tag === "v" || tag === "t") taking = null;
      else if (tag === "rPh") beside--;
      else if (tag === "c") {
        if (cell.formula) formulas++;
        const value = cellValue(cell, workbook);
        if (value === null || cell.column >= MOST_COLUMNS) return;
        while (row.cells.length < cell.column) row.cells.push(null);
        row.cells[cell.column] = value;
        if (++count > MOST_CELLS) throw new SheetFileError("too-many-cells", String(MOST_CELLS));
      } else if (tag === "row" && row.cells.length > 0) rows.push(row);
    },
  });
  return { name, rows, merges, formulas };
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  text: string;
  formula: boolean;
}

function newCell({ r, t = "n", s = "0" }: Record<string, string>, next: number): OpenCell {
  const column = r === undefined ? next : columnOf(r);
  return { column, type: t, style: Number(s), text: "", formula: false };
}

/** @example columnOf("AB12") //=> 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function rangeOf(reference: string): Merge[] {
  const [, from, top, to, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(reference) ?? [];
  if (!from || !to) return [];
  return [{ top: Number(top), left: columnOf(from), bottom: Number(bottom), right: columnOf(to) }];
}

function cellValue(cell: OpenCell, workbook: Workbook): Cell {
  const { type, text, formula } = cell;
  if (type === "e") return { fault: "error", text: text || "#N/A" };
  if (type === "s") return textCell(workbook.strings[Number(text)] ?? "");
  if (type === "inlineStr" || type === "str") {
    return text === "" && formula && type !== "str" ? noResult() : textCell(text);
  }
  if (text === "") return formula ? noResult() : null;
  if (type === "b") return text === "1" || text === "true" ? "TRUE" : "FALSE";
  if (type === "d") return { date: text.replace(/:\d\d(\.\d+)?Z?$/, "").replace(/T00:00$/, "") };
  const number = Number(text);
  return Number.isFinite(number)
    ? numberCell(number, workbook.styles[cell.style] ?? "plain", workbook)
    : textCell(text);
}

function noResult(): Cell {
  return { fault: "no-result", text: "=" };
}

/** Excel writes characters that XML does not allow as _x000D_. */
function textCell(text: string): Cell {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  return plain === "" ? null : plain.slice(0, LONGEST_CELL);
}

function numberCell(number: number, meaning: NumberMeaning, { is1904 }: Workbook): Cell {
  if (meaning === "plain" || meaning === "time") return number;
  if (meaning === "percent") return `${Number((number * 100).toPrecision(12))}%`;
  if (meaning === "date") {
    const date = serialDate(number, is1904);
    return date === null ? number : { date };
  }
  return Number.isInteger(number) && number >= 0
    ? String(number).padStart(meaning.digits, "0")
    : number;
}
