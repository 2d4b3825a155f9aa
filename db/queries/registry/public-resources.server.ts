import {
  type AnyColumn,
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  like,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { SearchWords } from "#app/domain/input/search.ts";
import { publicState } from "#app/domain/registry/standing.ts";
import { RESOURCE_KINDS, type ResourceKind, type ResourceState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { planResources, plans } from "../../schema/plans.ts";
import { resourceSectors, resources } from "../../schema/resources.ts";
import { searched } from "../search.server.ts";
import {
  isMatchable,
  isPublic,
  isPublicAs,
  operatorColumns,
  operators,
} from "./standing.server.ts";

/** What the public may see of the registry, all but drafts: first what takes applications. */
const SHOWN: ResourceState[] = ["open", "named", "closed"];

/** What a business of any sector may have use for comes first. */
const GENERAL_KINDS: ResourceKind[] = [
  "service",
  "incubator",
  "science_park",
  ...RESOURCE_KINDS.filter((kind) => !["service", "incubator", "science_park"].includes(kind)),
];

export interface ResourceLine {
  id: string;
  name: string;
  kind: ResourceKind;
  state: ResourceState;
  area: string | null;
  /** The operator: the organization that runs it, or the one a plan names. */
  operator: string | null;
  plan: string | null;
  planNumber: string | null;
  section: string | null;
  sectors: string[];
}

export interface ResourceSearch {
  /** Of `readSearch`; null for everything. */
  words: SearchWords | null;
  kinds: string[];
  states: string[];
  /** Sector keys; a key takes in those below it. */
  sectors: string[];
  /** Area names, with those inside them already. */
  areas: string[];
  plans: string[];
  sort: "name" | "kind" | "area" | "state";
  dir: "asc" | "desc";
  page: number;
  pageSize: number;
}

/** One page of the public registry. */
export async function searchResources(
  db: Db,
  ask: ResourceSearch,
): Promise<{ rows: ResourceLine[]; total: number }> {
  const where = and(...conditions(db, ask));
  const by = {
    name: resources.name,
    kind: orderOf(resources.kind, RESOURCE_KINDS),
    area: resources.area,
    state: orderOf(resources.state, SHOWN),
  }[ask.sort];
  const towards = ask.dir === "desc" ? desc : asc;
  const [rows, total] = await Promise.all([
    selectLines(db)
      .where(where)
      .orderBy(
        towards(by),
        orderOf(resources.kind, RESOURCE_KINDS),
        asc(resources.name),
        asc(resources.id),
      )
      .limit(ask.pageSize)
      .offset((ask.page - 1) * ask.pageSize),
    db.$count(resources, where),
  ]);
  return { rows: await withSectors(db, rows), total };
}

/** The place of a value in its list, not in the alphabet. */
function orderOf(column: AnyColumn, values: readonly string[]): SQL {
  const places = values.map((value, at) => sql`when ${value} then ${sql.raw(String(at))}`);
  return sql`case ${column} ${sql.join(places, sql` `)} end`;
}

function conditions(db: Db, ask: ResourceSearch): (SQL | undefined)[] {
  return [
    isPublic(db),
    searched(ask.words, resources.search, resources.prose),
    ask.kinds.length > 0 ? inArray(resources.kind, ask.kinds as ResourceKind[]) : undefined,
    ask.states.length > 0 ? isPublicAs(db, ask.states as ResourceState[]) : undefined,
    ask.areas.length > 0 ? inArray(resources.area, ask.areas) : undefined,
    ask.sectors.length > 0 ? exists(servingSectors(db, ask.sectors)) : undefined,
    ask.plans.length > 0 ? exists(namedIn(db, ask.plans)) : undefined,
  ];
}

function servingSectors(db: Db, keys: string[]) {
  return db
    .select({ sector: resourceSectors.sector })
    .from(resourceSectors)
    .where(
      and(
        eq(resourceSectors.resourceId, resources.id),
        or(
          ...keys.flatMap((key) => [
            eq(resourceSectors.sector, key),
            like(resourceSectors.sector, `${key}.%`),
          ]),
        ),
      ),
    );
}

function namedIn(db: Db, slugs: string[]) {
  return db
    .select({ id: planResources.id })
    .from(planResources)
    .where(and(eq(planResources.resourceSlug, resources.slug), inArray(planResources.plan, slugs)));
}

function selectLines(db: Db) {
  return db
    .select({
      id: resources.id,
      name: resources.name,
      kind: resources.kind,
      state: resources.state,
      area: resources.area,
      operatorName: resources.operatorName,
      organizationName: operators.name,
      operator: operatorColumns,
      plan: resources.plan,
      planNumber: plans.number,
      section: resources.section,
    })
    .from(resources)
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .leftJoin(plans, eq(plans.slug, resources.plan));
}

type Selected = Awaited<ReturnType<typeof selectLines>>[number];

async function withSectors(db: Db, rows: Selected[]): Promise<ResourceLine[]> {
  const sectors = await sectorsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ operatorName, organizationName, operator, ...row }) => ({
    ...row,
    state: publicState({ ...row, operator }) ?? row.state,
    operator: organizationName ?? operatorName,
    sectors: sectors.get(row.id) ?? [],
  }));
}

async function sectorsOf(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  const byResource = new Map<string, string[]>();
  if (ids.length === 0) return byResource;
  const rows = await db
    .select()
    .from(resourceSectors)
    .where(inArray(resourceSectors.resourceId, ids))
    .orderBy(asc(resourceSectors.resourceId), asc(resourceSectors.sector));
  for (const { resourceId, sector } of rows) {
    const known = byResource.get(resourceId);
    if (known) known.push(sector);
    else byResource.set(resourceId, [sector]);
  }
  return byResource;
}

/** How many public resources of each kind there are. */
export async function resourceCounts(db: Db): Promise<{ kind: ResourceKind; count: number }[]> {
  return db
    .select({ kind: resources.kind, count: count().mapWith(Number) })
    .from(resources)
    .where(isPublic(db))
    .groupBy(resources.kind)
    .orderBy(asc(resources.kind));
}

/** Public resources that name no sector and so take every one, open ones first, then by kind and name. */
export async function generalResources(db: Db, limit: number): Promise<ResourceLine[]> {
  const named = db
    .select({ sector: resourceSectors.sector })
    .from(resourceSectors)
    .where(eq(resourceSectors.resourceId, resources.id));
  const rows = await selectLines(db)
    .where(and(isPublic(db), inArray(resources.state, ["open", "named"]), notExists(named)))
    .orderBy(
      orderOf(resources.state, SHOWN),
      orderOf(resources.kind, GENERAL_KINDS),
      asc(resources.sortKey),
      asc(resources.id),
    )
    .limit(limit);
  return withSectors(db, rows);
}

/** These resources as far as they stand in founders' lists now, by id. */
export async function matchableLines(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, ResourceLine>> {
  if (ids.length === 0) return new Map();
  const rows = await selectLines(db)
    .where(and(isMatchable(db), inArray(resources.id, [...ids])))
    .orderBy(asc(resources.id));
  return new Map((await withSectors(db, rows)).map((line) => [line.id, line]));
}
