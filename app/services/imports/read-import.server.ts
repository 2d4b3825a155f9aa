import type { ImportKind } from "#app/domain/imports/kind.ts";
import type { Known } from "#app/domain/imports/known.ts";
import { markTwice, type ReadRow, readRows } from "#app/domain/imports/read-rows.ts";
import type { FileFaultTold, SheetFile } from "#app/domain/imports/sheet.ts";
import { type ChosenMapping, findTables, type Table } from "#app/domain/imports/tables.ts";
import { SheetFileError } from "#app/platform/sheets/file-error.ts";
import { readSheetFile } from "#app/platform/sheets/read-file.server.ts";

/** A file of a kind, read: its rows, or why it has none. */
export type ReadImport =
  | { fault: FileFaultTold; tables: Table[]; notes: SheetFile["notes"] }
  | { fault: null; tables: Table[]; rows: ReadRow[]; notes: SheetFile["notes"] };

/** Takes the processor for as long as the file is large; a server asks a thread. */
export function readImport(
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  { kind, known, chosen }: { kind: ImportKind; known: Known; chosen: ChosenMapping },
): ReadImport {
  let file: SheetFile;
  try {
    file = readSheetFile(fileName, bytes);
  } catch (error) {
    if (!(error instanceof SheetFileError)) throw error;
    return { fault: { fault: error.fault, value: error.value }, tables: [], notes: [] };
  }
  const { notes } = file;
  const tables = findTables(file.sheets, kind, chosen);
  const [first] = tables;
  if (!first) return { fault: { fault: "no-table", value: "" }, tables, notes };
  if (first.lacking.length > 0) {
    const value = first.lacking.map((group) => labelsOf(kind, group)).join("、");
    return { fault: { fault: "no-column", value }, tables, notes };
  }
  const rows = tables.flatMap((table) => [...readRows(table, { kind, known })]);
  markTwice(rows, kind);
  return { fault: null, tables, rows, notes };
}

function labelsOf(kind: ImportKind, fields: readonly string[]): string {
  return kind.columns
    .filter(({ field }) => fields.includes(field))
    .map(({ labels }) => labels.zh)
    .join(" / ");
}
