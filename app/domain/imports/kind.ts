import type { ReadFault } from "./fault.ts";
import type { Known } from "./known.ts";
import type { Cell } from "./sheet.ts";

export type FieldValue = string | number | boolean | readonly string[];
export type CellReading<T extends FieldValue = FieldValue> = { value: T | null } | ReadFault;

/** How the cells of a column are read, and what a template says and offers there. */
export interface FieldReader {
  /** @param unit that the heading names; null where it names none */
  read: (cell: Exclude<Cell, null>, at: { unit: string | null; known: Known }) => CellReading;
  /** The closed list that the cell is of, by value with its words; the first of them is shown. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** Digits that are no number: a spreadsheet must keep them as text. */
  isCode?: boolean;
  /** What is counted, for the template: `money` has its unit in the heading. */
  shows: "text" | "money" | "number" | "day" | "year" | "share";
}

export interface Column {
  field: string;
  /** What headings call it, the ones that templates show first: Chinese, English. */
  labels: { zh: string; en: string };
  aliases: readonly string[];
  reader: FieldReader;
  example: string;
}

/** What tells that two rows, or a row and a record, are one: the sure sign, and the one that will do without it. */
export interface Keys {
  strong: string | null;
  weak: string | null;
}

/** One kind of sheet: its columns and what they make. What it does to the database is a `Sink` of app/services. */
export interface ImportKind {
  key: KindKey;
  columns: readonly Column[];
  /** Of each of these groups of fields a row gives at least one. */
  needs: readonly (readonly string[])[];
  /** @returns faults of the row as a whole, each with the field that it is shown at */
  check?: (values: RowValues, known: Known) => (ReadFault & { field: string })[];
  keys: (values: RowValues, known: Known) => Keys;
  /** The fields at which a row that stands twice is shown. */
  keyFields: { strong: string; weak: string };
}

export type RowValues = Readonly<Record<string, FieldValue>>;

export const KIND_KEYS = [
  "organizations",
  "company-years",
  "credentials",
  "readings",
  "tenants",
  "resources",
  "startups",
  "deals",
  "users",
] as const;
export type KindKey = (typeof KIND_KEYS)[number];
