import type { Stage } from "../../vocabulary.ts";
import type { Clause } from "./clauses.ts";

/** What a round or a phase is called, the later ones first: "pre-a" holds an "a". */
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  [
    "growth",
    /\b[d-f]\s*\+?\s*轮|\bseries [d-f]\b|pre-?\s?ipo|拟上市|上市前|成长期|成熟期|\bgrowth (?:stage|round)\b/,
  ],
  ["c", /\bc\d?\s*\+?\s*轮|\bseries c\b/],
  ["b", /(?<!pre-?\s?)\bb\d?\s*\+?\s*轮|\bseries b\b|pre-?\s?b\b/],
  ["pre_a", /pre-?\s?a\d?\b|pre-?\s?a\s*\+?\s*轮|a\s*轮(?:之)?前|准\s*a\s*轮/],
  ["a", /(?<!pre-?\s?)\ba\d?\s*\+?\s*轮|\bseries a\b|\ba[- ]round\b/],
  [
    "angel",
    /天使(?:轮|期|阶段|融资|投资|\+)|\bangel (?:round|stage|investors?|investment|funding)\b/,
  ],
  [
    "seed",
    /种子(?:轮|期|阶段|融资|投资)|\b(?:pre-)?seed(?:-| )(?:round|stage|funding|investment|investors?|money|capital)\b/,
  ],
  ["idea", /想法阶段|概念阶段|创意阶段|(?:还|尚)?未(?:注册|成立)公司|\b(?:idea|concept) stage\b/],
];

/**
 * The stage that a text names: the round that is sought, else one that is over, else any that is named.
 *
 * @param clauses of a text, simplified and in lower case
 */
export function stageIn(clauses: readonly Clause[]): Stage | null {
  for (const mood of ["wants", "has", "tells"] as const) {
    for (const clause of clauses) {
      if (clause.mood !== mood) continue;
      const found = STAGES.find(([, words]) => words.test(clause.text));
      if (found) return found[0];
    }
  }
  return null;
}
