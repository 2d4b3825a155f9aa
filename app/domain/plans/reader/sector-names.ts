import { createAutomaton } from "../../../packages/aho-corasick/index.ts";
import type { Finding } from "../../sectors/score.ts";

/** A sector named in a text: `[start, end)`. */
export interface NamedSector {
  sector: string;
  term: string;
  start: number;
  end: number;
  /** By a name that plans give sectors; otherwise by a word of the lexicon. */
  named: boolean;
}

/** Words of the classifier's lexicon say a sector by themselves from this weight on. */
const TELLING = 6;
const LATIN = /[A-Za-z0-9]/;

/**
 * Finds sectors as plans name them; where no such name stands, as the words of the lexicon say.
 *
 * @param names what plans call each sector, by its key
 */
export function createSectorFinder(
  names: Readonly<Record<string, readonly string[]>>,
  read: (text: string) => Finding[],
): (text: string) => NamedSector[] {
  const known = new Map(
    Object.entries(names).flatMap(([sector, own]) => own.map((name) => [name, sector])),
  );
  const patterns = [...known.keys()];
  const { scan } = createAutomaton(patterns);
  return (text) => {
    const found: NamedSector[] = [];
    scan(text, (pattern, end) => {
      const term = patterns[pattern] ?? "";
      const start = end - term.length;
      const split =
        (LATIN.test(term.charAt(0)) && LATIN.test(text.charAt(start - 1))) ||
        (LATIN.test(term.charAt(term.length - 1)) && /[A-Za-z]/.test(text.charAt(end)));
      if (!split) found.push({ sector: known.get(term) ?? "", term, start, end, named: true });
    });
    const longest = outermost(found);
    const said = read(text).flatMap(({ entry, reading, start, end }) => {
      const [best] = [...entry.sectors].sort((a, b) => b[1] - a[1]);
      if (!best || best[1] < TELLING || reading.role === "negate") return [];
      if (longest.some((one) => start < one.end && one.start < end)) return [];
      return [{ sector: best[0], term: text.slice(start, end), start, end, named: false }];
    });
    return [...longest, ...said].sort((a, b) => a.start - b.start);
  };
}

/** Of names that overlap the longest holds, of equals the first. */
function outermost(found: NamedSector[]): NamedSector[] {
  const kept: NamedSector[] = [];
  const byLength = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const one of byLength) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept;
}
