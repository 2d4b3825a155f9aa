import { z } from "zod";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import {
  AREA_KINDS,
  COMPARATORS,
  PLAN_ROLES,
  RESOURCE_KINDS,
  TARGET_KINDS,
  TIERS,
} from "#app/domain/vocabulary.ts";

const name = z.string().trim().min(1).max(200);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const section = z.string().min(1).max(60);
const year = z.number().int().min(1980).max(2100);

export const figure = z.strictObject({
  value: z.number(),
  unit: z.string().max(30),
  comparator: z.enum(COMPARATORS).optional(),
  upper: z.number().nullable().optional(),
  year: year.nullable().optional(),
  note: z.string().max(300).optional(),
});

/** The form of `seeds/plans/<slug>.json`. */
export const planSchema: z.ZodType<PlanFile> = z.strictObject({
  slug,
  title: z.strictObject({ zh: name, en: name }),
  number: name.nullable(),
  issuer: name,
  issuedOn: z.iso.date().nullable(),
  effectiveOn: z.iso.date().nullable(),
  period: z.strictObject({ from: year, to: year }),
  termYears: z.number().int().min(1).max(30).optional(),
  area: name,
  note: z.string().max(2000).optional(),
  implements: z.array(slug),
  supersedes: z.array(slug),
  priorities: z.array(
    z.strictObject({
      sector: z.string(),
      name,
      tier: z.enum(TIERS),
      tierInferred: z.boolean().optional(),
      within: name.nullable(),
      section,
      terms: z.array(name),
    }),
  ),
  targets: z.array(
    z.strictObject({
      indicator: name,
      area: name.optional(),
      kind: z.enum(TARGET_KINDS),
      comparator: z.enum(COMPARATORS),
      value: z.number(),
      upper: z.number().nullable(),
      unit: z.string().max(30),
      reference: name.optional(),
      year: year.nullable(),
      said: z.string().min(1).max(20).optional(),
      section,
      note: z.string().max(500).optional(),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      no: z.string().min(1).max(30),
      title: name,
      lead: z.array(name),
      participants: z.array(name),
      section,
    }),
  ),
  resources: z.array(
    z.strictObject({
      name,
      kind: z.enum(RESOURCE_KINDS),
      sectors: z.array(z.string()),
      operator: name.nullable(),
      area: name.nullable(),
      figures: z.record(z.string().max(60), figure),
      section,
    }),
  ),
  organizations: z.array(
    z.strictObject({ name, role: z.enum(PLAN_ROLES), part: z.string().min(1).max(120), section }),
  ),
  mechanisms: z.array(z.strictObject({ name, en: name, summary: z.string().max(300), section })),
  areas: z.array(
    z.strictObject({
      name,
      kind: z.enum(AREA_KINDS),
      parent: name.nullable(),
      role: z.string().max(200).nullable(),
    }),
  ),
});
