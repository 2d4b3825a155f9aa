import type { Need } from "#app/domain/applications/need.ts";
import type {
  ApplicationProfile,
  ApplicationSector,
  ResourceProfile,
} from "#app/domain/matching/types.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import type { PlanPriority } from "#app/domain/sectors/types.ts";
import type { NeedKind } from "#app/domain/vocabulary.ts";

/** An application that has said nothing but one need: tests state what matters to them. */
export function application(said: Partial<ApplicationProfile> = {}): ApplicationProfile {
  return {
    id: "application",
    sectors: [],
    needs: [need("space")],
    stage: null,
    readiness: null,
    area: null,
    willingToMove: null,
    facts: {},
    terms: [],
    ...said,
  };
}

export function claim(key: string, said: Partial<ApplicationSector> = {}): ApplicationSector {
  return { key, score: 1, terms: [], confirmed: true, ...said };
}

export function need(kind: NeedKind, said: Partial<Need> = {}): Need {
  return { kind, amountFen: null, instrument: null, squareMetres: null, purpose: null, ...said };
}

/** A resource without limits that offers space. */
export function resource(
  said: Partial<Omit<ResourceProfile, "mandate">> & { mandate?: Partial<Mandate> } = {},
): ResourceProfile {
  return {
    id: "resource",
    organizationId: "organization",
    kind: "incubator",
    operated: true,
    sectors: [],
    serves: ["space"],
    areaPath: [],
    capacityFree: null,
    opensAt: null,
    closesAt: null,
    responseRate: null,
    responseCount: 0,
    terms: [],
    partners: [],
    ...said,
    mandate: {
      ...OPEN_MANDATE,
      ...said.mandate,
    },
  };
}

export function priority(sector: string, said: Partial<PlanPriority> = {}): PlanPriority {
  return {
    plan: "plan",
    planNumber: "示例〔2026〕1号",
    sector,
    name: sector,
    tier: "leading",
    section: "二、（一）",
    area: "示例区",
    from: 2024,
    to: 2028,
    superseded: false,
    ...said,
  };
}

/** The parent of every area that the resources' paths mention. */
export function areaParents(resources: Iterable<ResourceProfile>): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { areaPath } of resources) {
    areaPath.forEach((area, index) => {
      const parent = areaPath[index + 1];
      if (parent !== undefined) parents.set(area, parent);
    });
  }
  return parents;
}
