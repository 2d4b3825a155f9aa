import { and, eq } from "drizzle-orm";
import { type FactKey, isFactKey, NO_YEAR } from "#app/domain/companies/file.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { yearOf } from "#app/domain/time.ts";
import type { FactSource } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { companyFiles, companyYears } from "#db/schema/companies.ts";
import { record } from "../journal.server.ts";
import { judgeSoon, openCompany } from "./open-file.server.ts";

/** Values by key: money in fen, yes and no as 1 and 0; null says that it is not known. */
export type Declared = Partial<Record<FactKey, number | null>>;

const FIRST_YEAR = 1990;

/**
 * A company says what a year was, or (year 0) what belongs to none. What it says anew is declared and no longer
 * evidenced or verified; what it repeats stays as sure as it was.
 *
 * @returns how many facts changed
 * @throws Refusal `not-found`; `invalid` for a year to come or a key that is none of the year's
 */
export async function declareYear(
  db: Database,
  ask: {
    actor: Actor;
    organizationId: string;
    year: number;
    values: Declared;
    /** With year 0: ISO day or month of registration. */
    registeredOn?: string | null;
    now: Date;
  },
): Promise<number> {
  const { actor, organizationId, year, values, registeredOn, now } = ask;
  if (year !== NO_YEAR && (year < FIRST_YEAR || year > yearOf(now))) {
    throw new Refusal("invalid", { field: "year", reason: "no-such-year" });
  }
  const wrong = Object.keys(values).find((key) => !isFactKey(key, year));
  if (wrong !== undefined) throw new Refusal("invalid", { field: wrong });
  return db.write(async (tx) => {
    await openCompany(tx, { actor, organizationId, permission: "company:declare", now });
    if (registeredOn !== undefined) {
      await tx
        .update(companyFiles)
        .set({ registeredOn })
        .where(eq(companyFiles.organizationId, organizationId));
    }
    const said = { organizationId, year, values, source: "typed" as const };
    const changed = await putFacts(tx, said, { byUserId: actor.userId, now });
    if (changed > 0 || registeredOn !== undefined) await judgeSoon(tx, organizationId, now);
    return changed;
  });
}

/**
 * Keeps facts with their pedigree and an event for what changed, in the caller's transaction; the caller asks for
 * judgement.
 */
export async function putFacts(
  tx: Db,
  said: { organizationId: string; year: number; values: Declared; source: FactSource },
  { byUserId, now }: { byUserId: string | null; now: Date },
): Promise<number> {
  const { organizationId, year, values, source } = said;
  const known = await tx
    .select({ key: companyYears.key, value: companyYears.value })
    .from(companyYears)
    .where(and(eq(companyYears.organizationId, organizationId), eq(companyYears.year, year)));
  const before = new Map(known.map(({ key, value }) => [key, value]));
  const changes = Object.entries(values).filter(
    ([key, value]) => value !== undefined && (before.get(key) ?? null) !== value,
  ) as [string, number | null][];
  for (const [key, value] of changes) {
    const fact = {
      value,
      source,
      mark: "declared" as const,
      evidenceId: null,
      byUserId,
      at: now,
      verifiedBy: null,
      verifiedAt: null,
    };
    await tx
      .insert(companyYears)
      .values({ organizationId, year, key, ...fact })
      .onConflictDoUpdate({
        target: [companyYears.organizationId, companyYears.year, companyYears.key],
        set: fact,
      });
  }
  if (changes.length === 0) return 0;
  await record(tx, {
    at: now,
    actorId: byUserId,
    subject: "company",
    subjectId: organizationId,
    kind: "company.facts-said",
    payload: {
      year,
      source,
      changes: changes.map(([key, after]) => ({ key, before: before.get(key) ?? null, after })),
    },
  });
  return changes.length;
}
