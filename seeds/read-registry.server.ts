import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import {
  checkOrganizations,
  type OrganizationEntry,
} from "#app/domain/registry/organization-file.ts";
import { checkRegistry, type RegistryEntry } from "#app/domain/registry/registry-file.ts";
import { organizationsSchema } from "./organization-schema.ts";
import { readSeed, SeedError } from "./read.server.ts";
import { registrySchema } from "./registry-schema.ts";

/** What the registry adds to the bodies that plans name, from every file of a folder by name. */
export function readRegistry(
  folder: string,
  known: { plans: PlanFile[]; sectorKeys: ReadonlySet<string> },
): RegistryEntry[] {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((file) =>
      readSeed(file, registrySchema).map((entry, index) => ({ entry, place: { file, index } })),
    );
  const placeOf = new Map(read.map(({ entry, place }) => [entry, place]));
  const faults = checkRegistry([...placeOf.keys()], known);
  if (faults.length > 0) {
    throw new SeedError(
      faults.map(({ entry, path, reason }) => {
        const place = placeOf.get(entry);
        return `${place?.file}: ${place?.index}.${path}: ${reason}`;
      }),
    );
  }
  return [...placeOf.keys()];
}

/** The organizations that plans count on, each once whatever the plans call it. */
export function readOrganizations(file: string, plans: PlanFile[]): OrganizationEntry[] {
  const entries = readSeed(file, organizationsSchema);
  const faults = checkOrganizations(entries, plans);
  if (faults.length > 0) {
    throw new SeedError(
      faults.map(({ entry, path, reason }) =>
        entry === null
          ? `${file}: ${reason}`
          : `${file}: ${entries.indexOf(entry)}.${path}: ${reason}`,
      ),
    );
  }
  return entries;
}
