import { z } from "zod";
import {
  DEFINITION_MARKS,
  INDICATOR_COUNTS,
  INDICATOR_NATURES,
  type IndicatorEntry,
} from "#app/domain/plans/indicator.ts";

const name = z.string().trim().min(1).max(200);
const day = z.iso.date().nullable();

/** The form of `seeds/indicators.json`. */
export const indicatorsSchema: z.ZodType<IndicatorEntry[]> = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    zh: name,
    en: name,
    unit: z.string().min(1).max(30),
    nature: z.enum(INDICATOR_NATURES),
    numerator: name.optional(),
    denominator: name.optional(),
    counts: z.enum(INDICATOR_COUNTS).optional(),
    aliases: z.array(name).min(1),
    definitions: z.array(
      z.strictObject({
        from: day,
        to: day,
        zh: z.string().min(1).max(300),
        en: z.string().min(1).max(400),
        source: name,
        mark: z.enum(DEFINITION_MARKS),
      }),
    ),
  }),
);
