import { distinctNeeds, isMoney, offerBlockers } from "../offers.ts";
import type { ApplicationProfile, Need, ResourceProfile } from "../types.ts";
import { NEUTRAL, type PartValue, silence, silent } from "./part-value.ts";

/** At the very edge of the range; rises to 1 at twice the minimum and half the maximum. */
const EDGE = 0.7;
/** Just outside the range; falls to 0 with the distance. */
const OUTSIDE = 0.5;
/** An instrument that is not offered leaves half. */
const OTHER_INSTRUMENT = 0.5;

/** The amount of the first money need that is served, else of the first that is offered at all. */
export function amountPart(application: ApplicationProfile, resource: ResourceProfile): PartValue {
  const money = distinctNeeds(application.needs).filter(
    (need) => isMoney(need) && resource.serves.includes(need.kind),
  );
  const need = money.find((each) => offerBlockers(each, resource).length === 0) ?? money[0];
  if (!need) return { value: NEUTRAL.amount, known: true, evidence: { fit: "not_money" } };
  return amountOf(need, resource);
}

function amountOf(need: Need, { mandate }: ResourceProfile): PartValue {
  const { ticketMinFen, ticketMaxFen, instruments } = mandate;
  const unsaid = silence(need.amountFen === null, ticketMinFen === null && ticketMaxFen === null);
  const other =
    need.instrument !== null && instruments.length > 0 && !instruments.includes(need.instrument);
  const factor = other ? OTHER_INSTRUMENT : 1;
  if (unsaid) {
    const { evidence } = silent("amount", unsaid);
    return {
      value: NEUTRAL.amount * factor,
      known: false,
      evidence: { ...evidence, need: need.kind },
    };
  }
  const amountFen = need.amountFen ?? 0;
  const evidence: PartValue["evidence"] = { fit: "inside", need: need.kind, amountFen };
  if (ticketMinFen !== null) evidence.minFen = ticketMinFen;
  if (ticketMaxFen !== null) evidence.maxFen = ticketMaxFen;
  if (ticketMinFen !== null && amountFen < ticketMinFen) evidence.fit = "below";
  else if (ticketMaxFen !== null && amountFen > ticketMaxFen) evidence.fit = "above";
  else if (other) evidence.fit = "instrument";
  return {
    value: ticketFit(amountFen, ticketMinFen, ticketMaxFen) * factor,
    known: true,
    evidence,
  };
}

/** 0…1 for an amount against a range in fen; null is no limit. A wider range never fits worse. */
export function ticketFit(amount: number, min: number | null, max: number | null): number {
  const low = min === null || min <= 0 ? 1 : graded(amount, min);
  const high = max === null ? 1 : amount <= 0 ? 1 : graded(max, amount);
  return Math.min(low, high);
}

function graded(value: number, limit: number): number {
  const ratio = value / limit;
  return ratio < 1 ? OUTSIDE * ratio : Math.min(1, EDGE + (1 - EDGE) * (ratio - 1));
}
