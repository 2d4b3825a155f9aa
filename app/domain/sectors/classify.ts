import { latinForms } from "./latin-forms.ts";
import {
  asMade,
  CUE_KINDS,
  type CueKind,
  type Cues,
  type LexiconGroup,
  mergeGroups,
  type Term,
} from "./lexicon.ts";
import { createMatcher, crossesLine, type Match } from "./matches.ts";
import { type Mended, mend } from "./mend.ts";
import {
  type CharacterPairs,
  createNormaliser,
  otherSpellings,
  type Spelling,
} from "./normalise.ts";
import { readPhrases, supported, type Word } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import { readRoles } from "./roles.ts";
import { type Finding, judge } from "./score.ts";
import type { SectorHit } from "./types.ts";
import type { ClassifierWeights } from "./weights.ts";

/** Everything that the classifier knows, as data. */
export interface ClassifierData {
  groups: readonly LexiconGroup[];
  cues: Cues;
  characters: CharacterPairs;
  spellings: readonly Spelling[];
  weights: ClassifierWeights;
}

export interface Classifier {
  /** Sectors of a business by its description, best first; empty for a business outside. */
  classify(text: string): SectorHit[];
  /** Distinct terms with a sector, in the order they first stand in the text. */
  terms(text: string): string[];
  /** Terms and the parts they play, before any judgement. */
  read(text: string): Finding[];
  /** Greatest sector weight of each term, 1…10. */
  weights: ReadonlyMap<string, number>;
}

/** The words of a text; where a line's end broke one, no line's end says anything. */
function findWords(
  normal: string,
  match: (mended: Mended) => Match[],
): { mended: Mended; matches: Match[] } {
  const wrapped = mend(normal, true);
  const matches = match(wrapped);
  const { lines, seams } = wrapped;
  if (!lines || seams === null || matches.some((place) => crossesLine(place, seams))) {
    return { mended: wrapped, matches };
  }
  const mended = mend(normal, false);
  return { mended, matches: match(mended) };
}

/** A word of the lexicon at its place in the text as given. */
function finding({ start, end, entry, reading }: Word, { at }: Mended): Finding[] {
  if (!entry) return [];
  const { term } = entry;
  if (at === null) return [{ term, start, end, entry, reading }];
  return [{ term, start: at[start] ?? start, end: (at[end - 1] ?? end - 1) + 1, entry, reading }];
}

/** A cue of three or more units is read even where a longer term would begin in it. */
const CUE_EXTRA = 4;

/** Builds the automaton once; a call then reads the text once. */
export function createClassifier(data: ClassifierData): Classifier {
  const normalise = createNormaliser(data.characters);
  const written = (word: string) => mend(normalise(word), false).text;
  const terms = mergeGroups(data.groups, written);
  const spellings = data.spellings.map(
    ([here, ...there]) => [written(here), ...there.map(written)] as const,
  );
  const lexicon = withSpellings(terms, spellings);
  const cues = cueKinds(data.cues, written);
  const patterns = [...new Set([...lexicon.keys(), ...cues.keys()])].sort();
  const match = createMatcher(
    patterns,
    patterns.map((pattern) => (strong(cues.get(pattern), pattern) ? CUE_EXTRA : 0)),
  );

  function read(text: string): Finding[] {
    const { mended, matches } = findWords(normalise(text), match);
    const signs = matches.flatMap(({ pattern, start, end }) => {
      const term = patterns[pattern] as string;
      const sign = { term, start, end, cue: cues.get(term) ?? null, entry: lexicon.get(term) };
      const tail = sign.cue === null ? closingWord(term) : "";
      const cue = cues.get(tail);
      if (cue === undefined || !JOINING.includes(cue)) return [sign];
      const from = end - tail.length;
      return [
        { ...sign, end: from - 1 },
        { term: tail, start: from, end, cue, entry: undefined },
      ];
    });
    const readings = readRoles(mended.text, signs);
    const words = signs.map(({ entry, ...sign }, index) => {
      const reading = readings[index] as Reading;
      return { ...sign, reading, entry: entry && (reading.made ? asMade(entry) : entry) };
    });
    readPhrases(mended.text, words);
    return supported(words.flatMap((word) => finding(word, mended)));
  }

  return {
    classify: (text) => judge(read(text), data.weights),
    terms: (text) => [
      ...new Set(
        read(text)
          .filter(specific)
          .map(({ term }) => term),
      ),
    ],
    read,
    weights: new Map(
      [...terms.values()]
        .filter(({ sectors }) => sectors.size > 0)
        .map(({ term, sectors }) => [term, Math.max(...sectors.values())]),
    ),
  };
}

/** Cues that may end a Latin term and begin the part that follows it. */
const JOINING: readonly CueKind[] = ["relative", "purpose", "means"];

/** "that" of "robots that": the last word of a Latin term, which may be a cue as well. */
function closingWord(term: string): string {
  return /^[a-z].* ([a-z]+)$/.exec(term)?.[1] ?? "";
}

/** What ends a trade's or a product's name also ends many terms, which are then the longer ones. */
const SUFFIXES: readonly CueKind[] = ["trade", "maker", "firm", "lead", "relative"];

function strong(kind: CueKind | undefined, pattern: string): boolean {
  return kind !== undefined && !SUFFIXES.includes(kind) && pattern.length > 2;
}

/** Terms by every way they are written; a term's own entry comes before another one's variant. */
function withSpellings(
  terms: ReadonlyMap<string, Term>,
  spellings: readonly Spelling[],
): Map<string, Term> {
  const all = new Map(terms);
  const add = (form: string, entry: Term) => {
    if (!all.has(form)) all.set(form, entry);
  };
  for (const entry of terms.values()) {
    for (const form of otherSpellings(entry.term, spellings)) add(form, entry);
  }
  for (const [form, entry] of [...all]) {
    for (const other of latinForms(form)) add(other, entry);
  }
  return all;
}

function specific({ entry, reading }: { entry: Term; reading: { role: string } }): boolean {
  return entry.sectors.size > 0 && reading.role !== "negate";
}

function cueKinds(cues: Cues, normalise: (text: string) => string): Map<string, CueKind> {
  return new Map(
    CUE_KINDS.flatMap((kind) => cues[kind].map((cue) => [normalise(cue), kind] as const)),
  );
}
