import {
  type AnyColumn,
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { statesOfTurn, type Turn } from "#app/domain/deals/turn.ts";
import { teaserParts } from "#app/domain/matching/teaser.ts";
import type { ScorePart } from "#app/domain/matching/types.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { users } from "../../schema/users.ts";
import { inSectors } from "../applications/in-sector.server.ts";
import { type Teaser, teasersOf } from "../applications/teasers.server.ts";
import { searched } from "../search.server.ts";

export type QueueSort = "due" | "score" | "waiting";

/** Whose queue, and the part of it that is asked for. */
export interface QueueAsk {
  /** Organizations whose resources' deals are seen. */
  organizations: string[];
  userId: string;
  now: Date;
  turn: Turn;
  /** Of `searchPattern`; null for everything. */
  pattern: string | null;
  /** Sectors whose names the search found. */
  foundSectors: string[];
  states: DealState[];
  resources: string[];
  sectors: string[];
  assigned: "me" | "none" | null;
  overdue: boolean;
  sort: QueueSort;
  dir: "asc" | "desc";
  page: number;
  pageSize: number;
}

/** A deal in the queue. Who applies is null until both sides have agreed to meet. */
export interface QueueCase extends Teaser {
  id: string;
  state: DealState;
  startedBy: (typeof deals.$inferSelect)["startedBy"];
  score: number | null;
  parts: ScorePart[];
  stage: (typeof applications.$inferSelect)["stage"];
  area: string | null;
  /** Since when it has been in its state. */
  waitingSince: Date;
  dueAt: Date | null;
  assignee: { id: string; name: string } | null;
  resource: { id: string; name: string; kind: (typeof resources.$inferSelect)["kind"] };
  company: string | null;
  title: string | null;
}

/** As the match stands now, or as it stood when the deal began. */
const SCORE = sql<number | null>`coalesce(${matches.score}, ${deals.score})`;

/** One page of the queue. */
export async function queuePage(
  db: Db,
  ask: QueueAsk,
): Promise<{ rows: QueueCase[]; total: number }> {
  const heads = await queueHeads(db)
    .where(inQueue(db, ask))
    .orderBy(...orderOf(ask))
    .limit(ask.pageSize)
    .offset((ask.page - 1) * ask.pageSize);
  const teasers = await teasersOf(
    db,
    heads.map((row) => row.applicationId),
  );
  const rows = heads.map(({ applicationId, parts, ...row }) => ({
    ...row,
    parts: teaserParts(parts ?? []),
    sectors: teasers.get(applicationId)?.sectors ?? [],
    needs: teasers.get(applicationId)?.needs ?? [],
  }));
  return { rows, total: await countQueue(db, ask) };
}

function queueHeads(db: Db) {
  return db
    .select({
      id: deals.id,
      applicationId: deals.applicationId,
      state: deals.state,
      startedBy: deals.startedBy,
      score: SCORE,
      parts: matches.parts,
      stage: applications.stage,
      area: sql<string | null>`coalesce(${applications.area}, ${organizations.area})`,
      waitingSince: deals.updatedAt,
      dueAt: deals.dueAt,
      assignee: { id: users.id, name: users.name },
      resource: { id: resources.id, name: resources.name, kind: resources.kind },
      company: onceIntroduced(organizations.name),
      title: onceIntroduced(applications.title),
    })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .leftJoin(matches, isMatch())
    .leftJoin(users, eq(users.id, deals.assignedTo));
}

function isMatch(): SQL | undefined {
  return and(
    eq(matches.applicationId, deals.applicationId),
    eq(matches.resourceId, deals.resourceId),
  );
}

/** What is not yet to be seen does not leave the database. */
function onceIntroduced(column: AnyColumn): SQL<string | null> {
  return sql<string | null>`case when ${deals.introducedAt} is not null then ${column} end`;
}

async function countQueue(db: Db, ask: QueueAsk): Promise<number> {
  const [row] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .where(inQueue(db, ask));
  return row?.total ?? 0;
}

/** The ids of the page, in its order, with the one before and the one after it. */
export async function queueWindow(db: Db, ask: QueueAsk): Promise<string[]> {
  const from = Math.max(0, (ask.page - 1) * ask.pageSize - 1);
  const rows = await db
    .select({ id: deals.id })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .leftJoin(matches, isMatch())
    .where(inQueue(db, ask))
    .orderBy(...orderOf(ask))
    .limit(ask.pageSize + 2)
    .offset(from);
  return rows.map((row) => row.id);
}

/** How many deals there are by state, and how many of the provider's own answers are late. */
export async function queueCounts(
  db: Db,
  { organizations: scope, now }: { organizations: string[]; now: Date },
): Promise<{ states: Map<DealState, number>; late: number }> {
  const mine = inArray(resources.organizationId, scope);
  const rows = await db
    .select({ state: deals.state, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(mine)
    .groupBy(deals.state);
  const [late] = await db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(mine, isLate(now)));
  return { states: new Map(rows.map((row) => [row.state, row.count])), late: late?.count ?? 0 };
}

/** How many deals of each resource are in one of these states; those without any are not listed. */
export async function waitingByResource(
  db: Db,
  { resourceIds, states }: { resourceIds: string[]; states: DealState[] },
): Promise<Map<string, number>> {
  const rows = await db
    .select({ resourceId: deals.resourceId, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .where(and(inArray(deals.resourceId, resourceIds), inArray(deals.state, states)))
    .groupBy(deals.resourceId);
  return new Map(rows.map(({ resourceId, count }) => [resourceId, count]));
}

function isLate(now: Date): SQL | undefined {
  return and(inArray(deals.state, statesOfTurn("ours")), lt(deals.dueAt, now));
}

function inQueue(db: Db, ask: QueueAsk): SQL | undefined {
  return and(
    inArray(resources.organizationId, ask.organizations),
    inArray(deals.state, statesOfTurn(ask.turn)),
    ask.states.length > 0 ? inArray(deals.state, ask.states) : undefined,
    ask.resources.length > 0 ? inArray(deals.resourceId, ask.resources) : undefined,
    inSectors(db, deals.applicationId, ask.sectors),
    ask.assigned === "me" ? eq(deals.assignedTo, ask.userId) : undefined,
    ask.assigned === "none" ? isNull(deals.assignedTo) : undefined,
    ask.overdue ? isLate(ask.now) : undefined,
    foundBy(db, ask),
  );
}

/** Before the introduction a name finds nothing either: what is found would tell it. */
function foundBy(db: Db, { pattern, foundSectors }: QueueAsk): SQL | undefined {
  const words = searched(pattern, resources.search, applications.area);
  if (!words) return undefined;
  return or(
    words,
    inSectors(db, deals.applicationId, foundSectors),
    and(isNotNull(deals.introducedAt), searched(pattern, applications.search)),
  );
}

/** NULL stands first on one engine and last on the other: it is put last by hand. */
function orderOf({ sort, dir }: QueueAsk): SQL[] {
  const way = dir === "asc" ? asc : desc;
  if (sort === "score") return [way(sql`coalesce(${SCORE}, 0)`), asc(deals.id)];
  if (sort === "waiting") return [way(deals.updatedAt), asc(deals.id)];
  return [sql`${deals.dueAt} is null`, way(deals.dueAt), asc(deals.id)];
}
