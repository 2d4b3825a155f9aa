import type { SheetFile } from "#app/domain/imports/sheet.ts";
import { readDelimited } from "./csv.server.ts";
import { SheetFileError } from "./file-error.ts";
import { decodeText } from "./text-encoding.ts";
import { readWorkbook } from "./workbook.server.ts";
import { readWorksheet } from "./worksheet.server.ts";
import { openArchive } from "./zip.server.ts";

/** Old Excel, and also a workbook with a password: the container of both begins so. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * The tables of an .xlsx or of delimited text. What a file is, its content says, whatever its name ends with.
 *
 * @param name shown as the name of the one sheet of a text
 * @throws SheetFileError
 */
export function readSheetFile(name: string, bytes: Uint8Array): SheetFile {
  if (bytes.length === 0) throw new SheetFileError("empty");
  if (beginsWith(bytes, COMPOUND)) throw new SheetFileError(compoundFault(bytes));
  if (beginsWith(bytes, PDF)) throw new SheetFileError("not-a-table", "PDF");
  return beginsWith(bytes, ZIP) ? readXlsx(bytes) : readText(name, bytes);
}

function beginsWith(bytes: Uint8Array, signs: number[]): boolean {
  return signs.every((sign, at) => bytes[at] === sign);
}

/** A workbook with a password keeps its content in a stream of this name, in UTF-16. */
function compoundFault(bytes: Uint8Array): "encrypted" | "old-excel" {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes).includes(name) ? "encrypted" : "old-excel";
}

function readXlsx(bytes: Uint8Array): SheetFile {
  const archive = openArchive(bytes);
  const workbook = readWorkbook(archive);
  const notes: SheetFile["notes"] = workbook.links.map((value) => ({
    note: "external-links",
    value,
  }));
  const sheets: SheetFile["sheets"] = [];
  for (const { name, part, hidden } of workbook.sheets) {
    if (hidden) {
      notes.push({ note: "hidden-sheet", value: name });
      continue;
    }
    const content = archive.part(part);
    if (!content) throw new SheetFileError("damaged", part);
    const { formulas, ...sheet } = readWorksheet(name, content, workbook);
    if (formulas > 0) notes.push({ note: "formulas", value: String(formulas) });
    sheets.push(sheet);
  }
  return { sheets, notes };
}

function readText(name: string, bytes: Uint8Array): SheetFile {
  const { text, encoding } = decodeText(bytes);
  if (/^\s*(<\?xml|<!doctype|<html|\{|\[\s*\{)/i.test(text)) {
    throw new SheetFileError("not-a-table", text.trim().slice(0, 20));
  }
  const notes: SheetFile["notes"] =
    encoding === "utf-8" ? [] : [{ note: "encoding", value: encoding }];
  return { sheets: [readDelimited(name, text)], notes };
}
