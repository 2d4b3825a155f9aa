import { and, eq, sql } from "drizzle-orm";
import { holdEffect, stepOf } from "#app/domain/deals/lifecycle.ts";
import { Refusal } from "#app/domain/refusal.ts";
import {
  type DealState,
  LEDGER_UNITS,
  type LedgerKind,
  type LedgerUnit,
} from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { heldBy, limitsOf, type Quantities } from "#db/queries/deals/balances.server.ts";
import { balances, ledger } from "#db/schema/ledger.ts";

interface Holder {
  dealId: string;
  resourceId: string;
  now: Date;
}

/** What a refusal says of each unit that does not suffice. */
const SHORT: Readonly<Record<LedgerUnit, string>> = {
  place: "full",
  fen: "funds-short",
  minute: "hours-short",
};

/**
 * Reserves for a deal exactly these quantities; what it held before is released first. The deal and its resource are
 * locked by the caller.
 *
 * @throws Refusal `full` where more would be promised than there is; what lowers the taken is never refused
 */
export async function reserve(tx: Db, holder: Holder, wanted: Quantities): Promise<void> {
  const held = await heldBy(tx, holder.dealId);
  const limits = await limitsOf(tx, holder.resourceId);
  for (const unit of LEDGER_UNITS) {
    const before = held[unit] ?? 0;
    const after = wanted[unit] ?? 0;
    const lines = [line("release", -before), line("reserve", after)];
    await post(tx, holder, { unit, limit: limits[unit], lines });
  }
}

/** Keeps the ledger in step with a deal that entered a state. @returns whether there is more or less to give now */
export async function settleHold(
  tx: Db,
  holder: Holder,
  { from, to }: { from: DealState; to: DealState },
): Promise<boolean> {
  const effect = holdEffect(to);
  if (effect === null || effect === "reserve" || effect === "keep") return effect === "reserve";
  // Back from what followed it, or said once more: nothing becomes of what is held.
  if (effect !== "release" && stepOf(from) === stepOf(to)) return false;
  const held = await heldBy(tx, holder.dealId);
  for (const unit of LEDGER_UNITS) {
    const quantity = held[unit];
    if (!quantity) continue;
    const delta = effect === "release" ? -quantity : 0;
    await post(tx, holder, { unit, limit: null, lines: [{ kind: effect, delta }] });
  }
  return effect === "release" && Object.keys(held).length > 0;
}

interface Line {
  kind: LedgerKind;
  delta: number;
}

function line(kind: LedgerKind, delta: number): Line | null {
  // -0 is no number to keep.
  return delta === 0 ? null : { kind, delta };
}

/** Moves one balance and appends the lines that say why. The balance's row is locked from its first statement on. */
async function post(
  tx: Db,
  { dealId, resourceId, now }: Holder,
  { unit, limit, lines }: { unit: LedgerUnit; limit: number | null; lines: (Line | null)[] },
): Promise<void> {
  const written = lines.filter((each) => each !== null);
  if (written.length === 0) return;
  const sum = written.reduce((total, { delta }) => total + delta, 0);
  await tx.insert(balances).values({ resourceId, unit, taken: 0 }).onConflictDoNothing();
  const [balance] = await tx
    .update(balances)
    .set({ taken: sql`${balances.taken} + ${sum}` })
    .where(and(eq(balances.resourceId, resourceId), eq(balances.unit, unit)))
    .returning({ taken: balances.taken });
  const taken = balance?.taken ?? 0;
  if (sum > 0 && limit !== null && taken > limit) {
    const free = Math.max(0, limit - (taken - sum));
    throw new Refusal("full", { reason: SHORT[unit], values: { free, wanted: sum } });
  }
  await tx.insert(ledger).values(
    written.map((each) => ({
      ...each,
      resourceId,
      unit,
      subject: "deal" as const,
      subjectId: dealId,
      at: now,
    })),
  );
}
