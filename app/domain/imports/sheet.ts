/**
 * What stands in a cell: nothing, text, a number, a day with or without its time (as text in ISO order), or what no
 * value can be taken from. A formula is the value that it was last worked out to.
 */
export type Cell =
  | null
  | string
  | number
  | { date: string }
  /** `error`: #N/A and its kin · `no-result`: a formula that was never worked out. */
  | { fault: "error" | "no-result"; text: string };

export interface SheetRow {
  /** As numbered in the sheet, from 1. */
  number: number;
  /** By column, from 0 for A; what is left out is empty. */
  cells: Cell[];
}

/** Cells that are shown as one: rows from 1, columns from 0, both ends belong to it. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  /** In the order of the sheet; rows without cells may be left out. */
  rows: SheetRow[];
  merges: Merge[];
}

/** What was passed over or read as a value, told by name. */
export const FILE_NOTES = ["formulas", "external-links", "hidden-sheet", "encoding"] as const;
export type FileNote = (typeof FILE_NOTES)[number];

export interface SheetFile {
  sheets: Sheet[];
  notes: { note: FileNote; value: string }[];
}

/** Why a file is not read at all. */
export const FILE_FAULTS = [
  "macros",
  "zip-bomb",
  "encrypted",
  "old-excel",
  "not-a-table",
  "damaged",
  "too-many-cells",
  "encoding",
  "empty",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Why a file gives no rows, and the part of it, or the columns, that it is about. */
export interface FileFaultTold {
  fault: FileFault | "no-table" | "no-column";
  value: string;
}

/** @example columnLetters(27) //=> "AB" */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** What people see of a cell, in one line. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return decimalText(cell);
  return "date" in cell ? cell.date : cell.text;
}

/** A spreadsheet's number without what binary fractions add, and without an exponent. */
export function decimalText(number: number): string {
  const plain = Number(number.toPrecision(15));
  const text = String(plain);
  if (!/e/.test(text)) return text;
  return Math.abs(plain) >= 1 ? BigInt(Math.trunc(plain)).toString() : plain.toFixed(12);
}
