import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { statesAwaiting } from "#app/domain/deals/lifecycle.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";
import { searched } from "../search.server.ts";

export type FounderDeal = Awaited<ReturnType<typeof founderDeals>>["rows"][number];

export interface DealFilter {
  pattern: string | null;
  states: DealState[];
  applicationId: string | null;
  sort: "updated" | "due" | "resource";
  dir: "asc" | "desc";
  page: number;
  pageSize: number;
}

/** One page of the deals of these companies, and how many there are. */
export async function founderDeals(db: Db, organizationIds: string[], filter: DealFilter) {
  const where = and(
    ofCompanies(organizationIds),
    filter.states.length > 0 ? inArray(deals.state, filter.states) : undefined,
    filter.applicationId ? eq(deals.applicationId, filter.applicationId) : undefined,
    searched(filter.pattern, resources.search, applications.search),
  );
  const rows = await selectDeals(db)
    .where(where)
    .orderBy(...orderOf(filter), desc(deals.id))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const [total] = await db
    .select({ count: count() })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(where);
  return { rows, total: Number(total?.count ?? 0) };
}

/** The deals in which the startup's answer is awaited, the most urgent first. */
export function dealsAwaitingFounder(db: Db, organizationIds: string[]) {
  return selectDeals(db)
    .where(and(ofCompanies(organizationIds), inArray(deals.state, statesAwaiting("startup"))))
    .orderBy(...orderOf({ sort: "due", dir: "asc" }), asc(deals.id))
    .limit(50);
}

/** How many deals of these companies stand in each state. */
export function dealCounts(db: Db, organizationIds: string[]) {
  return db
    .select({ state: deals.state, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .where(ofCompanies(organizationIds))
    .groupBy(deals.state);
}

function selectDeals(db: Db) {
  return db
    .select({
      id: deals.id,
      state: deals.state,
      startedBy: deals.startedBy,
      dueAt: deals.dueAt,
      score: deals.score,
      createdAt: deals.createdAt,
      updatedAt: deals.updatedAt,
      applicationId: applications.id,
      applicationTitle: applications.title,
      resourceId: resources.id,
      resourceName: resources.name,
      resourceKind: resources.kind,
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .$dynamic();
}

/** An empty list of companies has no deals: `in ()` is no SQL on either engine. */
function ofCompanies(organizationIds: string[]): SQL {
  return inArray(applications.organizationId, organizationIds.length > 0 ? organizationIds : [""]);
}

function orderOf({ sort, dir }: Pick<DealFilter, "sort" | "dir">): SQL[] {
  const turn = dir === "desc" ? desc : asc;
  if (sort === "resource") return [turn(resources.name)];
  if (sort === "updated") return [turn(deals.updatedAt)];
  return [asc(sql`case when ${deals.dueAt} is null then 1 else 0 end`), turn(deals.dueAt)];
}
