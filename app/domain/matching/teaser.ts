import type { ScorePart } from "./types.ts";

/**
 * The parts of a score as somebody may see them who must not read the application: without the words of
 * its text.
 */
export function teaserParts(parts: readonly ScorePart[]): ScorePart[] {
  return parts.map(({ evidence: { terms: _, ...evidence }, ...part }) => ({ ...part, evidence }));
}
