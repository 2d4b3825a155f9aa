import { and, asc, count, desc, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { SearchWords } from "#app/domain/input/search.ts";
import { GROUPS, type Group } from "#app/domain/matching/kept.ts";
import { isWish, WISHES, type Wish } from "#app/domain/matching/wishes.ts";
import type { ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches, matchMarks } from "../../schema/matches.ts";
import { mandates, resources } from "../../schema/resources.ts";
import { latestMandates } from "../registry/mandate-in-force.server.ts";
import {
  answersNow,
  isMatchable,
  operatorColumns,
  operators,
} from "../registry/standing.server.ts";
import { searched } from "../search.server.ts";

export type MatchRow = Awaited<ReturnType<typeof applicationMatches>>["rows"][number];

export interface MatchFilter {
  /** Of `readSearch`; null for everything. */
  words: SearchWords | null;
  kinds: ResourceKind[];
  /** Only those that somebody would answer for. */
  answered: boolean;
  /** Set aside by the founder: left out, or alone. */
  later: boolean;
  sort: "position" | "name" | "response";
  dir: "asc" | "desc";
  page: number;
  pageSize: number;
}

/**
 * One page of an application's list, and how many there are: who can answer first, whatever the order, then what a
 * plan only names.
 */
export async function applicationMatches(db: Db, applicationId: string, filter: MatchFilter) {
  const where = and(
    inList(db, applicationId),
    searched(filter.words, resources.search, resources.prose),
    filter.kinds.length > 0 ? inArray(resources.kind, filter.kinds) : undefined,
    filter.answered ? answersNow(db) : isMatchable(db),
    filter.later ? eq(matchMarks.kind, "later") : isNull(matchMarks.kind),
  );
  const rows = await selectMatches(db, applicationId)
    .where(where)
    .orderBy(...orderOf(filter))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const counts = await db
    .select({ group: matches.group, count: count() })
    .from(matches)
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .leftJoin(matchMarks, markedLater(applicationId))
    .where(where)
    .groupBy(matches.group);
  const inGroup = (group: Group) => Number(counts.find((row) => row.group === group)?.count ?? 0);
  const answers = inGroup(GROUPS.answers);
  const named = inGroup(GROUPS.named);
  return { rows, total: answers + named, answers, named };
}

/** The pairs that little stands against, in no order that a founder would look for. */
export function nearMissRows(db: Db, applicationId: string) {
  return selectMatches(db, applicationId)
    .where(and(ofApplication(db, applicationId), eq(matches.group, GROUPS.near), isMatchable(db)))
    .orderBy(asc(matches.resourceNo));
}

/** One match of an application, whether blocked or not; null when there is none. */
export async function applicationMatch(
  db: Db,
  pair: { applicationId: string; resourceId: string },
) {
  const [row] = await selectMatches(db, pair.applicationId)
    .where(and(ofApplication(db, pair.applicationId), eq(resources.id, pair.resourceId)))
    .limit(1);
  return row ?? null;
}

/** How many eligible matches there are of each kind, those set aside counted apart. */
export async function matchCounts(db: Db, applicationId: string) {
  const rows = await db
    .select({
      kind: resources.kind,
      mark: matchMarks.kind,
      count: sql`count(*)`.mapWith(Number),
    })
    .from(matches)
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .leftJoin(matchMarks, markedLater(applicationId))
    .where(and(inList(db, applicationId), isMatchable(db)))
    .groupBy(resources.kind, matchMarks.kind);
  const byKind: Partial<Record<ResourceKind, number>> = {};
  let later = 0;
  let all = 0;
  for (const row of rows) {
    if (row.mark !== null) {
      later += row.count;
      continue;
    }
    byKind[row.kind] = (byKind[row.kind] ?? 0) + row.count;
    all += row.count;
  }
  return { byKind, all, later };
}

/** Every eligible match, best first, those kept for one of the needs too, with what the founder has done about it. */
export async function eligibleMatches(db: Db, applicationId: string) {
  return db
    .select({
      resourceId: resources.id,
      group: matches.group,
      key: matches.key,
      later: matchMarks.kind,
      dealState: deals.state,
    })
    .from(matches)
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .leftJoin(matchMarks, markedLater(applicationId))
    .leftJoin(deals, dealOver(applicationId))
    .where(and(ofApplication(db, applicationId), eq(matches.eligible, true), isMatchable(db)))
    .orderBy(desc(matches.key), asc(matches.resourceNo));
}

/** These matches of an application, in no order. */
export async function matchRowsOf(db: Db, applicationId: string, resourceIds: readonly string[]) {
  if (resourceIds.length === 0) return [];
  return selectMatches(db, applicationId).where(
    and(ofApplication(db, applicationId), inArray(resources.id, [...resourceIds])),
  );
}

/** What the founder asks of the district, by the resource. */
export async function wishesOf(
  db: Db,
  applicationId: string,
  resourceIds: readonly string[],
): Promise<Record<string, Wish[]>> {
  if (resourceIds.length === 0) return {};
  const rows = await db
    .select({ resourceId: matchMarks.resourceId, kind: matchMarks.kind })
    .from(matchMarks)
    .where(
      and(
        eq(matchMarks.applicationId, applicationId),
        inArray(matchMarks.resourceId, [...resourceIds]),
        inArray(matchMarks.kind, [...WISHES]),
      ),
    );
  const wishes: Record<string, Wish[]> = {};
  for (const { resourceId, kind } of rows) {
    if (isWish(kind)) wishes[resourceId] = [...(wishes[resourceId] ?? []), kind];
  }
  return wishes;
}

/** The rows of an application, by its id. */
export function ofApplication(db: Db, applicationId: string): SQL {
  return sql`${matches.applicationNo} = ${numberOf(db, applicationId)}`;
}

/** Of the groups that make up the list a founder reads. */
function inList(db: Db, applicationId: string): SQL | undefined {
  return and(ofApplication(db, applicationId), lte(matches.group, GROUPS.named));
}

function numberOf(db: Db, applicationId: string): SQL {
  return sql`${db.select({ no: applications.no }).from(applications).where(eq(applications.id, applicationId))}`;
}

function selectMatches(db: Db, applicationId: string) {
  const latest = latestMandates(db);
  return db
    .select({
      resourceId: resources.id,
      group: matches.group,
      key: matches.key,
      eligible: matches.eligible,
      policyVersion: matches.policy,
      name: resources.name,
      kind: resources.kind,
      state: resources.state,
      area: resources.area,
      operatorName: resources.operatorName,
      organizationId: resources.organizationId,
      operator: operatorColumns,
      responseDays: mandates.responseDays,
      later: matchMarks.kind,
      dealId: deals.id,
      dealState: deals.state,
    })
    .from(matches)
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .leftJoin(latest, eq(latest.resourceId, resources.id))
    .leftJoin(
      mandates,
      and(eq(mandates.resourceId, resources.id), eq(mandates.number, latest.number)),
    )
    .leftJoin(matchMarks, markedLater(applicationId))
    .leftJoin(deals, dealOver(applicationId))
    .$dynamic();
}

function dealOver(applicationId: string): SQL | undefined {
  return and(eq(deals.applicationId, applicationId), eq(deals.resourceId, resources.id));
}

function markedLater(applicationId: string): SQL | undefined {
  return and(
    eq(matchMarks.applicationId, applicationId),
    eq(matchMarks.resourceId, resources.id),
    eq(matchMarks.kind, "later"),
  );
}

function orderOf({ sort, dir }: Pick<MatchFilter, "sort" | "dir">): SQL[] {
  const turn = dir === "desc" ? desc : asc;
  const group = asc(matches.group);
  const best = [desc(matches.key), asc(matches.resourceNo)];
  if (sort === "name") return [group, turn(resources.name), ...best];
  if (sort === "position") {
    return [group, ...(dir === "asc" ? best : [asc(matches.key), desc(matches.resourceNo)])];
  }
  // Those that name no days come last on both engines, whichever way.
  return [
    group,
    asc(sql`case when ${mandates.responseDays} is null then 1 else 0 end`),
    turn(mandates.responseDays),
    ...best,
  ];
}
