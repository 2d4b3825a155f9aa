import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { ofProgram } from "#db/program.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import type { REFERENCE_MARKS } from "#db/queries/matching/context-stamp.server.ts";
import { settings } from "#db/schema/jobs.ts";
import { areasSchema } from "#seeds/areas-schema.ts";
import { readIndicators, readPlans, readSeed } from "#seeds/read.server.ts";
import { readOrganizations, readRegistry } from "#seeds/read-registry.server.ts";
import { taxonomySchema } from "#seeds/taxonomy-schema.ts";
import { settleDistricts } from "./kept/districts.server.ts";
import { loadIndicators } from "./plans/load-indicators.server.ts";
import { loadPlans } from "./plans/load-plans.server.ts";
import { loadAreas } from "./registry/load-areas.server.ts";
import { loadOrganizations } from "./registry/load-organizations.server.ts";
import { loadRegistry } from "./registry/load-registry.server.ts";
import { lexiconTerms } from "./sectors/classifier.server.ts";
import { loadTaxonomy } from "./sectors/load-taxonomy.server.ts";

export interface LoadedReference {
  areas: string[];
  sectors: string[];
  plans: string[];
  resources: string[];
  organizations: string[];
  lexicon: boolean;
}

/**
 * Brings areas, taxonomy, indicators, plans, registry and the lexicon's mark up to date, all or nothing. What changed
 * is followed by the jobs that depend on it.
 *
 * @param folder of the seed files
 * @returns what was new or changed
 * @throws SeedError that names file, path and reason, with the database as it was
 */
export async function loadReference(
  db: Database,
  { now, folder = ofProgram("seeds") }: { now: Date; folder?: string },
): Promise<LoadedReference> {
  const taxonomy = readSeed(join(folder, "taxonomy.json"), taxonomySchema);
  const sectorKeys = new Set(taxonomy.map(({ key }) => key));
  const names = join(folder, "priority-names.json");
  const plans = readPlans(join(folder, "plans"), sectorKeys, names);
  const division = readSeed(join(folder, "areas.json"), areasSchema);
  const indicators = readIndicators(join(folder, "indicators.json"));
  const entries = readRegistry(join(folder, "registry"), { plans, sectorKeys });
  const organizations = readOrganizations(join(folder, "organizations.json"), plans);
  const lexicon = markOf(folder);
  return db.write(async (tx) => {
    await lockWhole(tx, "reference");
    await loadIndicators(tx, indicators, { now });
    const changed: LoadedReference = {
      areas: await loadAreas(tx, division),
      sectors: await loadTaxonomy(tx, taxonomy),
      plans: await loadPlans(tx, plans, { now }),
      resources: await loadRegistry(tx, { plans, entries }, { now, termsOf: lexiconTerms }),
      organizations: await loadOrganizations(tx, organizations, { now }),
      lexicon: await saveMark(tx, { key: "lexicon", value: lexicon, now }),
    };
    if (changed.areas.length + changed.plans.length + changed.resources.length > 0) {
      await settleDistricts(tx);
    }
    if (changed.areas.length + changed.sectors.length + changed.plans.length > 0) {
      await saveMark(tx, { key: "reference", value: now.toISOString(), now });
    }
    if (changed.lexicon) {
      await enqueue(tx, { kind: "reclassify-all", key: "all", runAfter: now });
    } else if (Object.values(changed).some((names) => Array.isArray(names) && names.length > 0)) {
      await enqueue(tx, { kind: "rematch-all", key: "all", runAfter: now });
    }
    return changed;
  });
}

/** A hash over the taxonomy and every file of the lexicon. */
function markOf(folder: string): string {
  const hash = createHash("sha256").update(readFileSync(join(folder, "taxonomy.json")));
  const lexicon = join(folder, "lexicon");
  for (const file of readdirSync(lexicon).sort()) {
    hash.update(file).update(readFileSync(join(lexicon, file)));
  }
  return hash.digest("hex");
}

async function saveMark(
  tx: Db,
  { key, value, now }: { key: (typeof REFERENCE_MARKS)[number]; value: string; now: Date },
): Promise<boolean> {
  const [known] = await tx.select().from(settings).where(eq(settings.key, key));
  if (known?.value === value) return false;
  const row = { key, value, updatedAt: now };
  await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
  return true;
}
