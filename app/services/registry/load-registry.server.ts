import { isDeepStrictEqual } from "node:util";
import { asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { resourceSlug } from "#app/domain/plans/resource-slug.ts";
import { type NamedResource, namedResources } from "#app/domain/registry/named-resources.ts";
import type { RegistryEntry } from "#app/domain/registry/registry-file.ts";
import { yearOf } from "#app/domain/time.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { planResources, sectors } from "#db/schema/plans.ts";
import { mandates, resourceSectors, resources } from "#db/schema/resources.ts";
import { record } from "../journal.server.ts";
import { resourceSearch } from "../kept/search-texts.server.ts";
import { lexiconTerms } from "../sectors/classifier.server.ts";
import { retireResources } from "./retire-resources.server.ts";

/**
 * Makes a registry entry, "named", of every body that the plans name, in the caller's transaction, and retires what
 * they name no more. Entries that an operator has claimed are left alone, unchanged ones too.
 *
 * @param termsOf the distinct terms of a text; the lexicon's unless said otherwise
 * @returns the slugs that were new, changed or retired
 */
export async function loadRegistry(
  tx: Db,
  seeds: { plans: PlanFile[]; entries: RegistryEntry[] },
  { now, termsOf = lexiconTerms }: { now: Date; termsOf?: (text: string) => string[] },
): Promise<string[]> {
  const year = yearOf(now);
  const known = await entriesOf(tx);
  const sectorNames = await namesOfSectors(tx);
  const changed: string[] = [];
  const all = namedResources(seeds, year);
  for (const named of all) {
    const before = known.get(named.slug);
    if (before && before.row.organizationId !== null) continue;
    const values = valuesOf(named, termsOf);
    const wrote = [
      await saveResource(tx, { named, before, values, now }),
      await saveSearch(tx, { named, before, values, sectorNames }),
      await saveMandate(tx, { named, before, now }),
    ];
    if (wrote.includes(true)) changed.push(named.slug);
  }
  await leadAliases(tx, seeds.entries);
  const retired = await retireResources(tx, { named: all.map(({ slug }) => slug), now });
  return [...changed, ...retired];
}

type Row = typeof resources.$inferSelect;
type MandateRow = typeof mandates.$inferSelect;

interface Entry {
  row: Row;
  sectors: string[];
  /** The one in force. */
  mandate: MandateRow | undefined;
}

async function entriesOf(tx: Db): Promise<Map<string, Entry>> {
  const loaded = isNotNull(resources.slug);
  const ids = await tx.select({ id: resources.id }).from(resources).where(loaded);
  await lock(tx, { resource: ids.map(({ id }) => id) });
  const rows = await tx.select().from(resources).where(loaded);
  const entries = new Map(rows.map((row) => [row.id, newEntry(row)]));
  for (const { resourceId, sector } of await tx.select().from(resourceSectors)) {
    entries.get(resourceId)?.sectors.push(sector);
  }
  for (const mandate of await tx.select().from(mandates).orderBy(asc(mandates.number))) {
    const entry = entries.get(mandate.resourceId);
    if (entry) entry.mandate = mandate;
  }
  return new Map([...entries.values()].map((entry) => [entry.row.slug ?? "", entry]));
}

function newEntry(row: Row): Entry {
  return { row, sectors: [], mandate: undefined };
}

function valuesOf(named: NamedResource, termsOf: (text: string) => string[]) {
  const { slug, name, kind, summary, area, figures, serves, partners, operatorName, plan } = named;
  const names = [name, ...named.otherNames.map((other) => other.name)];
  return {
    slug,
    name,
    otherNames: named.otherNames,
    kind,
    summary,
    area,
    figures,
    serves,
    partners,
    operatorName,
    plan,
    section: named.section,
    terms: termsOf([...names, summary].join("\n")),
    sortKey: sortKey(name),
  };
}

type Values = ReturnType<typeof valuesOf>;

async function saveResource(
  tx: Db,
  change: { named: NamedResource; before: Entry | undefined; values: Values; now: Date },
): Promise<boolean> {
  const { named, before, values, now } = change;
  const sectors = [...named.sectors].sort();
  if (before && isSame(before.row, values) && isDeepStrictEqual(before.sectors.sort(), sectors)) {
    return false;
  }
  const id = before ? before.row.id : await insertResource(tx, values, now);
  if (before) {
    await tx
      .update(resources)
      .set({ ...values, state: "named", version: before.row.version + 1, updatedAt: now })
      .where(eq(resources.id, id));
    await tx.delete(resourceSectors).where(eq(resourceSectors.resourceId, id));
  }
  if (sectors.length > 0) {
    await tx.insert(resourceSectors).values(sectors.map((sector) => ({ resourceId: id, sector })));
  }
  await record(tx, {
    at: now,
    actorId: null,
    subject: "resource",
    subjectId: id,
    kind: before ? "resource.changed" : "resource.named",
    payload: { plan: named.plan, section: named.section },
  });
  return true;
}

/** @returns false: being found otherwise changes nothing about a body. */
async function saveSearch(
  tx: Db,
  {
    named,
    before,
    values,
    sectorNames,
  }: {
    named: NamedResource;
    before: Entry | undefined;
    values: Values;
    sectorNames: Map<string, string[]>;
  },
): Promise<false> {
  const found = resourceSearch({
    ...named,
    otherNames: named.otherNames.map((other) => other.name),
    details: before?.row.details ?? {},
    terms: values.terms,
    sectorNames: [...named.sectors].sort().flatMap((key) => sectorNames.get(key) ?? []),
  });
  if (before && before.row.search === found.search && before.row.prose === found.prose)
    return false;
  await tx.update(resources).set(found).where(eq(resources.slug, named.slug));
  return false;
}

async function namesOfSectors(tx: Db): Promise<Map<string, string[]>> {
  const rows = await tx.select().from(sectors);
  return new Map(rows.map(({ key, zh, en }) => [key, [zh, en]]));
}

/** One that was retired is named again. */
function isSame(row: Row, values: Values): boolean {
  if (row.state !== "named") return false;
  return (Object.keys(values) as (keyof Values)[]).every((key) =>
    isDeepStrictEqual(row[key], values[key]),
  );
}

async function insertResource(tx: Db, values: Values, now: Date): Promise<string> {
  const [row] = await tx
    .insert(resources)
    .values({ ...values, state: "named", createdAt: now, updatedAt: now })
    .returning({ id: resources.id });
  return (row as { id: string }).id;
}

/** A mandate that a person has published stands; a plan's own gives way to what the plan says now. */
async function saveMandate(
  tx: Db,
  { named, before, now }: { named: NamedResource; before: Entry | undefined; now: Date },
): Promise<boolean> {
  if (!named.mandate || before?.mandate?.createdBy) return false;
  const { plan, section, body } = named.mandate;
  const last = before?.mandate;
  if (last && isDeepStrictEqual([last.plan, last.section, last.body], [plan, section, body])) {
    return false;
  }
  const [row] = await tx
    .select({ id: resources.id })
    .from(resources)
    .where(eq(resources.slug, named.slug));
  await tx.insert(mandates).values({
    resourceId: (row as { id: string }).id,
    number: (last?.number ?? 0) + 1,
    body,
    plan,
    section,
    createdAt: now,
  });
  return true;
}

/** A plan that gives a body another name leads to the same entry. */
async function leadAliases(tx: Db, entries: RegistryEntry[]): Promise<void> {
  for (const { name, aliases } of entries) {
    if (aliases.length === 0) continue;
    const others = aliases.map((alias) => resourceSlug(alias));
    await tx
      .update(planResources)
      .set({ resourceSlug: resourceSlug(name) })
      .where(inArray(planResources.resourceSlug, others));
  }
}
