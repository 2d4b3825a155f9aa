import ExcelJS from "exceljs";
import { withCheckCharacter } from "#app/domain/input/credit-code.ts";

/** A credit code that nobody holds and whose check character fits. */
export function creditCodeOf(number: number): string {
  return withCheckCharacter(`91310114MA${String(number).padStart(7, "0")}`);
}

export type TestCell = ExcelJS.CellValue;

/** A workbook with one sheet of these rows; `shape` may do the rest. */
export async function workbook(
  rows: readonly (readonly TestCell[])[],
  shape: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表一");
  for (const row of rows) sheet.addRow([...row]);
  shape(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function csv(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
