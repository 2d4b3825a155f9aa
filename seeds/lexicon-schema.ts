import { z } from "zod";
import {
  CONTEXTS,
  CUE_KINDS,
  type Cues,
  type LexiconGroup,
  SERVICES,
} from "#app/domain/sectors/lexicon.ts";
import type { CharacterPairs, Spelling } from "#app/domain/sectors/normalise.ts";
import { ROLES } from "#app/domain/sectors/reading.ts";
import type { ClassifierWeights } from "#app/domain/sectors/weights.ts";

const term = z.string().trim().min(1).max(60);
const weight = z.number().min(0.5).max(10);
const terms = z.array(term).min(1);

const group: z.ZodType<LexiconGroup> = z.union([
  z.strictObject({
    sectors: z.record(z.string(), weight),
    enabler: z.boolean().optional(),
    made: z.boolean().optional(),
    context: z.enum(CONTEXTS).optional(),
    terms,
  }),
  z.strictObject({
    outside: z.string().regex(/^[a-z]+$/),
    weight,
    serves: z.enum(SERVICES).optional(),
    terms,
  }),
  z.strictObject({ support: weight, terms }),
  z.strictObject({ neutral: z.literal(true), terms }),
]);

/** The form of a lexicon file: groups of words that say the same about a business. */
export const lexiconSchema: z.ZodType<{ about: string; groups: LexiconGroup[] }> = z.strictObject({
  about: z.string().min(1).max(200),
  groups: z.array(group),
});

/** The form of `seeds/lexicon/cues.json`. */
export const cuesSchema: z.ZodType<Cues> = z.record(z.enum(CUE_KINDS), z.array(term));

/** The form of `seeds/lexicon/traditional.json`. */
export const charactersSchema: z.ZodType<CharacterPairs> = z
  .strictObject({ from: z.string(), to: z.string() })
  .refine(({ from, to }) => from.length === to.length, "from and to differ in length");

/** The form of `seeds/lexicon/spellings.json`: `[[here, there, there, …], …]`. */
export const spellingsSchema: z.ZodType<Spelling[]> = z.array(z.tuple([term, term], term));

const factor = z.number().min(0).max(10);
const byRole = z.record(z.enum(ROLES), factor);

/** The form of `seeds/lexicon/weights.json`. */
export const weightsSchema: z.ZodType<ClassifierWeights> = z.strictObject({
  role: byRole,
  outsideRole: byRole,
  head: factor,
  last: factor,
  modifier: factor,
  fade: factor,
  fadeFloor: factor,
  enabler: factor,
  aside: factor,
  further: factor,
  outsideFurther: factor,
  trade: factor,
  least: factor,
  leastAlone: factor,
  outside: factor,
  support: factor,
  second: factor,
  scale: z.number().positive(),
});
