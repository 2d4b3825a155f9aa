import { markClaims } from "./claims.ts";
import type { CueKind, Term } from "./lexicon.ts";
import type { Reading, Role } from "./reading.ts";
import type { Finding } from "./score.ts";
import { topSector } from "./top-sector.ts";

/** A word of the lexicon or a cue, with the part it plays; places count in the mended text. */
export interface Word {
  term: string;
  start: number;
  end: number;
  cue: CueKind | null;
  entry: Term | undefined;
  reading: Reading;
}

/** What counts for less than this is said of any product, and makes no trade of the word before it. */
const TELLING = 4;
/** A word in one of these parts is not what the company is. */
const ASIDE: readonly Role[] = ["means", "apply", "customer", "background", "negate"];
/** What may stand between a word and the thing that it describes, characters or Latin words. */
const DESCRIBES = /^(?:[^、/和及与或跟,:。!?;()\n\s]{0,6}|[ -](?:[a-z]+[ -]){0,1})$/;
/** Titles of books, films and shows. */
const TITLE = /《[^》]{1,40}》/g;

/** Corrects the readings by how words stand together in a phrase. */
export function readPhrases(text: string, words: readonly Word[]): void {
  markTitles(text, words);
  markClaims(text, words);
  const entries = words.filter(({ entry }) => entry !== undefined);
  markCompounds(entries);
  markModifiers(text, words);
  markLast(entries);
}

/**
 * Words of several meanings by what stands by: only the sectors that another word names too; where
 * none does, a word that needs context falls away.
 */
export function supported(findings: Finding[]): Finding[] {
  if (!findings.some(({ entry }) => entry.context !== null)) return findings;
  return findings.flatMap((finding) => {
    const { entry, term } = finding;
    if (entry.context === null) return [finding];
    const named = new Set(
      findings
        .filter((other) => other.term !== term && other.reading.role !== "negate")
        .flatMap((other) => [...other.entry.sectors.keys()].map(topSector)),
    );
    const sectors = new Map([...entry.sectors].filter(([key]) => named.has(topSector(key))));
    if (sectors.size > 0) return [{ ...finding, entry: { ...entry, sectors } }];
    return entry.context === "chosen" ? [finding] : [];
  });
}

function sameSector(a: Term, b: Term): boolean {
  const tops = new Set([...a.sectors.keys()].map(topSector));
  return [...b.sectors.keys()].some((key) => tops.has(topSector(key)));
}

function markTitles(text: string, words: readonly Word[]): void {
  for (const { index, 0: title } of text.matchAll(TITLE)) {
    for (const { start, reading } of words) {
      if (start > index && start < index + title.length) reading.role = "background";
    }
  }
}

/** In "catering big data" the first word only says for which trade the second is made. */
function markCompounds(words: readonly Word[]): void {
  words.forEach(({ entry, end, reading }, index) => {
    const next = words[index + 1];
    if (entry?.outside.size === 0 || next?.start !== end) return;
    if (strength(next) >= TELLING) reading.trade = true;
  });
}

/** In "image-guided surgical robot" and "drone show" the words before describe the last one. */
function markModifiers(text: string, words: readonly Word[]): void {
  const entries = words.filter(({ entry }) => entry !== undefined);
  let head: Word | undefined;
  for (let index = entries.length - 1; index >= 0; index--) {
    const word = entries[index] as Word;
    const next = entries[index + 1];
    if (!next || !describes(text, word, next)) head = undefined;
    if (head && isDescribed(head, word)) word.reading.modifier = true;
    if (head === undefined && strength(word) >= TELLING) head = word;
  }
}

function describes(text: string, word: Word, next: Word): boolean {
  return (
    next.reading.clause === word.reading.clause && DESCRIBES.test(text.slice(word.end, next.start))
  );
}

function isDescribed({ entry: head }: Word, word: Word): boolean {
  if (!head || !word.entry || word.entry.sectors.size === 0) return false;
  if (sameSector(word.entry, head) || isService(head)) return false;
  return strength(word) <= Math.max(0, ...head.sectors.values());
}

/** Testing, patents, transfer: the sector is the one that they are offered to, where one is named. */
function isService({ sectors }: Term): boolean {
  return [...sectors.keys()].every((key) => topSector(key) === "service");
}

function strength({ entry }: Word): number {
  return Math.max(0, ...(entry?.sectors.values() ?? []));
}

/**
 * Chinese puts the thing itself last: "a media company for robots" is a media company, and in "a
 * beauty parlour's software vendor" the parlour is the trade.
 */
function markLast(words: readonly Word[]): void {
  let last: Word | undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] as Word;
    const { reading } = word;
    if (!reading.noun || reading.trade || ASIDE.includes(reading.role) || !tells(word)) continue;
    if (reading.clause !== last?.reading.clause) {
      last = word;
      reading.last = true;
    } else if (isVendor(last)) {
      reading.trade = true;
    }
  }
}

function tells({ entry, reading }: Word): boolean {
  if (entry === undefined) return false;
  const { sectors, outside, enabler } = entry;
  return (sectors.size > 0 && (!enabler || reading.made)) || outside.size > 0;
}

function isVendor({ term, entry, reading }: Word): boolean {
  return (entry?.sectors.size ?? 0) > 0 && (reading.made || term.endsWith("商"));
}
