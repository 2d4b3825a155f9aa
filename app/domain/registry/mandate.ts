import type { Fact, Stage } from "../vocabulary.ts";

/** What a resource accepts. Empty lists and nulls mean "no limit stated". */
export interface Mandate {
  sectors: string[];
  stages: Stage[];
  areas: string[];
  ticketMinFen: number | null;
  ticketMaxFen: number | null;
  instruments: string[];
  readinessMin: number | null;
  readinessMax: number | null;
  /** Facts without which there is no match. */
  requires: Fact[];
  /** Sectors outside which there is no match (as against merely preferred). */
  sectorsStrict: boolean;
}

/** A mandate that accepts everything: what holds until an operator or a plan says more. */
export const OPEN_MANDATE: Mandate = {
  sectors: [],
  stages: [],
  areas: [],
  ticketMinFen: null,
  ticketMaxFen: null,
  instruments: [],
  readinessMin: null,
  readinessMax: null,
  requires: [],
  sectorsStrict: false,
};

/** Working days to answer in where a mandate says nothing. */
const USUAL_ANSWER_DAYS = 5;

/**
 * Working days within which each answer in a deal with the resource is due, from the first to the last.
 *
 * @param mandate the one in force; null where the resource has none
 */
export function answerDays(mandate: { responseDays: number | null } | null): number {
  return mandate?.responseDays ?? USUAL_ANSWER_DAYS;
}

/** The field in which a mandate contradicts itself, or null. */
export function checkMandate(
  mandate: Mandate,
  window: { opensAt: number | null; closesAt: number | null },
): { field: string; reason: string } | null {
  if (above(mandate.ticketMinFen, mandate.ticketMaxFen)) {
    return { field: "ticketMax", reason: "range-reversed" };
  }
  if (above(mandate.readinessMin, mandate.readinessMax)) {
    return { field: "readinessMax", reason: "range-reversed" };
  }
  if (above(window.opensAt, window.closesAt)) {
    return { field: "closesAt", reason: "window-reversed" };
  }
  return null;
}

function above(low: number | null, high: number | null): boolean {
  return low !== null && high !== null && low > high;
}
