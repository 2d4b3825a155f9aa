import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { agreements, offers } from "../../schema/offers.ts";

export type OfferRow = typeof offers.$inferSelect;

/** The version that waits for an answer; null where none does. */
export async function openOffer(db: Db, dealId: string): Promise<OfferRow | null> {
  const [row] = await db
    .select()
    .from(offers)
    .where(and(eq(offers.dealId, dealId), eq(offers.state, "open")));
  return row ?? null;
}

/** One version of a deal's offer, or null. */
export async function offerVersion(
  db: Db,
  { dealId, number }: { dealId: string; number: number },
): Promise<OfferRow | null> {
  const [row] = await db
    .select()
    .from(offers)
    .where(and(eq(offers.dealId, dealId), eq(offers.number, number)));
  return row ?? null;
}

/** Every version of a deal's offer, the first first. */
export function offersOf(db: Db, dealId: string): Promise<OfferRow[]> {
  return db.select().from(offers).where(eq(offers.dealId, dealId)).orderBy(asc(offers.number));
}

/** What was agreed, and who accepted it; null where nothing is. */
export async function agreementOf(
  db: Db,
  dealId: string,
): Promise<typeof agreements.$inferSelect | null> {
  const [row] = await db.select().from(agreements).where(eq(agreements.dealId, dealId));
  return row ?? null;
}
