import { and, eq, exists, inArray, lt, type SQL, sql } from "drizzle-orm";
import { FUNNEL_STEPS, type FunnelStep, OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import { statesFrom } from "#app/domain/monitoring/funnel.ts";
import type { DealState, ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals, events } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { type ListPage, type ListQuery, ordered } from "../list.ts";
import { searched } from "../search.server.ts";
import { applicationArea, dealsIn } from "./scope.server.ts";

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

/**
 * Deals with either end in these areas. An applicant of another district is neither named nor found
 * by name, nor sorted by it.
 */
export async function districtDeals(
  db: Db,
  areas: string[],
  query: ListQuery<DealSort> & { now: Date },
): Promise<ListPage<DistrictDeal>> {
  const where = and(
    dealsIn(areas),
    dealFilters(db, query),
    query.pattern === null
      ? undefined
      : sql`(${searched(query.pattern, resources.search)} or (${inArray(applicationArea, areas)}
          and ${searched(query.pattern, organizations.search, applications.search)}))`,
  );
  const rows = await joined(db, areas)
    .where(where)
    .orderBy(...ordered(sortOf(query.sort, areas), query.dir, sql`${deals.id}`))
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize);
  const [count] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(where);
  return { rows, total: count?.total ?? 0 };
}

function joined(db: Db, areas: string[]) {
  return db
    .select({
      id: deals.id,
      state: deals.state,
      startup: ownOnly(areas, sql`${organizations.name}`),
      title: ownOnly(areas, sql`${applications.title}`),
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
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId));
}

function ownOnly(areas: string[], value: SQL): SQL<string | null> {
  return sql<string | null>`case when ${inArray(applicationArea, areas)} then ${value} end`;
}

function sortOf(sort: DealSort, areas: string[]): SQL {
  const by: Record<DealSort, SQL> = {
    updated: sql`${deals.updatedAt}`,
    due: sql`${deals.dueAt}`,
    created: sql`${deals.createdAt}`,
    startup: ownOnly(areas, sql`${organizations.search}`),
    resource: sql`${resources.search}`,
    score: sql`${deals.score}`,
  };
  return by[sort];
}

/**
 * Filters: `state`, `reached` (a step of the funnel), `late` (an answer is overdue), `kind` of resource,
 * `application` by its id.
 */
function dealFilters(
  db: Db,
  { filters, now }: { filters: Record<string, string[]>; now: Date },
): SQL | undefined {
  const states = filters.state ?? [];
  const kinds = filters.kind ?? [];
  const step = FUNNEL_STEPS.find((known) => known === filters.reached?.[0]);
  return and(
    states.length > 0 ? inArray(deals.state, states as DealState[]) : undefined,
    kinds.length > 0 ? inArray(resources.kind, kinds as ResourceKind[]) : undefined,
    filters.application?.[0] ? eq(deals.applicationId, filters.application[0]) : undefined,
    step ? hasReached(db, step) : undefined,
    filters.late?.length ? isLate(now) : undefined,
  );
}

/** Open, and the day by which somebody was to answer has passed. */
export function isLate(now: Date): SQL | undefined {
  return and(inArray(deals.state, [...OPEN_STATES]), lt(deals.dueAt, now));
}

function hasReached(db: Db, step: FunnelStep): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(events)
      .where(
        and(
          eq(events.subject, "deal"),
          eq(events.subjectId, deals.id),
          inArray(
            events.kind,
            statesFrom(step).map((state) => `deal.${state}`),
          ),
        ),
      ),
  );
}
