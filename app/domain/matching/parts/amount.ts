import type { Need } from "../../applications/need.ts";
import { distinctNeeds, isMoney, offerBlockers } from "../offers.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { type PartValue, silence, silent } from "./part-value.ts";

/** At the very edge of the range; rises to 1 at twice the minimum and half the maximum. */
const EDGE = 0.7;
const COMFORTABLE = 2;
/** Just outside the range; falls to 0 with the distance. */
const OUTSIDE = 0.5;
/** An instrument that is not offered leaves half. */
const OTHER_INSTRUMENT = 0.5;
/** Where no money is asked of a resource: about what a usual amount gets, so that funds and laboratories compare. */
export const NOT_MONEY = 0.7;

/** The amount of the first money need that is served, else of the first that is offered at all. */
export function amountPart(application: ApplicationProfile, resource: ResourceProfile): PartValue {
  const money = distinctNeeds(application.needs).filter(
    (need) => isMoney(need) && resource.serves.includes(need.kind),
  );
  const need = money.find((each) => offerBlockers(each, resource).length === 0) ?? money[0];
  if (!need) return { value: NOT_MONEY, known: true, evidence: { fit: "not_money" } };
  return amountOf(need, resource);
}

function amountOf(need: Need, { mandate }: ResourceProfile): PartValue {
  const { ticketMinFen, ticketMaxFen, instruments } = mandate;
  const offered =
    need.instrument === null || instruments.length === 0 || instruments.includes(need.instrument);
  const amount = need.amountFen ?? Number.NaN;
  const min = ticketMinFen ?? Number.NaN;
  const max = ticketMaxFen ?? Number.NaN;
  const unsaid = silence(need.amountFen === null, ticketMinFen === null && ticketMaxFen === null);
  if (unsaid) {
    const { evidence, ...part } = silent(unsaid);
    return { ...part, evidence: { ...evidence, need: need.kind } };
  }
  const value = amountValue(amount, min, max, offered);
  const evidence: PartValue["evidence"] = { fit: "inside", need: need.kind, amountFen: amount };
  if (ticketMinFen !== null) evidence.minFen = min;
  if (ticketMaxFen !== null) evidence.maxFen = max;
  if (amount < min) evidence.fit = "below";
  else if (amount > max) evidence.fit = "above";
  else if (!offered) evidence.fit = "instrument";
  return { value, known: true, evidence };
}

/** 0…1 in fen, NaN for an end of the range that is not stated; `offered`: is the instrument among those offered? */
export function amountValue(amount: number, min: number, max: number, offered: boolean): number {
  const fit = ticketFit(amount, min, max);
  return offered ? fit : fit * OTHER_INSTRUMENT;
}

/** 0…1 for an amount against a range in fen; NaN is no limit. A wider range never fits worse. */
function ticketFit(amount: number, min: number, max: number): number {
  const low = min > 0 ? graded(amount, min) : 1;
  const high = amount > 0 && !Number.isNaN(max) ? graded(max, amount) : 1;
  return Math.min(low, high);
}

function graded(value: number, limit: number): number {
  if (value >= COMFORTABLE * limit) return 1;
  const ratio = value / limit;
  return ratio < 1 ? OUTSIDE * ratio : Math.min(1, EDGE + (1 - EDGE) * (ratio - 1));
}
