import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Demand, Supply } from "#app/domain/monitoring/gap.ts";
import { topSector } from "#app/domain/sectors/top-sector.ts";
import { NEED_KINDS, type ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applicationDemand, applications } from "../../schema/applications.ts";
import { organizations } from "../../schema/organizations.ts";
import { sectors } from "../../schema/plans.ts";
import { resourceSectors, resources } from "../../schema/resources.ts";
import { tally } from "../kept/tallies.server.ts";
import { isMatchable } from "../registry/standing.server.ts";
import { inDistricts, isListedApplication, type Scope, scopeOf } from "./scope.server.ts";

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

/** Submitted applications of these areas by top-level sector and need: of whole districts from their kept figures. */
export async function demandOf(db: Db, areas: string[]): Promise<Demand[]> {
  const scope = await scopeOf(db, areas);
  if (scope.districts.length === 0) return [];
  const counts =
    scope.within === null
      ? await tally(db, "demand", scope.districts)
      : await countedDemand(db, scope);
  return [...counts].flatMap(([key, applications]) => {
    const [sector = "", name] = key.split(" ");
    const need = NEED_KINDS.find((known) => known === name);
    return need && applications > 0 ? [{ sector, need, applications }] : [];
  });
}

async function countedDemand(db: Db, scope: Scope): Promise<Map<string, number>> {
  const rows = await db
    .select({
      sector: applicationDemand.sector,
      need: applicationDemand.need,
      count: sql`count(*)`.mapWith(Number),
    })
    .from(applicationDemand)
    .innerJoin(applications, eq(applications.id, applicationDemand.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(and(inDistricts(applications.district, scope.districts), isListedApplication(scope)))
    .groupBy(applicationDemand.sector, applicationDemand.need);
  return new Map(rows.map(({ sector, need, count }) => [`${sector} ${need}`, count]));
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
  const { districts, within } = await scopeOf(db, areas);
  const here = and(
    isMatchable(db),
    inDistricts(resources.district, districts),
    within ? inArray(resources.area, within) : undefined,
  );
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
    .orderBy(asc(resources.sortKey), asc(resources.id));
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
