/** Characters that stand for others, position by position: `from[i]` reads as `to[i]`. */
export interface CharacterPairs {
  from: string;
  to: string;
}

/** Other words for the same thing where people write differently: `[here, there, there, …]`. */
export type Spelling = readonly [here: string, ...there: string[]];

/** A term of many such words has more forms than anybody writes. */
const MOST_FORMS = 24;

/**
 * The forms of a term where other words are usual ("芯片设计软件" → "晶片设计软件", "芯片设计软体",
 * "晶片设计软体"): any of its words changed.
 */
export function otherSpellings(term: string, spellings: readonly Spelling[]): string[] {
  const forms = new Set([term]);
  for (const [here, ...there] of spellings) {
    if (!term.includes(here)) continue;
    for (const form of [...forms].slice(0, MOST_FORMS)) {
      if (form.includes(here)) for (const word of there) forms.add(form.replaceAll(here, word));
    }
  }
  forms.delete(term);
  return [...forms];
}

const DASHES = /[\u2010-\u2015\u2212\u30fb\ufe58\ufe63\uff0d]/;

/**
 * A reading of text in which traditional and simplified, full and half width, upper and lower case
 * are one. Every UTF-16 unit becomes exactly one unit, so that offsets into the result are offsets
 * into the text as given.
 */
export function createNormaliser(pairs: CharacterPairs): (text: string) => string {
  const table = characterTable(pairs);
  return (text) => {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) units[at] = table[text.charCodeAt(at)] ?? 0;
    return decoded(units);
  };
}

function characterTable({ from, to }: CharacterPairs): Uint16Array {
  const simplified = new Map([...from].map((character, index) => [character, to.charAt(index)]));
  const table = new Uint16Array(65_536);
  for (let unit = 0; unit < table.length; unit++) {
    const surrogate = unit >= 0xd800 && unit <= 0xdfff;
    const one = surrogate ? "" : folded(String.fromCharCode(unit));
    table[unit] = surrogate ? unit : (simplified.get(one) ?? one).charCodeAt(0);
  }
  return table;
}

/** One unit stays one unit: what would grow or vanish under folding keeps its form. */
function folded(unit: string): string {
  const narrow = unit.normalize("NFKC");
  if (DASHES.test(unit) || DASHES.test(narrow)) return "-";
  const one = narrow.length === 1 ? narrow : unit;
  const lower = one.toLowerCase();
  return lower.length === 1 ? lower : one;
}

/** In slices, because a call takes only so many arguments. */
function decoded(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  }
  return text;
}
