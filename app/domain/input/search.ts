import { shortAreaNames } from "./area-names.ts";
import { readingsOf } from "./polyphones.ts";
import { firstCharacters } from "./text.ts";

/**
 * What is looked for: every word must be found, each in any of its spellings. Both are folded as the text they are
 * looked for in.
 */
export type SearchWords = readonly (readonly string[])[];

/** One character for another, such as traditional to simplified. */
export type CharacterMap = ReadonlyMap<string, string>;

/** Blanks, middle dots, quotes, brackets and dashes: people put them in and leave them out. */
const BETWEEN =
  /[\s\p{C}\u00B7\u2022\u2027\u2219\u22C5\u25CF\u30FB"'`\u00B4\u2018-\u201F\u2032\u2033\u300C-\u300F\u300A\u300B\u3008\u3009\u00AB\u00BB()[\]\u3010\u3011\u3014\u3015\u2010-\u2015\u2212-]/gu;

/** More words than this narrow nothing any more. */
const MOST_WORDS = 8;
/** A name with many characters of two readings is spelled out only so often. */
const MOST_SPELLINGS = 12;
/** Longer names are found by their beginning when typed in pinyin. */
const LONGEST_SPELLED = 60;

/**
 * Text as search compares it: width, case, accents, blanks, dots, quotes and brackets make no difference.
 *
 * @param simplified also traditional characters, where a table of them is at hand
 */
export function folded(text: string, simplified: CharacterMap = new Map()): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(BETWEEN, "");
  return simplified.size === 0
    ? plain
    : Array.from(plain, (character) => simplified.get(character) ?? character).join("");
}

/** What somebody typed into a search, word by word. The full name of an area also finds its short one. */
export function searchWords(typed: string, simplified?: CharacterMap): SearchWords {
  const words = typed
    .normalize("NFKC")
    .split(/[\s,、;]+/u)
    .map((word) => folded(word, simplified))
    .filter((word) => word !== "");
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => [word, ...shortAreaNames(word)]);
}

/** Does folded text hold every word? */
export function holdsWords(text: string, words: SearchWords): boolean {
  return words.every((spellings) => spellings.some((spelling) => text.includes(spelling)));
}

/**
 * A name as search finds it: itself, and its full pinyin and initials in every reading that people use, a line each.
 *
 * @param syllables the reading of each character of a text in its context; other characters are read as themselves
 */
export function spelledOut(
  name: string,
  { syllables, simplified }: { syllables: (text: string) => string[]; simplified: CharacterMap },
): string[] {
  const plain = folded(name, simplified);
  if (!/\p{Script=Han}/u.test(plain)) return plain === "" ? [] : [plain];
  const short = firstCharacters(plain, LONGEST_SPELLED);
  const characters = [...short];
  const read = syllables(short);
  const readings = characters.map((character, at) => readingsOf(character, read[at] ?? character));
  const spellings = spellingsOf(readings);
  const initials = spellings.map((spelling) => spelling.map(([first = ""]) => first).join(""));
  return [...new Set([plain, ...spellings.map((spelling) => spelling.join("")), ...initials])];
}

/** Every combination where there are few; else the usual one, and each other reading alone in it. */
function spellingsOf(readings: string[][]): string[][] {
  const count = readings.reduce((product, { length }) => product * length, 1);
  if (count <= MOST_SPELLINGS) {
    return readings.reduce<string[][]>(
      (begun, next) => begun.flatMap((before) => next.map((reading) => [...before, reading])),
      [[]],
    );
  }
  const usual = readings.map(([first = ""]) => first);
  const others = readings.flatMap((each, at) =>
    each.slice(1).map((reading) => usual.with(at, reading)),
  );
  return [usual, ...others].slice(0, 2 * MOST_SPELLINGS);
}
