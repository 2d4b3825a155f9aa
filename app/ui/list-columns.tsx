import type { ReactNode } from "react";
import type { Column } from "./data-table.tsx";

/**
 * A column of a list, told once for the page and for the file: `value` is what the file holds and, unless `cell` says
 * otherwise, what the page shows.
 */
export interface ListColumn<Row> extends Omit<Column<Row>, "cell"> {
  value: (row: Row) => string | number | Date | null;
  cell?: (row: Row) => ReactNode;
  /** On the page or in the file alone; else in both. */
  only?: "page" | "file";
}

/** The columns of the page. */
export function pageColumns<Row>(columns: readonly ListColumn<Row>[]): Column<Row>[] {
  return columns
    .filter(({ only }) => only !== "file")
    .map(({ value, cell, only: _, ...column }) => ({
      ...column,
      cell: cell ?? ((row: Row) => String(value(row) ?? "")),
    }));
}
