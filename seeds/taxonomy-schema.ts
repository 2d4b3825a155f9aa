import { z } from "zod";
import type { Sector } from "#app/domain/sectors/types.ts";

/** A sector of `seeds/taxonomy.json` with the words that stand for it. */
export interface TaxonomyEntry extends Sector {
  synonyms: string[];
  products: string[];
  technologies: string[];
}

const words = z.array(z.string().trim().min(1).max(60));

const entry: z.ZodType<TaxonomyEntry> = z.strictObject({
  key: z.string().regex(/^[a-z]+(\.[a-z]+)*$/),
  zh: z.string().trim().min(1).max(40),
  en: z.string().trim().min(1).max(80),
  parent: z.string().nullable(),
  synonyms: words,
  products: words,
  technologies: words,
});

/** The form of `seeds/taxonomy.json`: parents stand before their children, every key once. */
export const taxonomySchema: z.ZodType<TaxonomyEntry[]> = z.array(entry).superRefine((all, ctx) => {
  const seen = new Set<string>();
  all.forEach(({ key, parent }, index) => {
    if (seen.has(key)) {
      ctx.addIssue({ code: "custom", path: [index, "key"], message: `${key} is there twice` });
    }
    if (parent !== null && !seen.has(parent)) {
      ctx.addIssue({
        code: "custom",
        path: [index, "parent"],
        message: `${parent} does not stand before ${key}`,
      });
    }
    if (parent === null && key.includes(".")) {
      ctx.addIssue({ code: "custom", path: [index, "parent"], message: `${key} needs a parent` });
    }
    seen.add(key);
  });
});
