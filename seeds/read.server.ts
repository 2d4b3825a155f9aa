import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { checkIndicators, type IndicatorEntry } from "#app/domain/plans/indicator.ts";
import { checkPlans, type PlanFile } from "#app/domain/plans/plan-file.ts";
import { ofProgram } from "#db/program.server.ts";
import { indicatorsSchema } from "./indicator-schema.ts";
import { planSchema } from "./plan-schema.ts";
import { type TaxonomyEntry, taxonomySchema } from "./taxonomy-schema.ts";

/** Seed data that cannot be loaded: file, path and reason of everything that is wrong. */
export class SeedError extends Error {
  override name = "SeedError";
  constructor(lines: string[]) {
    super(
      `Seed data is wrong, nothing was loaded:\n${lines.map((line) => `  ${line}`).join("\n")}`,
    );
  }
}

/** One JSON file checked against its schema. */
export function readSeed<T>(file: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new SeedError([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SeedError(
    parsed.error.issues.map(
      (issue) => `${file}: ${issue.path.join(".") || "(root)"}: ${issue.message}`,
    ),
  );
}

/** What plans call their priorities, in English, by the name in Chinese. */
const namesSchema = z.record(z.string(), z.string().trim().min(2).max(80));

/**
 * Every plan of a folder, checked one by one and against each other, by file name. The English names of their
 * priorities stand in a file of
 * their own.
 */
export function readPlans(
  folder: string,
  sectorKeys: ReadonlySet<string>,
  names = ofProgram("seeds/priority-names.json"),
): PlanFile[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const english = readSeed(names, namesSchema);
  const inEnglish = (priority: PlanFile["priorities"][number]) => ({
    ...priority,
    nameEn: english[priority.name] ?? null,
  });
  const plans = files.map((file) => {
    const plan = readSeed(join(folder, file), planSchema);
    if (`${plan.slug}.json` !== file) {
      throw new SeedError([
        `${join(folder, file)}: slug: "${plan.slug}" does not match the file's name`,
      ]);
    }
    return { ...plan, priorities: plan.priorities.map(inEnglish) };
  });
  const faults = checkPlans(plans, sectorKeys);
  if (faults.length > 0) {
    throw new SeedError(
      faults.map(({ slug, path, reason }) => `${join(folder, slug)}.json: ${path}: ${reason}`),
    );
  }
  return plans;
}

/** What plans call each sector, by its key; a name means one sector. */
export function readSectorNames(file = ofProgram("seeds/sector-names.json")) {
  return readSeed(file, z.record(z.string(), z.array(z.string().trim().min(2).max(30))));
}

/** The registry of indicators, each name of which means one thing. */
export function readIndicators(file = ofProgram("seeds/indicators.json")): IndicatorEntry[] {
  const entries = readSeed(file, indicatorsSchema);
  const faults = checkIndicators(entries);
  if (faults.length > 0) {
    throw new SeedError(faults.map(({ key, reason }) => `${file}: ${key}: ${reason}`));
  }
  return entries;
}

/** The sectors that plans, resources and applications are described by, parents first. */
export function readTaxonomy(file = ofProgram("seeds/taxonomy.json")): TaxonomyEntry[] {
  return readSeed(file, taxonomySchema);
}
