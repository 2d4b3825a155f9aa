import { createHash } from "node:crypto";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { IndicatorEntry } from "#app/domain/plans/indicator.ts";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import type { Db } from "#db/client.server.ts";
import { indicatorAliases, indicatorDefinitions, indicators } from "#db/schema/indicators.ts";
import { settings } from "#db/schema/jobs.ts";
import { targets } from "#db/schema/plans.ts";
import { readings } from "#db/schema/readings.ts";

const MARK = "indicators";

/**
 * Loads the registry of indicators in the caller's transaction, before the plans that name them. An unchanged one is
 * left alone. Targets and readings of a name that turns out to mean another indicator move to that one.
 *
 * @returns whether anything changed
 */
export async function loadIndicators(
  tx: Db,
  entries: IndicatorEntry[],
  { now }: { now: Date },
): Promise<boolean> {
  const value = createHash("sha256").update(JSON.stringify(entries)).digest("hex");
  const [known] = await tx.select().from(settings).where(eq(settings.key, MARK));
  if (known?.value === value) return false;
  for (const entry of entries) await saveIndicator(tx, entry);
  const mark = { key: MARK, value, updatedAt: now };
  await tx.insert(settings).values(mark).onConflictDoUpdate({ target: settings.key, set: mark });
  return true;
}

async function saveIndicator(tx: Db, entry: IndicatorEntry): Promise<void> {
  const { key, aliases, definitions } = entry;
  const row = {
    key,
    nameZh: entry.zh,
    nameEn: entry.en,
    unit: entry.unit,
    nature: entry.nature,
    numerator: entry.numerator ?? null,
    denominator: entry.denominator ?? null,
    counts: entry.counts ?? null,
  };
  await tx.insert(indicators).values(row).onConflictDoUpdate({ target: indicators.key, set: row });
  await adopt(tx, { key, names: aliases });
  await tx.delete(indicatorDefinitions).where(eq(indicatorDefinitions.indicator, key));
  if (definitions.length === 0) return;
  await tx.insert(indicatorDefinitions).values(
    definitions.map(({ from, to, ...said }, position) => ({
      ...said,
      indicator: key,
      position,
      validFrom: from,
      validTo: to,
    })),
  );
}

/** Gives an indicator its names, with everything that stood under them. */
async function adopt(tx: Db, { key, names }: { key: string; names: string[] }): Promise<void> {
  for (const name of names) {
    const row = { name, indicator: key };
    await tx
      .insert(indicatorAliases)
      .values(row)
      .onConflictDoUpdate({ target: indicatorAliases.name, set: row });
  }
  await tx.update(targets).set({ indicatorKey: key }).where(inArray(targets.indicator, names));
  // What only one plan had named until now was known by that name.
  await tx.update(readings).set({ indicator: key }).where(inArray(readings.indicator, names));
  await tx.delete(indicators).where(and(inArray(indicators.key, names), ne(indicators.key, key)));
}

/**
 * The indicator of each name in a plan: of the registry, or one of its own for what only this plan names.
 *
 * @returns keys by name
 */
export async function indicatorKeys(
  tx: Db,
  facts: Pick<PlanFile["targets"][number], "indicator" | "unit">[],
): Promise<Map<string, string>> {
  const units = new Map(facts.map(({ indicator, unit }) => [indicator, unit]));
  const names = [...units.keys()];
  if (names.length === 0) return new Map();
  const known = await tx
    .select()
    .from(indicatorAliases)
    .where(inArray(indicatorAliases.name, names));
  const keys = new Map(known.map(({ name, indicator }) => [name, indicator]));
  const own = names.filter((name) => !keys.has(name));
  if (own.length > 0) {
    await tx
      .insert(indicators)
      .values(own.map((name) => ({ key: name, nameZh: name, unit: units.get(name) ?? "" })))
      .onConflictDoNothing();
    await tx.insert(indicatorAliases).values(own.map((name) => ({ name, indicator: name })));
  }
  for (const name of own) keys.set(name, name);
  return keys;
}
