import type { Fact } from "../vocabulary.ts";
import { STAGES } from "../vocabulary.ts";
import { forceOf, insideSectors } from "./claims.ts";
import type { MatchContext } from "./context.ts";
import { distinctNeeds, offerBlockers } from "./offers.ts";
import type { ApplicationProfile, Blocker, ResourceProfile } from "./types.ts";

/** Facts of a company's past: no founder can change them now. */
const HISTORY: ReadonlySet<Fact> = new Set(["university_origin"]);

/**
 * Why a pair is impossible; empty when it is possible. What neither side has said never blocks. A
 * resource that can serve one of several needs is possible for that one.
 */
export function eligibility(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: Pick<MatchContext, "tree" | "asOf" | "areaPath">,
): Blocker[] {
  return [
    ...needBlockers(application, resource),
    ...sectorBlockers(application, resource, context),
    ...stageBlockers(application, resource),
    ...readinessBlockers(application, resource),
    ...areaBlockers(application, resource, context),
    ...factBlockers(application, resource),
    ...placeBlockers(resource, context.asOf),
  ];
}

function needBlockers(application: ApplicationProfile, resource: ResourceProfile): Blocker[] {
  const needs = distinctNeeds(application.needs);
  if (needs.length === 0 || resource.serves.length === 0) return [];
  const shared = needs.filter((need) => resource.serves.includes(need.kind));
  if (shared.length === 0) {
    const wanted = needs.map((need) => need.kind);
    return [{ code: "need", liftable: true, values: { wanted, serves: resource.serves } }];
  }
  const found = shared.map((need) => offerBlockers(need, resource));
  return found.reduce((fewest, next) => (next.length < fewest.length ? next : fewest));
}

function sectorBlockers(
  { sectors }: ApplicationProfile,
  { mandate }: ResourceProfile,
  { tree }: Pick<MatchContext, "tree">,
): Blocker[] {
  if (!mandate.sectorsStrict || mandate.sectors.length === 0) return [];
  const claimed = sectors.filter((sector) => forceOf(sector) > 0).map((sector) => sector.key);
  if (claimed.length === 0 || insideSectors(sectors, mandate.sectors, tree)) return [];
  return [{ code: "sector", liftable: false, values: { claimed, accepted: mandate.sectors } }];
}

export function stageBlockers(
  { stage }: Pick<ApplicationProfile, "stage">,
  { mandate }: ResourceProfile,
): Blocker[] {
  if (stage === null || mandate.stages.length === 0 || mandate.stages.includes(stage)) return [];
  // A company can grow into a later stage; it cannot go back to an earlier one.
  const ahead = mandate.stages.some((wanted) => STAGES.indexOf(wanted) > STAGES.indexOf(stage));
  return [{ code: "stage", liftable: ahead, values: { stage, stages: mandate.stages } }];
}

export function readinessBlockers(
  { readiness }: Pick<ApplicationProfile, "readiness">,
  { mandate: { readinessMin, readinessMax } }: ResourceProfile,
): Blocker[] {
  if (readiness === null) return [];
  if (readinessMin !== null && readiness < readinessMin) {
    return [{ code: "readiness_low", liftable: true, values: { readiness, min: readinessMin } }];
  }
  if (readinessMax !== null && readiness > readinessMax) {
    return [{ code: "readiness_high", liftable: false, values: { readiness, max: readinessMax } }];
  }
  return [];
}

export function areaBlockers(
  { area, willingToMove }: Pick<ApplicationProfile, "area" | "willingToMove">,
  { mandate }: ResourceProfile,
  { areaPath }: Pick<MatchContext, "areaPath">,
): Blocker[] {
  if (area === null || willingToMove !== false || mandate.areas.length === 0) return [];
  if (areaPath(area).some((place) => mandate.areas.includes(place))) return [];
  return [{ code: "area", liftable: true, values: { area, areas: mandate.areas } }];
}

function factBlockers({ facts }: ApplicationProfile, { mandate }: ResourceProfile): Blocker[] {
  return [...new Set(mandate.requires)]
    .filter((fact) => facts[fact] === false)
    .map((fact) => ({ code: "requires", liftable: !HISTORY.has(fact), values: { fact } }));
}

export function placeBlockers(
  { opensAt, closesAt, capacityFree }: ResourceProfile,
  asOf: number,
): Blocker[] {
  const blockers: Blocker[] = [];
  if (opensAt !== null && asOf < opensAt) {
    blockers.push({ code: "window_not_open", liftable: false, values: { opensAt } });
  }
  if (closesAt !== null && asOf > closesAt) {
    blockers.push({ code: "window_closed", liftable: false, values: { closesAt } });
  }
  if (capacityFree !== null && capacityFree <= 0) {
    blockers.push({ code: "full", liftable: false, values: {} });
  }
  return blockers;
}
