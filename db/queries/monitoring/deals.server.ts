import { and, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { FUNNEL_STEPS } from "#app/domain/deals/lifecycle.ts";
import type { DealState, ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { dealDistricts, deals } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import {
  countRows,
  type KeysetPage,
  type KeysetQuery,
  keysetPage,
  type Reach,
} from "../keyset.server.ts";
import { everyWord, holds } from "../search.server.ts";
import { applicationArea, inDistricts, type Scope, scopeOf } from "./scope.server.ts";

export const DEAL_SORTS = ["updated", "due", "created", "startup", "resource", "score"] as const;
export type DealSort = (typeof DEAL_SORTS)[number];

export interface DistrictDeal {
  id: string;
  state: DealState;
  /** Null where the applicant is of another district: then the deal is seen from the resource's side. */
  startup: string | null;
  title: string | null;
  resourceId: string;
  resource: string;
  kind: ResourceKind;
  operator: string | null;
  score: number | null;
  dueAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export type DealQuery = KeysetQuery<DealSort> & { now: Date };

const KEYS = {
  updated: dealDistricts.updatedKey,
  due: dealDistricts.dueKey,
  created: dealDistricts.createdKey,
  startup: dealDistricts.startupKey,
  resource: dealDistricts.resourceKey,
  score: dealDistricts.scoreKey,
} as const;

/**
 * Deals with either end in these areas. An applicant of another district is neither named nor found
 * by name, nor sorted by it.
 */
export async function districtDeals(
  db: Db,
  areas: string[],
  query: DealQuery,
): Promise<KeysetPage<DistrictDeal>> {
  const scope = await scopeOf(db, areas);
  const key = sortKeyOf(query.sort, scope);
  const filters = dealFilters(scope, query);
  const page = await keysetPage(query, {
    parts: scope.districts,
    by: { key, id: dealDistricts.dealId },
    read: (district, reach) => dealPart(db, { scope, district, filters, key, reach }),
  });
  // What a row of the district says by itself is counted without its deal.
  const alone = scope.within === null && query.words === null && !query.filters.application?.length;
  return { ...page, ...(await countDeals(db, scope, { filters, alone })) };
}

/** Of a part of a district the order of names would tell of applicants who are not of that part. */
function sortKeyOf(sort: DealSort, { within }: Scope) {
  return within !== null && sort === "startup" ? KEYS.updated : KEYS[sort];
}

function dealPart(
  db: Db,
  {
    scope,
    district,
    filters,
    key,
    reach,
  }: {
    scope: Scope;
    district: string;
    filters: SQL | undefined;
    key: (typeof KEYS)[DealSort];
    reach: Reach;
  },
) {
  return db
    .select({
      id: dealDistricts.dealId,
      key: sql<string | number>`${key}`,
      state: dealDistricts.state,
      startup: whereNamed(scope, sql`${organizations.name}`),
      title: whereNamed(scope, sql`${applications.title}`),
      resourceId: resources.id,
      resource: resources.name,
      kind: resources.kind,
      operator: sql<
        string | null
      >`coalesce(${resources.operatorName}, (select o.name from ${organizations} o where o.id = ${resources.organizationId}))`,
      score: deals.score,
      dueAt: deals.dueAt,
      createdAt: deals.createdAt,
      updatedAt: deals.updatedAt,
    })
    .from(dealDistricts)
    .innerJoin(deals, eq(deals.id, dealDistricts.dealId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(eq(dealDistricts.district, district), filters, reach.beyond))
    .orderBy(...reach.orderBy)
    .limit(reach.limit);
}

function countDeals(
  db: Db,
  scope: Scope,
  { filters, alone }: { filters: SQL | undefined; alone: boolean },
) {
  const joined = sql`join ${deals} on ${eq(deals.id, dealDistricts.dealId)}
    join ${applications} on ${eq(applications.id, deals.applicationId)}
    join ${organizations} on ${eq(organizations.id, applications.organizationId)}
    join ${resources} on ${eq(resources.id, deals.resourceId)}`;
  return countRows(
    db,
    (limit) =>
      sql`select 1 from ${dealDistricts} ${alone ? sql`` : joined}
        where ${and(inDistricts(dealDistricts.district, scope.districts), filters)} limit ${limit}`,
  );
}

/** The applicant is of the staff's own areas. */
function isNamed({ within }: Scope): SQL {
  const here = eq(dealDistricts.applicantHere, true);
  return (within ? and(here, inArray(applicationArea, within)) : here) ?? here;
}

function whereNamed(scope: Scope, value: SQL): SQL<string | null> {
  return sql<string | null>`case when ${isNamed(scope)} then ${value} end`;
}

/** Within the areas by either end, and once where both ends are: from the applicant's side. */
export function isSeenDeal(scope: Scope): SQL | undefined {
  const { districts, within } = scope;
  const other = sql`exists (select 1 from ${dealDistricts} twin where twin.deal_id = ${dealDistricts.dealId}
    and twin.district <> ${dealDistricts.district} and ${inArray(sql`twin.district`, districts)})`;
  return and(
    districts.length > 1 ? or(eq(dealDistricts.applicantHere, true), sql`not ${other}`) : undefined,
    within ? or(isNamed(scope), inArray(resources.area, within)) : undefined,
  );
}

/**
 * Filters: `state`, `reached` (a step of the funnel), `late` (an answer is overdue), `kind` of resource,
 * `application` by its id.
 */
function dealFilters(scope: Scope, { filters, now, words }: DealQuery): SQL | undefined {
  const states = filters.state ?? [];
  const kinds = filters.kind ?? [];
  const step = stepIndexOf(filters.reached?.[0]);
  return and(
    isSeenDeal(scope),
    states.length > 0 ? inArray(dealDistricts.state, states as DealState[]) : undefined,
    kinds.length > 0 ? inArray(dealDistricts.kind, kinds as ResourceKind[]) : undefined,
    filters.application?.[0] ? eq(deals.applicationId, filters.application[0]) : undefined,
    step > 0 ? gte(dealDistricts.furthest, step) : undefined,
    filters.late?.length ? lt(dealDistricts.dueKey, now.getTime()) : undefined,
    everyWord(words, (spellings) =>
      or(
        holds(spellings, resources.search),
        and(isNamed(scope), holds(spellings, organizations.search, applications.search)),
      ),
    ),
  );
}

function stepIndexOf(step: string | undefined): number {
  return (FUNNEL_STEPS as readonly (string | undefined)[]).indexOf(step);
}
