import { and, asc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";
import { countRows, type KeysetQuery, keysetPage } from "../keyset.server.ts";
import { searched } from "../search.server.ts";

export type FounderDeal = Awaited<ReturnType<typeof founderDeals>>["rows"][number];

export const FOUNDER_DEAL_SORTS = ["updated", "due", "resource"] as const;
export type FounderDealSort = (typeof FOUNDER_DEAL_SORTS)[number];

const KEYS = {
  updated: deals.updatedAt,
  due: deals.dueKey,
  resource: deals.resourceKey,
} as const;

/** One page of the deals of these companies, and how many there are. Filter: `state`. */
export async function founderDeals(
  db: Db,
  companies: string[],
  query: KeysetQuery<FounderDealSort>,
) {
  const states = query.filters.state ?? [];
  const filters = and(
    states.length > 0 ? inArray(deals.state, states as DealState[]) : undefined,
    searched(query.words, resources.search, applications.search),
  );
  const key = KEYS[query.sort];
  const page = await keysetPage(query, {
    parts: companies,
    by: { key, id: deals.id },
    read: (company, reach) =>
      selectDeals(db, sql<Date | number | string>`${key}`.mapWith(key))
        .where(and(eq(deals.startupId, company), filters, reach.beyond))
        .orderBy(...reach.orderBy)
        .limit(reach.limit),
  });
  const counted = await countRows(
    db,
    (limit) =>
      sql`select 1 from ${deals}
        join ${applications} on ${eq(applications.id, deals.applicationId)}
        join ${resources} on ${eq(resources.id, deals.resourceId)}
        where ${and(ofCompanies(companies), filters)} limit ${limit}`,
  );
  return { ...page, ...counted };
}

const URGENT = 50;

/** The deals in which the startup's answer is awaited, the most urgent first. */
export async function dealsAwaitingFounder(db: Db, companies: string[]) {
  const { rows } = await keysetPage(
    { dir: "asc", pageSize: URGENT },
    {
      parts: companies,
      by: { key: deals.dueKey, id: deals.id },
      read: (company, reach) =>
        selectDeals(db, sql<number>`${deals.dueKey}`.mapWith(Number))
          .where(and(eq(deals.startupId, company), eq(deals.turn, "startup")))
          .orderBy(...reach.orderBy)
          .limit(reach.limit),
    },
  );
  return rows;
}

/** The deals of an application whose two sides have agreed to meet, the first first. */
export function introducedDeals(db: Db, applicationId: string) {
  return db
    .select({
      id: deals.id,
      state: deals.state,
      introducedAt: deals.introducedAt,
      shownVersion: deals.shownVersion,
      resource: resources.name,
    })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(eq(deals.applicationId, applicationId), isNotNull(deals.introducedAt)))
    .orderBy(asc(deals.introducedAt), asc(deals.id));
}

/** How many deals of these companies stand in each state. */
export function dealCounts(db: Db, companies: string[]) {
  return db
    .select({ state: deals.state, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .where(ofCompanies(companies))
    .groupBy(deals.state);
}

function selectDeals<K>(db: Db, key: SQL<K>) {
  return db
    .select({
      id: deals.id,
      key,
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
function ofCompanies(companies: string[]): SQL {
  return inArray(deals.startupId, companies.length > 0 ? companies : [""]);
}
