import type { DealSide, OfferState } from "../vocabulary.ts";
import { type OfferContent, TERM_KEYS } from "./terms.ts";

/** A version as it was sent. */
export interface OfferVersion extends OfferContent {
  dealId: string;
  /** From 1, both sides' together. */
  number: number;
  side: DealSide;
}

/** Raise it when the canonical text is written otherwise: a hash says then by which rule it was made. */
const EDITION = "parkmatch-offer/1";

/**
 * The one text of a version, the same on every machine: what is hashed when it is sent, shown and accepted. Terms stand
 * in the order of the catalogue, texts in one Unicode form.
 */
export function canonicalOffer(offer: OfferVersion): string {
  const { dealId, number, side, terms, conditions, message, validUntil } = offer;
  return JSON.stringify([
    EDITION,
    dealId,
    number,
    side,
    TERM_KEYS.flatMap((key) => {
      const value = terms[key];
      if (value === undefined) return [];
      return [
        [key, Array.isArray(value) ? value.map(({ fen, when }) => [fen, plain(when)]) : value],
      ];
    }),
    conditions.map(({ id, text }) => [id, plain(text)]),
    plain(message),
    validUntil,
  ]);
}

function plain(text: string): string {
  return text.normalize("NFC");
}

/** Why a version cannot be accepted; null where it can. */
export function acceptFault(
  { state, validUntil, hash }: { state: OfferState; validUntil: number; hash: string },
  { shown, now }: { shown: string; now: number },
): "offer-superseded" | "offer-settled" | "offer-expired" | "offer-differs" | null {
  if (state === "superseded") return "offer-superseded";
  if (state === "expired") return "offer-expired";
  if (state !== "open") return "offer-settled";
  if (validUntil < now) return "offer-expired";
  return shown === hash ? null : "offer-differs";
}

/** How often an offer has gone from one side to the other, the first sending counted. */
export function roundOf(sides: readonly DealSide[]): number {
  return sides.filter((side, index) => index === 0 || side !== sides[index - 1]).length;
}
