import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { ResourceKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
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
  /** LIKE pattern over names, or null. */
  pattern: string | null;
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

/** One page of an application's eligible matches, and how many there are. */
export async function applicationMatches(db: Db, applicationId: string, filter: MatchFilter) {
  const where = and(
    eq(matches.applicationId, applicationId),
    eq(matches.eligible, true),
    searched(filter.pattern, resources.search),
    filter.kinds.length > 0 ? inArray(resources.kind, filter.kinds) : undefined,
    filter.answered ? answersNow(db) : isMatchable(db),
    filter.later ? eq(matchMarks.kind, "later") : isNull(matchMarks.kind),
  );
  const rows = await selectMatches(db)
    .where(where)
    .orderBy(...orderOf(filter), asc(matches.position), asc(matches.id))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const [total] = await db
    .select({ count: count() })
    .from(matches)
    .innerJoin(resources, eq(resources.id, matches.resourceId))
    .leftJoin(matchMarks, markedLater())
    .where(where);
  return { rows, total: Number(total?.count ?? 0) };
}

/** The pairs that little stands against, the most worthwhile first. */
export function nearMissRows(db: Db, applicationId: string) {
  return selectMatches(db)
    .where(
      and(eq(matches.applicationId, applicationId), eq(matches.eligible, false), isMatchable(db)),
    )
    .orderBy(asc(matches.position), asc(matches.id));
}

/** One match of an application, whether blocked or not; null when there is none. */
export async function applicationMatch(
  db: Db,
  pair: { applicationId: string; resourceId: string },
) {
  const [row] = await selectMatches(db)
    .where(
      and(eq(matches.applicationId, pair.applicationId), eq(matches.resourceId, pair.resourceId)),
    )
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
    .innerJoin(resources, eq(resources.id, matches.resourceId))
    .leftJoin(matchMarks, markedLater())
    .where(
      and(eq(matches.applicationId, applicationId), eq(matches.eligible, true), isMatchable(db)),
    )
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

/** All eligible matches with their parts, best first: what packages and open questions are told from. */
export function eligibleMatches(db: Db, applicationId: string) {
  return db
    .select({
      applicationId: matches.applicationId,
      resourceId: matches.resourceId,
      score: matches.score,
      confidence: matches.confidence,
      parts: matches.parts,
      blockers: matches.blockers,
      policyVersion: matches.policyVersion,
    })
    .from(matches)
    .innerJoin(resources, eq(resources.id, matches.resourceId))
    .where(
      and(eq(matches.applicationId, applicationId), eq(matches.eligible, true), isMatchable(db)),
    )
    .orderBy(asc(matches.position), asc(matches.id));
}

function selectMatches(db: Db) {
  const latest = latestMandates(db);
  return db
    .select({
      resourceId: matches.resourceId,
      position: matches.position,
      score: matches.score,
      confidence: matches.confidence,
      eligible: matches.eligible,
      parts: matches.parts,
      blockers: matches.blockers,
      policyVersion: matches.policyVersion,
      computedAt: matches.computedAt,
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
    .innerJoin(resources, eq(resources.id, matches.resourceId))
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .leftJoin(latest, eq(latest.resourceId, resources.id))
    .leftJoin(
      mandates,
      and(eq(mandates.resourceId, resources.id), eq(mandates.number, latest.number)),
    )
    .leftJoin(matchMarks, markedLater())
    .leftJoin(
      deals,
      and(eq(deals.applicationId, matches.applicationId), eq(deals.resourceId, matches.resourceId)),
    )
    .$dynamic();
}

function markedLater(): SQL | undefined {
  return and(
    eq(matchMarks.applicationId, matches.applicationId),
    eq(matchMarks.resourceId, matches.resourceId),
    eq(matchMarks.kind, "later"),
  );
}

function orderOf({ sort, dir }: Pick<MatchFilter, "sort" | "dir">): SQL[] {
  const turn = dir === "desc" ? desc : asc;
  if (sort === "name") return [turn(resources.name)];
  if (sort === "position") return dir === "desc" ? [desc(matches.position)] : [];
  // Those that name no days come last on both engines, whichever way.
  return [
    asc(sql`case when ${mandates.responseDays} is null then 1 else 0 end`),
    turn(mandates.responseDays),
  ];
}
