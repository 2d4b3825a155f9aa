import type { CharacterPairs } from "../../sectors/normalise.ts";

/**
 * A text as it is read: simplified characters, half width, no blanks within Chinese; every unit remembers where it
 * stood, so that whatever is found here has its exact place in the text as stored.
 */
export interface ReadingText {
  text: string;
  /** Place of each unit in the stored text. */
  at: Int32Array;
  /** A blank or the end of a line fell away before the unit. */
  gap: Uint8Array;
}

export interface Span {
  start: number;
  end: number;
}

/** Marks a cell's end in a line of a table. */
export const CELL = "\t";

/** Share of traditional characters from which a text is read as traditional. */
const TRADITIONAL = 0.02;
const HAN = /[\u3400-\u9fff]/;
const DASH = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
/** Radicals that fonts of PDFs give for characters; those of the other block fold by themselves. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ..."⺠民⻓长⻆角⻔门⻢马⻋车⻅见⻉贝⻚页⻛风⻜飞⻝食⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻣骨⻤鬼⻘青⻄西⻁虎⺟母⻳龟⻨麦⻧卤⻙韦",
  ].reduce<[string, string][]>((pairs, sign, index, all) => {
    if (index % 2 === 0) pairs.push([sign, all[index + 1] ?? sign]);
    return pairs;
  }, []),
);
const WORDLIKE = /[A-Za-z0-9]/;

/** Reads units one by one; blanks between Latin words stay, runs of blanks and tabs within a line end a cell. */
export function createReader(pairs: CharacterPairs): (text: string) => ReadingText {
  const simplified = new Map([...pairs.from].map((sign, index) => [sign, pairs.to.charAt(index)]));
  return (text) => {
    const convert = isTraditional(text, simplified) ? simplified : null;
    const units: string[] = [];
    const at: number[] = [];
    const gap: number[] = [];
    let blank = -1;
    let wide = false;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charAt(index);
      if (INVISIBLE.test(unit)) continue;
      if (unit === "\n" || unit === "\r" || unit === "\f" || unit === "\u2028") {
        blank = -1;
        wide = false;
        if (units.at(-1) === CELL) {
          units.pop();
          at.pop();
          gap.pop();
        }
        push("\n", index, 0);
      } else if (/\s/.test(unit)) {
        blank = index;
        wide ||= unit === CELL;
      } else {
        const read = folded(unit, convert);
        const last = units.at(-1) ?? "\n";
        if (wide && last !== "\n") push(CELL, blank, 0);
        else if (
          blank >= 0 &&
          WORDLIKE.test(last) &&
          /[A-Za-z]/.test(read) &&
          /[A-Za-z]/.test(last)
        ) {
          push(" ", blank, 0);
        }
        push(read, index, blank >= 0 ? 1 : 0);
        blank = -1;
        wide = false;
      }
    }
    return { text: units.join(""), at: Int32Array.from(at), gap: Uint8Array.from(gap) };

    function push(unit: string, place: number, before: number): void {
      units.push(unit);
      at.push(place);
      gap.push(before);
    }
  };
}

function isTraditional(text: string, simplified: ReadonlyMap<string, string>): boolean {
  let han = 0;
  let old = 0;
  for (const sign of text) {
    if (!HAN.test(sign)) continue;
    han++;
    if (simplified.has(sign)) old++;
  }
  return han > 0 && old / han > TRADITIONAL;
}

/** One unit stays one unit. */
function folded(unit: string, simplified: ReadonlyMap<string, string> | null): string {
  if (DASH.test(unit)) return "-";
  if (unit === "\uff5e" || unit === "\u223c") return "~";
  const radical = RADICALS.get(unit);
  if (radical !== undefined) return radical;
  const narrow = unit.normalize("NFKC");
  const one = narrow.length === 1 ? narrow : unit;
  return simplified?.get(one) ?? one;
}

/** The place in the stored text of a stretch of the text as read. */
export function storedSpan(reading: ReadingText, { start, end }: Span): Span {
  return { start: reading.at[start] ?? 0, end: (reading.at[end - 1] ?? 0) + 1 };
}

/** A stretch of a reading with some units left out, such as a paragraph whose line ends fell away. */
export function withoutUnits(reading: ReadingText, keep: (index: number) => boolean): ReadingText {
  const kept: number[] = [];
  for (let index = 0; index < reading.text.length; index++) if (keep(index)) kept.push(index);
  let before = -1;
  const gap = kept.map((index) => {
    const fell = index > before + 1 || reading.gap[index] === 1;
    before = index;
    return fell ? 1 : 0;
  });
  return {
    text: kept.map((index) => reading.text.charAt(index)).join(""),
    at: Int32Array.from(kept.map((index) => reading.at[index] ?? 0)),
    gap: Uint8Array.from(gap),
  };
}
