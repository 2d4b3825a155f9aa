/** What the forms of the panel of offers ask. */
export const OFFER_ACTS = [
  "offer-send",
  "offer-counter",
  "offer-accept",
  "offer-decline",
  "offer-withdraw",
] as const;
export type OfferAct = (typeof OFFER_ACTS)[number];

export function isOfferAct(intent: unknown): intent is OfferAct {
  return OFFER_ACTS.some((known) => known === intent);
}
