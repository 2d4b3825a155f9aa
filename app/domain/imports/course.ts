import type { MappedColumn } from "./mapping.ts";
import type { Table } from "./tables.ts";

/** The course of an import: read and checked, shown, put in, and perhaps taken out again. */
export const IMPORT_STATES = [
  "checking",
  "checked",
  "applying",
  "done",
  "cancelled",
  "refused",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Something is being done: the page looks again by itself. */
export function isUnderWay(state: ImportState): boolean {
  return state === "checking" || state === "applying" || state === "undoing";
}

/** What is to become of a row. `conflict`: it goes in but for the fields that both sides changed. */
export const ROW_VERDICTS = ["create", "update", "unchanged", "conflict", "error"] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

export const UNDO_RESULTS = ["reversed", "kept", "not-reversible"] as const;
export type UndoResult = (typeof UNDO_RESULTS)[number];

/** Why a row is not taken out again. Keys of the catalogue below `import.undo.`. */
export const UNDO_REASONS = ["edited", "in-use", "gone"] as const;
export type UndoReason = (typeof UNDO_REASONS)[number];

export interface ImportCounts {
  rows: number;
  /** Rows without an error. */
  valid: number;
  created: number;
  updated: number;
  unchanged: number;
  errors: number;
}

/** What a page shows of a table. */
export interface ImportTable {
  sheet: string;
  rows: number;
  columns: { at: number; heading: string; field: string | null; unit: string | null }[];
  lacking: string[][];
}

export function shownTable({ sheet, rows, headings, mapping, lacking }: Table): ImportTable {
  const byColumn = new Map<number, MappedColumn>(mapping.map((column) => [column.at, column]));
  return {
    sheet,
    rows: rows.length,
    columns: headings.map(({ at, heading }) => {
      const mapped = byColumn.get(at);
      return {
        at,
        heading: heading.text,
        field: mapped?.field ?? null,
        unit: mapped?.heading.unit ?? null,
      };
    }),
    lacking: lacking.map((group) => [...group]),
  };
}
