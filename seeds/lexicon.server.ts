import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ClassifierData } from "#app/domain/sectors/classify.ts";
import type { LexiconGroup } from "#app/domain/sectors/lexicon.ts";
import { ofProgram } from "#db/program.server.ts";
import {
  charactersSchema,
  cuesSchema,
  lexiconSchema,
  spellingsSchema,
  weightsSchema,
} from "./lexicon-schema.ts";
import { readSeed, readTaxonomy, SeedError } from "./read.server.ts";
import type { TaxonomyEntry } from "./taxonomy-schema.ts";

/** Files of the folder that are not lists of terms. */
const OTHERS = ["cues.json", "spellings.json", "traditional.json", "weights.json"];

/** Weight of a word that stands in the taxonomy and in no lexicon file. */
const TAXONOMY_WEIGHT = 6;

/** All that the classifier knows: the lexicon's files, and the taxonomy's words that they leave out. */
export function readLexicon(
  folder = ofProgram("seeds/lexicon"),
  taxonomy = readTaxonomy(),
): ClassifierData {
  const keys = new Set(taxonomy.map(({ key }) => key));
  const groups = readdirSync(folder)
    .filter((file) => file.endsWith(".json") && !OTHERS.includes(file))
    .sort()
    .flatMap((file) => readGroups(join(folder, file), keys));
  return {
    groups: [...groups, ...taxonomyGroups(taxonomy, groups)],
    cues: readSeed(join(folder, "cues.json"), cuesSchema),
    characters: readSeed(join(folder, "traditional.json"), charactersSchema),
    spellings: readSeed(join(folder, "spellings.json"), spellingsSchema),
    weights: readSeed(join(folder, "weights.json"), weightsSchema),
  };
}

function readGroups(file: string, keys: ReadonlySet<string>): LexiconGroup[] {
  const { groups } = readSeed(file, lexiconSchema);
  const unknown = groups.flatMap((group, index) =>
    Object.keys(group.sectors ?? {})
      .filter((key) => !keys.has(key))
      .map((key) => `${file}: groups.${index}.sectors: the taxonomy has no "${key}"`),
  );
  if (unknown.length > 0) throw new SeedError(unknown);
  return groups;
}

function taxonomyGroups(taxonomy: TaxonomyEntry[], known: LexiconGroup[]): LexiconGroup[] {
  const listed = new Set(known.flatMap(({ terms }) => terms.map((term) => term.toLowerCase())));
  return taxonomy
    .map(({ key, synonyms, products, technologies }) => ({
      sectors: { [key]: TAXONOMY_WEIGHT },
      terms: [...synonyms, ...products, ...technologies].filter(
        (term) => !listed.has(term.toLowerCase()),
      ),
    }))
    .filter(({ terms }) => terms.length > 0);
}
