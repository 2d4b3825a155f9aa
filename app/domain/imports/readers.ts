import { checkFits, parseCreditCode } from "../input/credit-code.ts";
import { parseNumber, parseWhole, type Unit } from "../input/number.ts";
import type { Reading } from "../input/reading.ts";
import { charactersIn, cleanLine, cleanText, plainWidth } from "../input/text.ts";
import { normalizeWebAddress } from "../input/web-address.ts";
import type { ReadFault } from "./fault.ts";
import type { CellReading, FieldReader } from "./kind.ts";
import { type Cell, cellText, decimalText } from "./sheet.ts";

/*
 * What columns share: each reads a cell by a rule of app/domain/input. Nothing is guessed: what cannot be read is a
 * fault, and what people write for "nothing" is nothing.
 */

const NOTHING = /^(?:[-—–―/\\.*]+|n\/?a|null|none|nil|无|暂无|未知|不详|待定|待补充|空|未填)$/i;

/** A cell's words; "" for what means nothing. */
export function saidIn(cell: Exclude<Cell, null>): string {
  const said = cleanText(cellText(cell));
  return NOTHING.test(said.normalize("NFKC")) ? "" : said;
}

/** Text of at most so many characters. */
export function text(most: number, { lines = true, least = 0 } = {}): FieldReader {
  return {
    shows: "text",
    read(cell): CellReading {
      const said = saidIn(cell);
      if (/^[=＝]./.test(said)) return { fault: "formula-text" };
      const value = lines ? said : cleanLine(said);
      const count = charactersIn(value);
      if (count > most) return { fault: "too-long", values: { max: most, count } };
      if (count > 0 && count < least) return { fault: "too-short", values: { min: least } };
      return { value: value || null };
    },
  };
}

/** A name: one line. */
export function line(most: number, least = 0): FieldReader {
  return text(most, { lines: false, least });
}

/** A spreadsheet keeps fifteen digits of a number. */
const DIGITS_KEPT = 1e15;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;

/** What became of a code that a spreadsheet took for a number; null for one that is whole. */
function codeFault(cell: Exclude<Cell, null>, said: string): ReadFault | null {
  if (typeof cell === "number" && Math.abs(cell) >= DIGITS_KEPT) {
    return { fault: "digits-lost", values: { said: cell.toExponential() } };
  }
  const plain = plainWidth(said);
  // Eighteen characters with an E in them are a whole credit code.
  const isScientific = SCIENTIFIC.test(plain) && (/[.+]/.test(plain) || plain.length < 18);
  return isScientific ? { fault: "scientific", values: { said: plain } } : null;
}

/** Digits and letters that are no number, kept as they stand. */
export function code(most: number): FieldReader {
  const plain = line(most);
  return {
    shows: "text",
    isCode: true,
    read(cell, at): CellReading {
      const said = saidIn(cell);
      return codeFault(cell, said) ?? plain.read(plainWidth(said), at);
    },
  };
}

/** A unified social credit code whose check character fits. */
export function creditCode(): FieldReader {
  return {
    shows: "text",
    isCode: true,
    read(cell): CellReading {
      const said = saidIn(cell).replace(/^['‘’]/, "");
      if (said === "") return { value: null };
      const fault = codeFault(cell, said);
      if (fault) return fault;
      return parseCreditCode(said);
    },
  };
}

/** Does a code stand on the licence although its check character fails? Then somebody has to say why. */
export function lacksCheck(code: unknown, note: unknown): boolean {
  return typeof code === "string" && !checkFits(code) && !note;
}

export function website(): FieldReader {
  return {
    shows: "text",
    read(cell): CellReading {
      const said = normalizeWebAddress(saidIn(cell));
      if (said === "") return { value: null };
      return /^https?:\/\/[^/?#\s]+\.[^/?#\s]+/i.test(said) && said.length <= 200
        ? { value: said }
        : { fault: "website" };
    },
  };
}

/** One of a closed list, by any of its words. */
export function choice(choices: Readonly<Record<string, readonly string[]>>): FieldReader {
  const byWord = new Map(
    Object.entries(choices).flatMap(([value, words]) =>
      [value, ...words].map((word) => [foldedWord(word), value] as const),
    ),
  );
  return {
    shows: "text",
    choices,
    read(cell): CellReading {
      const said = saidIn(cell);
      if (said === "") return { value: null };
      const value = byWord.get(foldedWord(said));
      if (value !== undefined) return { value };
      const shown = Object.values(choices).flatMap(([first]) => first ?? []);
      return { fault: "not-in-list", values: { said: cleanLine(said), list: shown.join("、") } };
    },
  };
}

function foldedWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

interface Bounds {
  least?: number;
  most?: number;
}

/** A number with its decimals; what a spreadsheet worked out is rounded to six of them. */
export function number(units: Unit | { of: string } = "count", bounds: Bounds = {}): FieldReader {
  return {
    shows: "number",
    read: (cell) => bounded(numeral(cell), bounds, (said) => parseNumber(said, units)),
  };
}

export function whole(units: Unit = "count", bounds: Bounds = { least: 0 }): FieldReader {
  return {
    shows: "number",
    read: (cell) => bounded(numeral(cell), bounds, (said) => parseWhole(said, units)),
  };
}

/** A number as it is typed: also one in scientific notation, and one that a spreadsheet worked out. */
export function numeral(cell: Exclude<Cell, null>, places = 6): string {
  const said = saidIn(cell);
  const plain = plainWidth(said);
  const isNumber =
    typeof cell === "number" || SCIENTIFIC.test(plain) || /^-?\d+\.\d{7,}$/.test(plain);
  if (!isNumber) return said;
  const value = Number(Number(plain).toPrecision(15));
  return decimalText(Number(value.toFixed(Math.min(places, 15))));
}

function bounded(
  said: string,
  { least = -Number.MAX_VALUE, most = Number.MAX_VALUE }: Bounds,
  parse: (said: string) => Reading<number>,
): CellReading {
  if (said === "") return { value: null };
  const read = parse(said);
  if (!("value" in read) || (read.value >= least && read.value <= most)) return read;
  return { fault: "out-of-range", values: { min: String(least), max: String(most) } };
}
