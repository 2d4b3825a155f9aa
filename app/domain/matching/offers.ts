import type { Need } from "../applications/need.ts";
import type { NeedKind } from "../vocabulary.ts";
import type { BlockerOf } from "./rules/rule.ts";
import type { ResourceProfile } from "./types.ts";

const MONEY: ReadonlySet<NeedKind> = new Set(["equity", "debt"]);

/** Equity and debt have an amount and an instrument; other needs do not. */
export function isMoney(need: Pick<Need, "kind">): boolean {
  return MONEY.has(need.kind);
}

/** A longer list says nothing more. */
export const MOST_NEEDS = 12;

/** Each need once, in the founder's order: the first is the main one. Repeating one adds nothing. */
export function distinctNeeds(needs: readonly Need[]): Need[] {
  const distinct = needs.filter(
    (need, index) =>
      !needs
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.kind === need.kind &&
            earlier.amountFen === need.amountFen &&
            earlier.instrument === need.instrument,
        ),
  );
  return distinct.slice(0, MOST_NEEDS);
}

/** Nobody asks for more than twice what the business needs, or makes do with less than half, to please a fund. */
export const WOULD_CHANGE = 2;

/** Would one who asks for `amount` ask for `other` instead? Both in fen; NaN is no limit, which asks nothing. */
export function isWithinReach(amount: number, other: number): boolean {
  return !(other > amount * WOULD_CHANGE || other < amount / WOULD_CHANGE);
}

export type OfferCode = "amount_low" | "amount_high" | "instrument";

/** What keeps a resource from serving one need, given that it serves its kind at all. */
export function offerBlockers(need: Need, { mandate }: ResourceProfile): BlockerOf<OfferCode>[] {
  if (!isMoney(need)) return [];
  const { amountFen, instrument, kind } = need;
  const { ticketMinFen, ticketMaxFen, instruments } = mandate;
  const blockers: BlockerOf<OfferCode>[] = [];
  if (amountFen !== null && ticketMinFen !== null && amountFen < ticketMinFen) {
    blockers.push({
      code: "amount_low",
      liftable: isWithinReach(amountFen, ticketMinFen),
      values: { need: kind, amountFen, minFen: ticketMinFen },
    });
  }
  if (amountFen !== null && ticketMaxFen !== null && amountFen > ticketMaxFen) {
    blockers.push({
      code: "amount_high",
      liftable: isWithinReach(amountFen, ticketMaxFen),
      values: { need: kind, amountFen, maxFen: ticketMaxFen },
    });
  }
  if (instrument !== null && instruments.length > 0 && !instruments.includes(instrument)) {
    blockers.push({
      code: "instrument",
      liftable: true,
      values: { need: kind, instrument, instruments },
    });
  }
  return blockers;
}

/** Does the resource offer this kind, and can it serve this very need? */
export function serves(need: Need, resource: ResourceProfile): boolean {
  return resource.serves.includes(need.kind) && offerBlockers(need, resource).length === 0;
}
