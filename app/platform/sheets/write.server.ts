import { PassThrough, Readable } from "node:stream";
import ExcelJS from "exceljs";

export type WrittenCell = string | number | Date | null;

export interface WrittenColumn {
  label: string;
  /** Digits that are no number, and days as text: a spreadsheet leaves them as they stand. */
  text?: boolean;
  /** What may stand there, for a drop-down. */
  choices?: readonly string[];
  /** Shown when the pointer rests on the heading. */
  note?: string;
  /** How many figures a money column has behind the point, such as "#,##0.00". */
  format?: string;
}

export interface WrittenSheet {
  name: string;
  columns: readonly WrittenColumn[];
  rows: AsyncIterable<readonly WrittenRow[]> | Iterable<readonly WrittenRow[]>;
}

export interface WrittenRow {
  cells: readonly WrittenCell[];
  /** Columns, from 0, whose cells are marked as wrong. */
  marked?: readonly number[];
}

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const LONGEST_LIST = 250;
const WIDEST = 48;
/** Rows of an empty sheet that offer a drop-down. */
const OFFERED = 2_000;

/** A workbook as it is written, row by row: text stays text, so that nothing in it is run as a formula. */
export function writeSheets(sheets: readonly WrittenSheet[]): ReadableStream<Uint8Array> {
  const through = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: through,
    useStyles: true,
    useSharedStrings: false,
  });
  write(book, sheets).catch((error: unknown) => {
    through.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return Readable.toWeb(through) as ReadableStream<Uint8Array>;
}

async function write(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  sheets: readonly WrittenSheet[],
): Promise<void> {
  for (const sheet of sheets) await writeSheet(book, sheet);
  await book.commit();
}

async function writeSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, rows }: WrittenSheet,
): Promise<void> {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ label, text, format }) => ({
    width: Math.min(WIDEST, Math.max(12, 2 * label.length + 2)),
    style: text ? { numFmt: "@" } : format ? { numFmt: format } : {},
  }));
  const head = sheet.getRow(1);
  columns.forEach(({ label, note }, at) => {
    const cell = head.getCell(at + 1);
    cell.value = label;
    cell.font = { bold: true };
    if (note) cell.note = note;
  });
  head.commit();
  let written = 1;
  for await (const batch of rows) {
    for (const { cells, marked = [] } of batch) {
      const row = sheet.addRow(cells.map((cell) => (cell === "" ? null : cell)));
      for (const at of marked) mark(row.getCell(at + 1));
      row.commit();
      written++;
    }
  }
  columns.forEach(({ choices }, at) => {
    const list = choices?.join(",") ?? "";
    if (list === "" || list.length > LONGEST_LIST) return;
    const letter = sheet.getColumn(at + 1).letter;
    const validations = (sheet as unknown as { dataValidations: ExcelJS.DataValidation & Adder })
      .dataValidations;
    validations.add(`${letter}2:${letter}${Math.max(written, OFFERED)}`, {
      type: "list",
      allowBlank: true,
      formulae: [`"${list}"`],
      showErrorMessage: false,
    });
  });
  sheet.commit();
}

interface Adder {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

function mark(cell: ExcelJS.Cell): void {
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFDE2E0" } };
}
