import type { KnownPlan, ReaderKnowledge } from "#app/domain/plans/reader/read-plan.ts";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { ofProgram } from "#db/program.server.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";
import { readIndicators, readPlans, readSectorNames, readTaxonomy } from "#seeds/read.server.ts";

/** The plans that come with the product. */
export function knownPlans(): KnownPlan[] {
  const keys = new Set(readTaxonomy().map(({ key }) => key));
  return readPlans(ofProgram("seeds/plans"), keys).map(({ slug, title, number }) => ({
    slug,
    title: title.zh,
    number,
  }));
}

/** All that the plan reader knows beforehand: characters, sectors and indicators from the seeds. */
export function planKnowledge(plans: readonly KnownPlan[]): ReaderKnowledge {
  const lexicon = readLexicon();
  return {
    characters: lexicon.characters,
    indicators: readIndicators(),
    sectorNames: readSectorNames(),
    plans,
    read: createClassifier(lexicon).read,
  };
}
