import { type Classifier, createClassifier } from "#app/domain/sectors/classify.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

let built: Classifier | undefined;

/** Reads the lexicon at the first question and keeps the automaton for all further ones. */
export function classifier(): Classifier {
  built ??= createClassifier(readLexicon());
  return built;
}

/** Priority sectors of a business by its description, best first; empty for a business outside. */
export function classifyText(text: string): SectorHit[] {
  return classifier().classify(text);
}

/** Distinct terms of the lexicon that a text names, simplified and in lower case. */
export function lexiconTerms(text: string): string[] {
  return classifier().terms(text);
}

/** How specific each term of the lexicon is, 1…10. */
export function termWeights(): ReadonlyMap<string, number> {
  return classifier().weights;
}
