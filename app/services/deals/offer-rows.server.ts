import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { isOpen } from "#app/domain/deals/lifecycle.ts";
import { canonicalOffer, type OfferVersion } from "#app/domain/deals/offer.ts";
import type { OfferContent } from "#app/domain/deals/terms.ts";
import type { DealSide, DealState, OfferState } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { offers } from "#db/schema/offers.ts";

/** SHA-256 of a version's canonical text, lower hex. */
export function hashOf(offer: OfferVersion): string {
  return createHash("sha256").update(canonicalOffer(offer)).digest("hex");
}

/** The hash of a version as its row stands now, whatever was written beside it when it was sent. */
export function hashOfRow(row: typeof offers.$inferSelect): string {
  return hashOf({ ...row, validUntil: row.validUntil.getTime() });
}

/** Writes the next version of a deal's offer; the one that was open is superseded. @returns its number */
export async function writeVersion(
  tx: Db,
  sent: { dealId: string; side: DealSide; content: OfferContent; by: string; now: Date },
): Promise<number> {
  const { dealId, side, content, by, now } = sent;
  const [last] = await tx
    .select({ number: offers.number })
    .from(offers)
    .where(eq(offers.dealId, dealId))
    .orderBy(desc(offers.number))
    .limit(1);
  await settle(tx, { dealId, state: "superseded", by, now });
  const number = (last?.number ?? 0) + 1;
  const { terms, conditions, message } = content;
  await tx.insert(offers).values({
    ...{ dealId, number, side, terms, conditions, message },
    state: "open",
    validUntil: new Date(content.validUntil),
    hash: hashOf({ ...content, dealId, number, side }),
    createdBy: by,
    createdAt: now,
  });
  return number;
}

/** Settles the open version of a deal; none where none is open. */
export async function settle(
  tx: Db,
  how: { dealId: string; state: OfferState; by: string | null; note?: string; now: Date },
): Promise<void> {
  const { dealId, state, by, note = "", now } = how;
  await tx
    .update(offers)
    .set({ state, settledBy: by, settledAt: now, settledNote: note })
    .where(and(eq(offers.dealId, dealId), eq(offers.state, "open")));
}

/** A deal that ends leaves no offer open. */
export async function closeOffer(
  tx: Db,
  { to, ...how }: { dealId: string; to: DealState; by: string | null; now: Date },
): Promise<void> {
  if (!isOpen(to)) await settle(tx, { ...how, state: "withdrawn" });
}
