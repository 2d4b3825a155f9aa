/** A text without what breaks its words, and where each unit that is left stood in it. */
export interface Mended {
  text: string;
  /** Place of each unit of `text` in the text as given, and its length; null where nothing fell away. */
  at: Int32Array | null;
  /** What stood before each unit (see the constants); null where nothing fell away. */
  seams: Uint8Array | null;
  /** A line ended between two characters, which may be inside a word. */
  lines: boolean;
}

/** A blank stood between two characters. */
export const BLANK = 1;
/** A line ended between two characters. */
export const LINE = 2;
/** Every character or letter stands alone: the blanks say nothing about where words end. */
export const SPACED = 4;

/** Formatting that nobody sees, as ranges: soft hyphens, joiners, directions, variation selectors. */
const INVISIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffc],
];
/** The same as written in a page's source. */
const HIDDEN = /&(?:shy|zwj|zwnj|zerowidthspace|#8203|#x200b|#173|#xad);|<wbr *\/?>/g;
/** Blanks as written in a page's source. */
const MARKUP_BLANKS = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288);|<br *\/?>/g;
const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";
/** Single characters with one and the same mark between them. */
const MARKED = new RegExp(
  `(?<![${HAN}])[${HAN}]([·•‧∙⋅.\\-_*|/~+])[${HAN}](?:\\1[${HAN}])+(?![${HAN}])`,
  "g",
);
/** Single letters with blanks between them; two of them mean a blank. */
const LETTERS = /(?<![a-z0-9])[a-z](?:[ \t]{1,2}[a-z]){2,}(?![a-z0-9])/g;
/** Single characters with blanks between them, letters and figures among them. */
const CHARACTERS = new RegExp(
  `(?<![^\\s])[${HAN}](?:[ \\t\\n]+[${HAN}a-z0-9])+(?![^\\s，。,.;:!?、])`,
  "g",
);
const BLANKS = /[ \t\r\n\v\f\u0085\u2028\u2029]+/g;
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const WORD = new RegExp(`[${HAN}a-z0-9]`);
const LETTER = /[a-z0-9]/;

const DROP = 1;

/** What a unit is, as far as broken words go. */
const OTHER = 0;
const HIDES = 1;
const BLANKISH = 2;
const LINEISH = 3;
const CHARACTER = 4;
const LATIN = 5;
const MARK = 6;
const MARKUP = 7;
const UNITS = unitKinds();

function unitKinds(): Uint8Array {
  const kinds = new Uint8Array(65_536);
  for (const [from, to] of INVISIBLE) kinds.fill(HIDES, from, to + 1);
  kinds.fill(CHARACTER, 0x3400, 0xa000);
  kinds.fill(CHARACTER, 0xf900, 0xfb00);
  const set = (units: string, kind: number) => {
    for (const unit of units) kinds[unit.charCodeAt(0)] = kind;
  };
  set(" ", BLANKISH);
  set("\t\r\n\v\f\u0085\u2028\u2029", LINEISH);
  set("abcdefghijklmnopqrstuvwxyz", LATIN);
  set("·•‧∙⋅.-_*|/~+", MARK);
  set("&<", MARKUP);
  return kinds;
}

/** Whether anything may break a word; most texts have none of it, and are left as they are. */
function isBroken(text: string): boolean {
  const kind = (at: number) => UNITS[text.charCodeAt(at)] ?? OTHER;
  for (let at = 0; at < text.length; at++) {
    const unit = kind(at);
    if (unit === HIDES || unit === LINEISH || unit === MARKUP) return true;
    if (unit === BLANKISH) {
      const before = kind(at - 1);
      const after = kind(at + 1);
      if (before === CHARACTER || after === CHARACTER || after === BLANKISH) return true;
      if (after === LATIN && kind(at + 2) === BLANKISH) return true;
    } else if (unit === MARK && kind(at - 1) === CHARACTER && kind(at + 1) === CHARACTER) {
      if (text.charCodeAt(at + 2) === text.charCodeAt(at)) return true;
    }
  }
  return false;
}

/**
 * Takes out what stands between the parts of a word: invisible characters, blanks and line ends
 * between characters, a hyphen at a line's end, marks between single characters. Blanks between Latin
 * words become one.
 *
 * @param normal normalised (see `normalise.ts`)
 * @param wrapped lines end anywhere, also within words; otherwise a line's end stays as one
 */
export function mend(normal: string, wrapped: boolean): Mended {
  if (!isBroken(normal)) return { text: normal, at: null, seams: null, lines: false };
  const work = createWork(normal);
  for (let at = 0; at < normal.length; at++) {
    if (UNITS[normal.charCodeAt(at)] === HIDES) drop(work, at, 1);
  }
  for (const { index, 0: found } of normal.matchAll(HIDDEN)) drop(work, index, found.length);
  for (const { index, 0: found } of normal.matchAll(MARKUP_BLANKS)) {
    drop(work, index, found.length);
    work.units[index] = found.startsWith("<") ? "\n" : " ";
    work.dropped[index] = 0;
  }
  const first = finished(work);
  const again = createWork(first.text);
  markRuns(again);
  const lines = joinBlanks(again, wrapped);
  const second = finished(again);
  return { ...second, at: composed(first.at, second.at), lines };
}

interface Work {
  text: string;
  units: string[];
  dropped: Uint8Array;
  /** Seam before each unit of the text as given. */
  seams: Uint8Array;
}

function createWork(text: string): Work {
  return {
    text,
    units: text.split(""),
    dropped: new Uint8Array(text.length),
    seams: new Uint8Array(text.length + 1),
  };
}

function drop({ dropped }: Work, from: number, length: number): void {
  dropped.fill(DROP, from, from + length);
}

/** Runs of single characters or letters: what stands between them falls away. */
function markRuns(work: Work): void {
  const { text } = work;
  for (const { index, 0: run } of text.matchAll(MARKED)) {
    for (let at = index + 1; at < index + run.length; at += 2) drop(work, at, 1);
    spaced(work, index, run.length);
  }
  for (const { index, 0: run } of text.matchAll(LETTERS)) {
    for (const blank of run.matchAll(/[ \t]{1,2}/g)) drop(work, index + blank.index, 1);
    spaced(work, index, run.length);
  }
  for (const { index, 0: run } of text.matchAll(CHARACTERS)) {
    if (run.replace(BLANKS, "").length < 3) continue;
    for (const blank of run.matchAll(BLANKS)) drop(work, index + blank.index, blank[0].length);
    spaced(work, index, run.length);
  }
}

function spaced({ seams }: Work, from: number, length: number): void {
  for (let at = from + 1; at < from + length; at++) seams[at] = (seams[at] ?? 0) | SPACED;
}

/** @returns whether a line ended between two characters */
function joinBlanks(work: Work, wrapped: boolean): boolean {
  const { text, dropped, seams } = work;
  let lines = false;
  for (const { index, 0: run } of text.matchAll(BLANKS)) {
    if (dropped[index] === DROP) continue;
    const ends = run.match(LINE_END)?.length ?? 0;
    const after = index + run.length;
    const left = text.charAt(index - 1);
    const right = text.charAt(after);
    const within = WORD.test(left) && WORD.test(right);
    const latin = LETTER.test(left) && LETTER.test(right);
    const hyphen = left === "-" && LETTER.test(text.charAt(index - 2)) && /[a-z]/.test(right);
    drop(work, index, run.length);
    if (ends > 1 || (ends === 1 && !within && !hyphen)) {
      keep(work, index, "\n");
    } else if (ends === 1 && !wrapped) {
      lines = true;
      keep(work, index, "\n");
    } else if (hyphen && ends === 1) {
      lines = true;
      dropped[index - 1] = DROP;
      seams[after] = LINE;
    } else if (within && !latin) {
      lines ||= ends === 1;
      seams[after] = (seams[after] ?? 0) | (ends === 1 ? LINE : BLANK);
    } else {
      lines ||= ends === 1;
      keep(work, index, " ");
      if (ends === 1) seams[after] = LINE;
    }
  }
  return lines;
}

function keep({ units, dropped }: Work, at: number, unit: string): void {
  units[at] = unit;
  dropped[at] = 0;
}

function finished({ units, dropped, seams }: Work): {
  text: string;
  at: Int32Array;
  seams: Uint8Array;
} {
  const at = new Int32Array(units.length + 1);
  const before = new Uint8Array(units.length + 1);
  let length = 0;
  let text = "";
  let seam = 0;
  units.forEach((unit, index) => {
    seam |= seams[index] ?? 0;
    if (dropped[index] === DROP) return;
    text += unit;
    before[length] = seam;
    at[length++] = index;
    seam = 0;
  });
  at[length] = units.length;
  return { text, at: at.subarray(0, length + 1), seams: before.subarray(0, length) };
}

function composed(first: Int32Array, second: Int32Array): Int32Array {
  return second.map((at) => first[at] ?? at);
}
