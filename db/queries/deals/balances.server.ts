import { and, eq, inArray, sql } from "drizzle-orm";
import { LEDGER_UNITS, type LedgerUnit } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { balances, ledger } from "../../schema/ledger.ts";
import { mandateInForce } from "../registry/mandate-in-force.server.ts";

/** Whole units: places, fen, minutes. */
export type Quantities = Partial<Record<LedgerUnit, number>>;

/** What a deal holds of its resource: the sum of its lines in the ledger; units of which it holds nothing are left out. */
export async function heldBy(db: Db, dealId: string): Promise<Quantities> {
  const rows = await db
    .select({ unit: ledger.unit, sum: sql`sum(${ledger.delta})`.mapWith(Number) })
    .from(ledger)
    .where(and(eq(ledger.subject, "deal"), eq(ledger.subjectId, dealId)))
    .groupBy(ledger.unit);
  return Object.fromEntries(
    rows.filter(({ sum }) => sum !== 0).map(({ unit, sum }) => [unit, sum]),
  );
}

/** How much a resource has to give in all, by the mandate in force; null where that is not limited. */
export async function limitsOf(
  db: Db,
  resourceId: string,
): Promise<Record<LedgerUnit, number | null>> {
  const mandate = await mandateInForce(db, resourceId);
  return { place: mandate?.places ?? null, fen: mandate?.fundsFen ?? null, minute: null };
}

/** What a resource has to give (null: not limited) and what of it is promised or used. */
export async function capacityOf(
  db: Db,
  resourceId: string,
): Promise<Record<LedgerUnit, { limit: number | null; taken: number }>> {
  const limits = await limitsOf(db, resourceId);
  const rows = await db.select().from(balances).where(eq(balances.resourceId, resourceId));
  const taken = (unit: LedgerUnit) => rows.find((row) => row.unit === unit)?.taken ?? 0;
  const entries = LEDGER_UNITS.map(
    (unit) => [unit, { limit: limits[unit], taken: taken(unit) }] as const,
  );
  return Object.fromEntries(entries) as Record<LedgerUnit, { limit: number | null; taken: number }>;
}

/** Places that a resource offers (null: not limited) and how many are promised or used. */
export async function placesOf(
  db: Db,
  resourceId: string,
): Promise<{ places: number | null; taken: number }> {
  const { place } = await capacityOf(db, resourceId);
  return { places: place.limit, taken: place.taken };
}

/**
 * Places promised or used, by resource; resources of which nobody ever took one are not listed.
 *
 * @param only these resources; all when left out
 */
export async function takenPlaces(db: Db, only?: readonly string[]): Promise<Map<string, number>> {
  if (only?.length === 0) return new Map();
  const rows = await db
    .select({ resourceId: balances.resourceId, taken: balances.taken })
    .from(balances)
    .where(
      and(eq(balances.unit, "place"), only ? inArray(balances.resourceId, [...only]) : undefined),
    );
  return new Map(rows.map((row) => [row.resourceId, row.taken]));
}
