import {
  and,
  asc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import { GROUPS } from "#app/domain/matching/kept.ts";
import type { ApplicationState, NeedKind, Stage } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applicationSectors, applications, needs } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import {
  countRows,
  type KeysetPage,
  type KeysetQuery,
  keysetPage,
  type Reach,
} from "../keyset.server.ts";
import { searched } from "../search.server.ts";
import { applicationArea, inDistricts, isListedApplication, scopeOf } from "./scope.server.ts";
import { withinSector } from "./sector-match.server.ts";

export const APPLICATION_SORTS = ["submitted", "company", "title", "stage"] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

/** Filter `match`: none (matched, nothing fits) · some · waiting (not computed yet). */
export const MATCH_STANDINGS = ["none", "some", "waiting"] as const;

export interface DistrictApplication {
  id: string;
  title: string;
  company: string;
  organizationId: string;
  area: string | null;
  state: ApplicationState;
  stage: Stage | null;
  submittedAt: Date | null;
  matchedAt: Date | null;
  needs: NeedKind[];
  sectors: string[];
  /** Resources that fit. */
  matches: number;
  deals: number;
}

export type ApplicationQuery = KeysetQuery<ApplicationSort>;

const KEYS = {
  submitted: applications.listedKey,
  company: applications.companyKey,
  title: applications.titleKey,
  stage: applications.stageKey,
} as const;

/** Applications of these areas, drafts excluded. */
export async function districtApplications(
  db: Db,
  areas: string[],
  query: ApplicationQuery,
): Promise<KeysetPage<DistrictApplication>> {
  const scope = await scopeOf(db, areas);
  const filters = and(
    isListedApplication(scope),
    applicationFilters(db, query.filters),
    searched(query.words, organizations.search, applications.search),
  );
  const key = KEYS[query.sort];
  const { rows, ...page } = await keysetPage(query, {
    parts: scope.districts,
    by: { key, id: applications.id },
    read: (district, reach) => applicationPart(db, { district, filters, key, reach }),
  });
  const joined = sql`join ${organizations} on ${eq(organizations.id, applications.organizationId)}`;
  // What an application says by itself is counted without its company.
  const alone = scope.within === null && query.words === null;
  const counted = await countRows(
    db,
    (limit) =>
      sql`select 1 from ${applications} ${alone ? sql`` : joined}
        where ${and(inDistricts(applications.district, scope.districts), filters)} limit ${limit}`,
  );
  return { rows: await withParts(db, rows), ...page, ...counted };
}

function applicationPart(
  db: Db,
  {
    district,
    filters,
    key,
    reach,
  }: {
    district: string;
    filters: SQL | undefined;
    key: (typeof KEYS)[ApplicationSort];
    reach: Reach;
  },
) {
  return db
    .select({
      id: applications.id,
      key: sql<string | number>`${key}`,
      title: applications.title,
      company: organizations.name,
      organizationId: organizations.id,
      area: applicationArea,
      state: applications.state,
      stage: applications.stage,
      submittedAt: applications.submittedAt,
      matchedAt: applications.matchedAt,
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(and(eq(applications.district, district), filters, reach.beyond))
    .orderBy(...reach.orderBy)
    .limit(reach.limit);
}

/** Filters: `match`, `sector` (with all below it), `need`, `stage`, `state`. */
function applicationFilters(db: Db, filters: Record<string, string[]>): SQL | undefined {
  const stages = filters.stage ?? [];
  const states = filters.state ?? [];
  const standing = filters.match?.[0];
  return and(
    stages.length > 0 ? inArray(applications.stage, stages as Stage[]) : undefined,
    states.length > 0 ? inArray(applications.state, states as ApplicationState[]) : undefined,
    standing === "none" ? isUnmatched(db) : undefined,
    standing === "some" ? exists(fitting(db)) : undefined,
    standing === "waiting"
      ? and(eq(applications.state, "submitted"), isNull(applications.matchedAt))
      : undefined,
    filters.sector?.length ? exists(inSector(db, filters.sector[0] ?? "")) : undefined,
    filters.need?.length ? exists(needing(db, filters.need as NeedKind[])) : undefined,
  );
}

/** Submitted and matched, and no resource fits. */
export function isUnmatched(db: Db): SQL | undefined {
  return and(
    eq(applications.state, "submitted"),
    isNotNull(applications.matchedAt),
    notExists(fitting(db)),
  );
}

function fitting(db: Db) {
  return db
    .select({ one: sql`1` })
    .from(matches)
    .where(and(eq(matches.applicationNo, applications.no), lt(matches.group, GROUPS.near)));
}

function inSector(db: Db, key: string) {
  return db
    .select({ one: sql`1` })
    .from(applicationSectors)
    .where(
      and(
        eq(applicationSectors.applicationId, applications.id),
        ne(applicationSectors.choice, "removed"),
        withinSector(applicationSectors.sector, key),
      ),
    );
}

function needing(db: Db, kinds: NeedKind[]) {
  return db
    .select({ one: sql`1` })
    .from(needs)
    .where(and(eq(needs.applicationId, applications.id), inArray(needs.kind, kinds)));
}

type Head = Omit<DistrictApplication, "needs" | "sectors" | "matches" | "deals">;

async function withParts(db: Db, heads: Head[]): Promise<DistrictApplication[]> {
  const ids = heads.map(({ id }) => id);
  if (ids.length === 0) return [];
  const needRows = await db
    .select({ id: needs.applicationId, kind: needs.kind })
    .from(needs)
    .where(inArray(needs.applicationId, ids))
    .orderBy(asc(needs.applicationId), asc(needs.position));
  const sectorRows = await db
    .select({ id: applicationSectors.applicationId, sector: applicationSectors.sector })
    .from(applicationSectors)
    .where(
      and(inArray(applicationSectors.applicationId, ids), ne(applicationSectors.choice, "removed")),
    )
    .orderBy(asc(applicationSectors.applicationId), asc(applicationSectors.sector));
  const fits = await db
    .select({ id: applications.id, count: sql`count(*)`.mapWith(Number) })
    .from(applications)
    .innerJoin(matches, eq(matches.applicationNo, applications.no))
    .where(and(inArray(applications.id, ids), lte(matches.group, GROUPS.named)))
    .groupBy(applications.id);
  const moving = await db
    .select({ id: deals.applicationId, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .where(inArray(deals.applicationId, ids))
    .groupBy(deals.applicationId);
  const needsOf = collected(needRows, ({ kind }) => kind);
  const sectorsOf = collected(sectorRows, ({ sector }) => sector);
  const fitsOf = collected(fits, ({ count }) => count);
  const dealsOf = collected(moving, ({ count }) => count);
  return heads.map((head) => ({
    ...head,
    needs: needsOf.get(head.id) ?? [],
    sectors: sectorsOf.get(head.id) ?? [],
    matches: fitsOf.get(head.id)?.[0] ?? 0,
    deals: dealsOf.get(head.id)?.[0] ?? 0,
  }));
}

function collected<R extends { id: string }, V>(rows: R[], value: (row: R) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(value(row));
    else groups.set(row.id, [value(row)]);
  }
  return groups;
}

interface NearMiss {
  applicationId: string;
  resourceId: string;
}

function nearMisses(db: Db) {
  return db
    .select({ applicationId: applications.id, resourceId: resources.id })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(
      matches,
      and(eq(matches.applicationNo, applications.no), eq(matches.group, GROUPS.near)),
    )
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .orderBy(asc(applications.no), asc(matches.resourceNo))
    .$dynamic();
}

/** The near misses of these applications. The caller has checked their scope. */
export async function nearMissesOf(db: Db, applicationIds: string[]): Promise<NearMiss[]> {
  if (applicationIds.length === 0) return [];
  return nearMisses(db).where(inArray(applications.id, applicationIds));
}

const SAMPLE = 1000;

/** The near misses of applications of these areas that nothing fits; at most 1,000. */
export async function nearMissesOfUnmatched(db: Db, areas: string[]): Promise<NearMiss[]> {
  const scope = await scopeOf(db, areas);
  return nearMisses(db)
    .where(
      and(
        inDistricts(applications.district, scope.districts),
        isListedApplication(scope),
        isUnmatched(db),
      ),
    )
    .limit(SAMPLE);
}
