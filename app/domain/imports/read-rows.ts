import type { ReadFault } from "./fault.ts";
import type { ImportKind, Keys, RowValues } from "./kind.ts";
import type { Known } from "./known.ts";
import { type Cell, cellText, columnLetters } from "./sheet.ts";
import type { Table } from "./tables.ts";

/** Something wrong at a row: in one of its cells, or of the row as a whole. */
export interface RowError extends ReadFault {
  sheet: string;
  row: number;
  /** Letters of the column; "" for the row as a whole. */
  column: string;
  field: string;
  heading: string;
  /** What stands there. */
  value: string;
}

/** A row of a sheet, read. */
export interface ReadRow {
  sheet: string;
  row: number;
  /** What it gives; a blank gives nothing. */
  values: RowValues;
  keys: Keys;
  errors: RowError[];
  /** Where each field stands; one object for all rows of a table. */
  places: Readonly<Record<string, { column: string; heading: string }>>;
  cells: Cell[];
}

/** Longer cells are shown by their beginning. */
const SHOWN = 80;
/** Not to be kept anywhere, and so not shown either. */
const MASKED = "●●●●●●●●";

/** Reads the rows of a table one after another. */
export function* readRows(
  table: Table,
  { kind, known }: { kind: ImportKind; known: Known },
): Generator<ReadRow> {
  const columns = table.mapping.flatMap((mapped) => {
    const column = kind.columns.find(({ field }) => field === mapped.field);
    return column ? [{ ...mapped, reader: column.reader }] : [];
  });
  const places = Object.fromEntries(
    columns.map(({ at, field, heading }) => [
      field,
      { column: columnLetters(at), heading: heading.text },
    ]),
  );
  for (const { number: row, cells } of table.rows) {
    const values: Record<string, RowValues[string]> = {};
    const errors: RowError[] = [];
    const place = (field: string) => {
      const column = columns.find((each) => each.field === field);
      const cell = column ? (cells[column.at] ?? null) : null;
      const { column: letters = "", heading = "" } = places[field] ?? {};
      const value = cellText(cell).slice(0, SHOWN);
      return { sheet: table.sheet, row, field, column: letters, heading, value };
    };
    for (const { at, field, heading, reader } of columns) {
      const cell = cells[at] ?? null;
      if (cell === null) continue;
      const read = cellFault(cell) ?? reader.read(cell, { unit: heading.unit, known });
      if ("fault" in read) errors.push(errorAt(place(field), read));
      else if (read.value !== null) values[field] = read.value;
    }
    for (const group of kind.needs) {
      if (group.some((field) => field in values || errors.some((error) => error.field === field))) {
        continue;
      }
      const field = group.find((each) => columns.some((column) => column.field === each));
      errors.push({ ...place(field ?? group[0] ?? ""), fault: "missing" });
    }
    for (const { field, ...fault } of kind.check?.(values, known) ?? []) {
      errors.push({ ...place(field), ...fault });
    }
    const keys = kind.keys(values, known);
    yield { sheet: table.sheet, row, values, keys, errors, places, cells: masked(cells, errors) };
  }
}

function cellFault(cell: Exclude<Cell, null>): ReadFault | null {
  if (typeof cell !== "object" || !("fault" in cell)) return null;
  return {
    fault: cell.fault === "error" ? "error-value" : "no-result",
    values: { said: cell.text },
  };
}

function errorAt(place: Omit<RowError, keyof ReadFault>, { fault, values }: ReadFault): RowError {
  const value = fault === "personal-id" ? MASKED : place.value;
  return { ...place, value, fault, ...(values ? { values } : {}) };
}

/** The number of a person's identity card is kept nowhere, so the row is kept without it. */
function masked(cells: Cell[], errors: readonly RowError[]): Cell[] {
  const secret = errors.filter(({ fault }) => fault === "personal-id").map(({ column }) => column);
  if (secret.length === 0) return cells;
  return cells.map((cell, at) => (secret.includes(columnLetters(at)) ? MASKED : cell));
}

/**
 * Rows that are about the same thing: the later ones are told where the first stands. A row in error is no first: it
 * does not go in.
 */
export function markTwice(
  rows: readonly ReadRow[],
  { keyFields }: Pick<ImportKind, "keyFields">,
): void {
  const seen = new Map<string, ReadRow>();
  for (const row of rows) {
    if (row.errors.length > 0) continue;
    const { strong, weak } = row.keys;
    const sure = strong === null ? undefined : seen.get(`s:${strong}`);
    const earlier = sure ?? sameByWeak(row, weak === null ? undefined : seen.get(`w:${weak}`));
    if (earlier) {
      const field = sure ? keyFields.strong : keyFields.weak;
      const place = row.places[field] ?? { column: "", heading: "" };
      const value = String(row.values[field] ?? "");
      const values = { row: earlier.row };
      row.errors.push({
        sheet: row.sheet,
        row: row.row,
        field,
        ...place,
        value,
        fault: "twice",
        values,
      });
      continue;
    }
    if (strong !== null) seen.set(`s:${strong}`, row);
    if (weak !== null && !seen.has(`w:${weak}`)) seen.set(`w:${weak}`, row);
  }
}

/** Two sure signs that differ tell two apart, whatever else they share. */
function sameByWeak(row: ReadRow, earlier: ReadRow | undefined): ReadRow | undefined {
  if (!earlier) return undefined;
  const both = row.keys.strong !== null && earlier.keys.strong !== null;
  return both ? undefined : earlier;
}
