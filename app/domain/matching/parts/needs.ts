import { distinctNeeds, serves } from "../offers.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { type PartValue, silence, silent } from "./part-value.ts";

/** The share of the needs that the resource can serve; the main need counts twice the second. */
export function needsPart(application: ApplicationProfile, resource: ResourceProfile): PartValue {
  const needs = distinctNeeds(application.needs);
  const unsaid = silence(needs.length === 0, resource.serves.length === 0);
  if (unsaid) return silent(unsaid);
  const met = needs.map((need) => serves(need, resource));
  const served = needs.filter((_, index) => met[index]).map((need) => need.kind);
  const fit = served.length === 0 ? "none" : served.length === needs.length ? "all" : "some";
  return {
    value: coverage(met),
    known: true,
    evidence: {
      fit,
      served,
      wanted: needs.map((need) => need.kind),
      main: met[0] ? "served" : "unserved",
    },
  };
}

/** 0…1, from which of the needs, main one first, are met: weights 1, 1/2, 1/3 … */
export function coverage(met: readonly boolean[]): number {
  let served = 0;
  let total = 0;
  met.forEach((is, index) => {
    const weight = 1 / (index + 1);
    total += weight;
    if (is) served += weight;
  });
  return total === 0 ? 0 : served / total;
}
