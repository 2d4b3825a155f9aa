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
const PLAIN: readonly Role[] = ["plain", "focus", "head"];
/** What may stand between a word and the thing that it describes, characters or Latin words. */
const DESCRIBES =
  /^(?:[^、/和及与或跟,:。!?;()\n\s]{0,6}|[ -](?:(?!(?:and|or|for|of|with|that|to|in|on|by|from|as|at)\b)[a-z]+[ -])?)$/;
/** What joins the things of an English list. */
const LATIN_LIST = /^(?: and | or | & |, (?:and )?)(?:[a-z]+ )?$/;
/** What joins an attribute to its thing: no list, and the particle in it. */
const ATTRIBUTE = /^[^、和及与,]{0,12}的[^、和及与,]{0,12}$/;
/** What joins the things of a Chinese list. */
const LISTING = /^[、和及与]$/;
/** In "A-based B" the first only says how the second is made or works. */
const PARTICIPLE =
  /^[- ](?:based|powered|driven|enabled|cooled|heated|controlled|operated|assisted|aided|guided|designed|built|made|grown|fed|fired|inspired|coated|lined|trained|linked|connected|cut|welded|printed|tested|proof|themed|derived|style|like)\b[ -]*[a-z]/;
/** "A-free B" has no A. */
const LACKING = /^-(?:free|less)\b/;
/** Titles of books, films and shows. */
const TITLE = /《[^》]{1,40}》/g;

/** Corrects the readings by how words stand together in a phrase. */
export function readPhrases(text: string, words: readonly Word[]): void {
  markTitles(text, words);
  markParticiples(text, words);
  markClaims(text, words);
  markSubjects(text, words);
  const entries = words.filter(({ entry }) => entry !== undefined);
  markCompounds(entries);
  markModifiers(text, words);
  markAttributes(text, entries);
  markLast(text, entries);
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

/** "A-powered B" and "A-free B": how the thing itself works, or what it does without. */
function markParticiples(text: string, words: readonly Word[]): void {
  for (const { end, entry, reading } of words) {
    if (entry === undefined || !PLAIN.includes(reading.role)) continue;
    if (LACKING.test(text.slice(end, end + 6))) reading.role = "negate";
    else if (PARTICIPLE.test(text.slice(end, end + 16))) reading.role = "means";
  }
}

/** "Our A schedules B and C": A is ours, B and C are what it deals with. */
function markSubjects(text: string, words: readonly Word[]): void {
  words.forEach(({ cue, term, end, reading: { clause } }, index) => {
    if (cue !== "own" || term !== "our") return;
    let subject = end;
    for (const { entry, start, end: until, reading } of words.slice(index + 1)) {
      if (reading.clause !== clause) break;
      if (entry === undefined || entry.sectors.size + entry.outside.size === 0) continue;
      const gap = text.slice(subject, start);
      if (subject === end || /^[ -]$/.test(gap) || LATIN_LIST.test(gap)) subject = until;
      else if (reading.role === "focus") reading.role = "means";
    }
  });
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

/** In "an insurer 的 image recognition" what stands before the particle only describes the thing. */
function markAttributes(text: string, words: readonly Word[]): void {
  let head: Word | undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] as Word;
    if (head?.reading.clause !== word.reading.clause) head = undefined;
    const next = words[index + 1];
    const listed = next?.reading.modifier && LISTING.test(text.slice(word.end, next.start));
    const attribute = head && (listed || ATTRIBUTE.test(text.slice(word.end, head.start)));
    if (head && attribute && word.entry && !sameSector(word.entry, head.entry as Term)) {
      if (strength(word) > 0) word.reading.modifier = true;
      else word.reading.trade = true;
    }
    if (weight(word) >= TELLING && !word.reading.modifier && !word.reading.trade) head ??= word;
  }
}

function describes(text: string, word: Word, next: Word): boolean {
  return (
    next.reading.clause === word.reading.clause && DESCRIBES.test(text.slice(word.end, next.start))
  );
}

/** How much a word tells of a sector or of a trade outside. */
function weight(word: Word): number {
  return Math.max(strength(word), ...(word.entry?.outside.values() ?? []));
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
function markLast(text: string, words: readonly Word[]): void {
  let last: Word | undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] as Word;
    const { reading } = word;
    if (!reading.noun || reading.trade || ASIDE.includes(reading.role) || !tells(word)) continue;
    if (reading.clause !== last?.reading.clause) {
      last = word;
      reading.last = true;
    } else if (LATIN_LIST.test(text.slice(word.end, last.start))) {
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
