import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { checkRegistry, type RegistryEntry } from "#app/domain/registry/registry-file.ts";
import { readSeed, SeedError } from "./read.server.ts";
import { registrySchema } from "./registry-schema.ts";

/** What the registry adds to the bodies that plans name, from every file of a folder by name. */
export function readRegistry(
  folder: string,
  known: { plans: PlanFile[]; sectorKeys: ReadonlySet<string> },
): RegistryEntry[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const entries = files.flatMap((file) => readSeed(join(folder, file), registrySchema));
  const faults = checkRegistry(entries, known);
  if (faults.length > 0) {
    throw new SeedError(
      faults.map(({ name, path, reason }) => `${folder}: "${name}": ${path}: ${reason}`),
    );
  }
  return entries;
}
