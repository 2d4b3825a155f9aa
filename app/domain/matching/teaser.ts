import type { ScorePart } from "./types.ts";

/**
 * The parts of a score as somebody may see them who must not read the application: of the words of its text
 * only how many there are.
 */
export function teaserParts(parts: readonly ScorePart[]): ScorePart[] {
  return parts.map((part) => {
    const { terms, ...evidence } = part.evidence;
    if (terms === undefined) return part;
    const count = Array.isArray(terms) ? terms.length : 0;
    return { ...part, evidence: count > 0 ? { ...evidence, fit: "hidden", count } : evidence };
  });
}
