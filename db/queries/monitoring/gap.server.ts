import { and, asc, countDistinct, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Demand, Supply } from "#app/domain/monitoring/gap.ts";
import { topSector } from "#app/domain/sectors/top-sector.ts";
import type { ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applicationSectors, applications, needs } from "../../schema/applications.ts";
import { organizations } from "../../schema/organizations.ts";
import { sectors } from "../../schema/plans.ts";
import { resourceSectors, resources } from "../../schema/resources.ts";
import { isMatchable } from "../registry/standing.server.ts";
import { applicationArea } from "./scope.server.ts";
import { topSectorOf } from "./sector-match.server.ts";

export interface SectorName {
  key: string;
  zh: string;
  en: string;
}

/** The top level of the taxonomy, in its order. */
export function topSectors(db: Db): Promise<SectorName[]> {
  return db
    .select({ key: sectors.key, zh: sectors.zh, en: sectors.en })
    .from(sectors)
    .where(isNull(sectors.parent))
    .orderBy(asc(sectors.position), asc(sectors.key));
}

/** Submitted applications of these areas by top-level sector and need. */
export async function demandOf(db: Db, areas: string[]): Promise<Demand[]> {
  const top = topSectorOf(applicationSectors.sector);
  return db
    .select({
      sector: top,
      need: needs.kind,
      applications: countDistinct(applications.id).mapWith(Number),
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(applicationSectors, eq(applicationSectors.applicationId, applications.id))
    .innerJoin(needs, eq(needs.applicationId, applications.id))
    .where(
      and(
        eq(applications.state, "submitted"),
        inArray(applicationArea, areas),
        ne(applicationSectors.choice, "removed"),
      ),
    )
    .groupBy(top, needs.kind);
}

export interface SupplyRow extends Supply {
  id: string;
  name: string;
  kind: ResourceKind;
  area: string | null;
  operator: string | null;
}

/** Resources of these areas that stand in founders' lists. */
export async function supplyOf(db: Db, areas: string[]): Promise<SupplyRow[]> {
  const here = and(isMatchable(db), inArray(resources.area, areas));
  const rows = await db
    .select({
      id: resources.id,
      name: resources.name,
      kind: resources.kind,
      area: resources.area,
      operator: resources.operatorName,
      state: resources.state,
      serves: resources.serves,
    })
    .from(resources)
    .where(here)
    .orderBy(asc(resources.name), asc(resources.id));
  const links = await db
    .select({ id: resourceSectors.resourceId, sector: resourceSectors.sector })
    .from(resourceSectors)
    .innerJoin(resources, eq(resources.id, resourceSectors.resourceId))
    .where(here);
  const tops = new Map<string, Set<string>>();
  for (const { id, sector } of links) {
    const known = tops.get(id) ?? new Set();
    tops.set(id, known.add(topSector(sector)));
  }
  return rows.map(({ state, ...row }) => ({
    ...row,
    open: state === "open",
    sectors: [...(tops.get(row.id) ?? [])],
  }));
}
