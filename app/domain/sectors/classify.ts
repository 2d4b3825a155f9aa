import {
  asMade,
  CUE_KINDS,
  type CueKind,
  type Cues,
  type LexiconGroup,
  mergeGroups,
  type Term,
} from "./lexicon.ts";
import { createMatcher } from "./matches.ts";
import {
  type CharacterPairs,
  createNormaliser,
  otherSpellings,
  type Spelling,
} from "./normalise.ts";
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

/** A cue of three or more units is read even where a longer term would begin in it. */
const CUE_EXTRA = 4;

/** Builds the automaton once; a call then reads the text once. */
export function createClassifier(data: ClassifierData): Classifier {
  const normalise = createNormaliser(data.characters);
  const terms = mergeGroups(data.groups, normalise);
  const lexicon = withSpellings(terms, data.spellings);
  const cues = cueKinds(data.cues, normalise);
  const patterns = [...new Set([...lexicon.keys(), ...cues.keys()])].sort();
  const match = createMatcher(
    patterns,
    patterns.map((pattern) => (strong(cues.get(pattern), pattern) ? CUE_EXTRA : 0)),
  );

  function read(text: string): Finding[] {
    const normal = normalise(text);
    const signs = match(normal).map(({ pattern, start, end }) => {
      const term = patterns[pattern] as string;
      return { term, start, end, cue: cues.get(term) ?? null };
    });
    const readings = readRoles(normal, signs);
    const findings = signs.flatMap(({ term, start, end }, index) => {
      const entry = lexicon.get(term);
      const reading = readings[index];
      if (!entry || !reading) return [];
      const meant = reading.made ? asMade(entry) : entry;
      return [{ term: entry.term, start, end, entry: meant, reading }];
    });
    return markLast(markCompounds(findings));
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

/** What ends a trade's or a product's name also ends many terms, which are then the longer ones. */
const SUFFIXES: readonly CueKind[] = ["trade", "maker"];

function strong(kind: CueKind | undefined, pattern: string): boolean {
  return kind !== undefined && !SUFFIXES.includes(kind) && pattern.length > 2;
}

/** Terms by every way they are written; a term's own entry comes before another one's variant. */
function withSpellings(
  terms: ReadonlyMap<string, Term>,
  spellings: readonly Spelling[],
): Map<string, Term> {
  const all = new Map(terms);
  for (const entry of terms.values()) {
    for (const form of otherSpellings(entry.term, spellings)) {
      if (!all.has(form)) all.set(form, entry);
    }
  }
  return all;
}

/** What counts for less than this is said of any product, and makes no trade of the word before it. */
const TELLING = 4;

/** In "catering big data" the first word only says for which trade the second is made. */
function markCompounds(findings: Finding[]): Finding[] {
  findings.forEach(({ entry, end, reading }, index) => {
    const next = findings[index + 1];
    if (entry.outside.size === 0 || next?.start !== end) return;
    if (Math.max(...next.entry.sectors.values()) >= TELLING) reading.trade = true;
  });
  return findings;
}

/**
 * Chinese puts the thing itself last: "a media company for robots" is a media company, and in "a
 * beauty parlour's software vendor" the parlour is the trade.
 */
function markLast(findings: Finding[]): Finding[] {
  let last: Finding | undefined;
  for (let index = findings.length - 1; index >= 0; index--) {
    const finding = findings[index] as Finding;
    const { reading } = finding;
    if (!reading.noun || reading.trade || !tells(finding)) continue;
    if (reading.clause !== last?.reading.clause) {
      last = finding;
      reading.last = true;
    } else if (isVendor(last)) {
      reading.trade = true;
    }
  }
  return findings;
}

function tells({ entry: { sectors, outside, enabler }, reading }: Finding): boolean {
  return (sectors.size > 0 && (!enabler || reading.made)) || outside.size > 0;
}

function isVendor({ term, entry, reading }: Finding): boolean {
  return entry.sectors.size > 0 && (reading.made || term.endsWith("商"));
}

function specific({ entry, reading }: { entry: Term; reading: { role: string } }): boolean {
  return entry.sectors.size > 0 && reading.role !== "negate";
}

function cueKinds(cues: Cues, normalise: (text: string) => string): Map<string, CueKind> {
  return new Map(
    CUE_KINDS.flatMap((kind) => cues[kind].map((cue) => [normalise(cue), kind] as const)),
  );
}
