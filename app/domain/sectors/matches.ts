import { createAutomaton } from "#app/packages/aho-corasick/index.ts";

/** A place in the text where a pattern stands. */
export interface Match {
  pattern: number;
  start: number;
  end: number;
}

/**
 * All places of the patterns that remain after the longest ones took theirs: no two overlap, and a
 * Latin word or abbreviation is not read inside a longer one.
 *
 * @param extra units by which a pattern counts as longer than it is
 */
export function createMatcher(
  patterns: readonly string[],
  extra: readonly number[],
): (text: string) => Match[] {
  const automaton = createAutomaton(patterns);
  const lengths = patterns.map((pattern) => pattern.length);
  return (text) => {
    const all: Match[] = [];
    automaton.scan(text, (pattern, end) => {
      const start = end - (lengths[pattern] ?? 0);
      if (standsAlone(text, start, end)) all.push({ pattern, start, end });
    });
    return longest(all, text.length, extra);
  };
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
