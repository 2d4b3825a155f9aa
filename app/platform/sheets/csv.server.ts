import { parse } from "csv-parse/sync";
import type { Cell, Sheet } from "#app/domain/imports/sheet.ts";
import { SheetFileError } from "./file-error.ts";

const DELIMITERS = [",", "\t", ";", "|"];
/** Lines that are looked at to find what parts the columns. */
const LOOKED_AT = 30;
const MOST_CELLS = 4_000_000;
/** What a spreadsheet writes in the place of a value that it cannot work out. */
const ERROR_VALUE =
  /^#(N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i;

/**
 * Reads delimited text. A row's number is that which a spreadsheet shows: a quoted cell may have several lines,
 * and an empty line is a row.
 *
 * @throws SheetFileError `damaged`, `too-many-cells`
 */
export function readDelimited(name: string, text: string): Sheet {
  const { body, delimiter } = dialectOf(text.replace(/\r\n?/g, "\n"));
  const records =
    recordsOf(body, { delimiter, quote: '"' }) ?? recordsOf(body, { delimiter, quote: false });
  if (!records) throw new SheetFileError("damaged", name);
  const cells = records.reduce((sum, { length }) => sum + length, 0);
  if (cells > MOST_CELLS) throw new SheetFileError("too-many-cells", String(MOST_CELLS));
  const rows = records.map((record, at) => ({ number: at + 1, cells: record.map(cellOf) }));
  return { name, rows, merges: [] };
}

/** Null where a quotation mark is never closed: then none of them is more than a sign. */
function recordsOf(body: string, as: { delimiter: string; quote: '"' | false }): string[][] | null {
  try {
    return parse(body, {
      ...as,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    return null;
  }
}

/** What parts the columns; Excel's first line `sep=;` says so itself and is no row. */
function dialectOf(text: string): { body: string; delimiter: string } {
  const [line, said] = /^sep=(.)\n/i.exec(text) ?? [];
  if (line && said) return { body: text.slice(line.length), delimiter: said };
  const lines = text.split("\n", LOOKED_AT).map((each) => each.replace(/"[^"]*"/g, ""));
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: likeliness(lines.map((each) => each.split(delimiter).length - 1)),
  })).sort((a, b) => b.score - a.score);
  return { body: text, delimiter: best?.delimiter ?? "," };
}

/** How many lines have the number of columns that most lines have, weighed by that number. */
function likeliness(counts: number[]): number {
  const often = new Map<number, number>();
  for (const count of counts) if (count > 0) often.set(count, (often.get(count) ?? 0) + 1);
  return Math.max(0, ...[...often].map(([count, lines]) => lines * Math.min(count, 20)));
}

/** `="00123"` is how text is kept text, by ourselves too; an apostrophe in front says the same. */
function cellOf(written: string): Cell {
  const [, kept] = /^="((?:[^"]|"")*)"$/.exec(written.trim()) ?? [];
  if (kept !== undefined) return kept === "" ? null : kept.replaceAll('""', '"');
  const text = /^'[=+\-@\t\r＝＋－＠\d]/.test(written) ? written.slice(1) : written;
  if (ERROR_VALUE.test(text.trim())) return { fault: "error", text: text.trim() };
  if (text === written && /^=.+/.test(text.trim()))
    return { fault: "no-result", text: text.trim() };
  return text.trim() === "" ? null : text;
}
