/** Characters that stand for others, position by position: `from[i]` reads as `to[i]`. */
export interface CharacterPairs {
  from: string;
  to: string;
}

/** Another word for the same thing where people write differently: `[here, there]`. */
export type Spelling = readonly [here: string, there: string];

/**
 * The forms of a term where other words are usual ("芯片设计" → "晶片设计"): every such word changed
 * alone, and all of them together.
 */
export function otherSpellings(term: string, spellings: readonly Spelling[]): string[] {
  const used = spellings.filter(([here]) => term.includes(here));
  const alone = used.map(([here, there]) => term.replaceAll(here, there));
  const together = used.reduce((form, [here, there]) => form.replaceAll(here, there), term);
  return [...new Set([...alone, together])].filter((form) => form !== term);
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
