import { z } from "zod";
import type { RegistryEntry } from "#app/domain/registry/registry-file.ts";
import { FACTS, INSTRUMENTS, NEED_KINDS, STAGES } from "#app/domain/vocabulary.ts";

const name = z.string().trim().min(1).max(200);
const fen = z.number().int().min(0).nullable();
const readiness = z.number().int().min(1).max(9).nullable();

export const otherNames = z.array(z.strictObject({ name, note: z.string().min(1).max(120) }));

const mandate = z.strictObject({
  plan: z.string(),
  section: z.string().min(1).max(60),
  body: z
    .strictObject({
      sectors: z.array(z.string()),
      stages: z.array(z.enum(STAGES)),
      areas: z.array(name),
      ticketMinFen: fen,
      ticketMaxFen: fen,
      instruments: z.array(z.enum(INSTRUMENTS)),
      readinessMin: readiness,
      readinessMax: readiness,
      requires: z.array(z.enum(FACTS)),
      sectorsStrict: z.boolean(),
    })
    .partial(),
});

const entry = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  otherNames: otherNames.default([]),
  summary: z.string().trim().min(1).max(200),
  serves: z.array(z.enum(NEED_KINDS)).nullable().default(null),
  partners: z.array(name).default([]),
  mandate: mandate.nullable().default(null),
});

/** The form of `seeds/registry/<name>.json`. */
export const registrySchema: z.ZodType<RegistryEntry[]> = z.array(entry);
