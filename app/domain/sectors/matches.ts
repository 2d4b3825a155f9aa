import { createAutomaton } from "#app/packages/aho-corasick/index.ts";
import { LINE, type Mended, SPACED } from "./mend.ts";

/** A place in the text where a pattern stands. */
export interface Match {
  pattern: number;
  start: number;
  end: number;
}

/** A shorter word is not read where blanks do not tell where words end. */
const LEAST_SPACED = 5;

/**
 * All places of the patterns that remain after the longest ones took theirs: no two overlap, a Latin
 * word or abbreviation is not read inside a longer one, and none runs over a blank or a line's end
 * that parts two words.
 *
 * @param extra units by which a pattern counts as longer than it is
 */
export function createMatcher(
  patterns: readonly string[],
  extra: readonly number[],
): (mended: Pick<Mended, "text" | "seams">) => Match[] {
  const automaton = createAutomaton(patterns);
  const lengths = patterns.map((pattern) => pattern.length);
  return ({ text, seams }) => {
    const all: Match[] = [];
    automaton.scan(text, (pattern, end) => {
      const start = end - (lengths[pattern] ?? 0);
      if (standsAlone(text, start, end) || spacedOut(seams, start, end)) {
        all.push({ pattern, start, end });
      }
    });
    return longest(seams === null ? all : unparted(all, seams), text.length, extra);
  };
}

/** Whether a match runs over the end of a line. */
export function crossesLine({ start, end }: Match, seams: Uint8Array): boolean {
  for (let at = start + 1; at < end; at++) if (((seams[at] ?? 0) & LINE) !== 0) return true;
  return false;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !(latin(text, start) && latin(text, start - 1)) && !(latin(text, end - 1) && latin(text, end))
  );
}

function latin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

function spacedOut(seams: Uint8Array | null, start: number, end: number): boolean {
  if (seams === null || end - start < LEAST_SPACED) return false;
  for (let at = start + 1; at < end; at++) if (((seams[at] ?? 0) & SPACED) === 0) return false;
  return true;
}

/** Without those over a seam at which one word ends and another begins. */
function unparted(all: Match[], seams: Uint8Array): Match[] {
  const parts = (at: number) => seams[at] !== 0 && ((seams[at] ?? 0) & SPACED) === 0;
  const ends = new Set<number>();
  const starts = new Set<number>();
  for (const { start, end } of all) {
    if (parts(end)) ends.add(end);
    if (parts(start)) starts.add(start);
  }
  return all.filter(({ start, end }) => {
    for (let at = start + 1; at < end; at++) {
      if (parts(at) && ends.has(at) && starts.has(at)) return false;
    }
    return true;
  });
}

/** Longest first, then leftmost; what overlaps a taken place falls away. */
function longest(all: Match[], length: number, extra: readonly number[]): Match[] {
  const rank = ({ pattern, start, end }: Match) => end - start + (extra[pattern] ?? 0);
  const taken = new Uint8Array(length);
  return all
    .sort((a, b) => rank(b) - rank(a) || a.start - b.start || a.pattern - b.pattern)
    .filter(({ start, end }) => {
      for (let at = start; at < end; at++) if (taken[at] === 1) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}
