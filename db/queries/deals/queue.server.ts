import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { ShownTeaser } from "#app/domain/applications/version.ts";
import type { Turn } from "#app/domain/deals/turn.ts";
import type { SearchWords } from "#app/domain/input/search.ts";
import { scoreOf } from "#app/domain/matching/engine/key.ts";
import type { DealState, Stage } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { jsonText } from "../../dialect.ts";
import { applications, applicationVersions } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { users } from "../../schema/users.ts";
import { inSectors } from "../applications/in-sector.server.ts";
import { type Teaser, teasersOf, teasersShown } from "../applications/teasers.server.ts";
import { everyWord, holds } from "../search.server.ts";
import {
  isShownVersion,
  onlyIf,
  seesMatch,
  seesPresentTeaser,
  seesTeaser,
  seesVersion,
} from "./access.server.ts";

export type QueueSort = "due" | "score" | "waiting";

/** Whose queue, and the part of it that is asked for. */
export interface QueueAsk {
  /** Organizations whose resources' deals are seen. */
  organizations: string[];
  userId: string;
  now: Date;
  turn: Turn;
  /** Of `readSearch`; null for everything. */
  words: SearchWords | null;
  /** Of each word, the sectors whose names it found. */
  foundSectors: string[][];
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

/** A deal in the queue, with what its provider may see of it now: see `applicantAccess`. */
export interface QueueCase extends Teaser {
  id: string;
  state: DealState;
  startedBy: (typeof deals.$inferSelect)["startedBy"];
  applicationId: string;
  /** As the match stood when it was last computed, or when the deal began where the pair is not kept any more. */
  score: number | null;
  /** Is the pair among those kept? */
  matched: boolean;
  stage: (typeof applications.$inferSelect)["stage"];
  area: string | null;
  /** The founder's anonymous sentence as it was written. */
  pitch: string | null;
  /** Since when it has been in its state. */
  waitingSince: Date;
  dueAt: Date | null;
  assignee: { id: string; name: string } | null;
  resource: { id: string; name: string; kind: (typeof resources.$inferSelect)["kind"] };
  company: string | null;
  title: string | null;
}

/** One page of the queue. */
export async function queuePage(
  db: Db,
  ask: QueueAsk,
): Promise<{ rows: QueueCase[]; total: number }> {
  const heads = await queueHeads(db)
    .where(inQueue(db, ask))
    .orderBy(...orderOf(db, ask))
    .limit(ask.pageSize)
    .offset((ask.page - 1) * ask.pageSize);
  const teasers = await teasersSeen(db, heads);
  const rows = heads.map(({ key, score, present, presentStage, presentPitch, teaser, ...row }) => ({
    ...row,
    matched: key !== null,
    score: key === null ? score : scoreOf(key),
    stage: presentStage ?? teaser?.stage ?? null,
    pitch: presentPitch ?? teaser?.pitch ?? null,
    sectors: teasers.get(row.id)?.sectors ?? [],
    needs: teasers.get(row.id)?.needs ?? [],
  }));
  return { rows, total: await countQueue(db, ask) };
}

/** Sectors and needs of each row, by the deal's id: the present ones, or those that were shown. */
async function teasersSeen(
  db: Db,
  heads: { id: string; applicationId: string; present: boolean; teaser: ShownTeaser | null }[],
): Promise<Map<string, Teaser>> {
  const present = await teasersOf(
    db,
    heads.filter((row) => row.present).map((row) => row.applicationId),
  );
  const shown = await teasersShown(
    db,
    heads.flatMap(({ id, teaser }) => (teaser ? [{ id, teaser }] : [])),
  );
  return new Map(
    heads.flatMap(({ id, applicationId, present: now }) => {
      const teaser = now ? present.get(applicationId) : shown.get(id);
      return teaser ? [[id, teaser]] : [];
    }),
  );
}

function queueHeads(db: Db) {
  return db
    .select({
      id: deals.id,
      applicationId: deals.applicationId,
      state: deals.providerState,
      startedBy: deals.startedBy,
      key: matches.key,
      score: onlyIf<number>(seesTeaser(db), deals.score),
      present: sql`${seesPresentTeaser(db)}`.mapWith(Boolean),
      presentStage: onlyIf<Stage>(seesPresentTeaser(db), applications.stage),
      presentPitch: onlyIf<string>(seesPresentTeaser(db), applications.pitch),
      area: areaSeen(db),
      teaser: applicationVersions.teaser,
      waitingSince: deals.updatedAt,
      dueAt: deals.dueAt,
      assignee: { id: users.id, name: users.name },
      resource: { id: resources.id, name: resources.name, kind: resources.kind },
      company: onlyIf(seesVersion(db), jsonText(applicationVersions.body, "company")),
      title: onlyIf(seesVersion(db), jsonText(applicationVersions.body, "title")),
    })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .leftJoin(matches, isMatch(db))
    .leftJoin(applicationVersions, isShownVersion(db))
    .leftJoin(users, eq(users.id, deals.assignedTo));
}

function isMatch(db: Db): SQL | undefined {
  return and(
    eq(matches.applicationNo, applications.no),
    eq(matches.resourceNo, resources.no),
    seesMatch(db),
  );
}

/** Orders like the score, of now or of when the deal began: a key differs from its score by less than any two do. */
function scoreSeen(db: Db): SQL<number | null> {
  return onlyIf<number>(seesTeaser(db), sql`coalesce(${matches.key}, ${deals.score})`);
}

function areaSeen(db: Db): SQL<string | null> {
  return sql<string | null>`case when ${seesPresentTeaser(db)}
    then coalesce(${applications.area}, ${organizations.area})
    else ${jsonText(applicationVersions.teaser, "area")} end`;
}

async function countQueue(db: Db, ask: QueueAsk): Promise<number> {
  const [row] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .leftJoin(applicationVersions, isShownVersion(db))
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
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .leftJoin(matches, isMatch(db))
    .leftJoin(applicationVersions, isShownVersion(db))
    .where(inQueue(db, ask))
    .orderBy(...orderOf(db, ask))
    .limit(ask.pageSize + 2)
    .offset(from);
  return rows.map((row) => row.id);
}

/** How many deals there are by state, and how many of the provider's own answers are late. */
export async function queueCounts(
  db: Db,
  { organizations: scope, now }: { organizations: string[]; now: Date },
): Promise<{ states: Map<DealState, number>; late: number }> {
  const mine = inArray(deals.providerId, scope);
  const rows = await db
    .select({ state: deals.providerState, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .where(mine)
    .groupBy(deals.providerState);
  const [late] = await db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(deals)
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

/** What the column says of each of the provider's tabs. */
const WAITING = { ours: "provider", theirs: "startup", ended: "ended" } as const;

function isLate(now: Date): SQL | undefined {
  return and(eq(deals.providerTurn, WAITING.ours), lt(deals.dueKey, now.getTime()));
}

function inQueue(db: Db, ask: QueueAsk): SQL | undefined {
  return and(
    inArray(deals.providerId, ask.organizations),
    ask.turn === "all" ? undefined : eq(deals.providerTurn, WAITING[ask.turn]),
    ask.states.length > 0 ? inArray(deals.providerState, ask.states) : undefined,
    ask.resources.length > 0 ? inArray(deals.resourceId, ask.resources) : undefined,
    sectorSeen(db, ask.sectors),
    ask.assigned === "me" ? eq(deals.assignedTo, ask.userId) : undefined,
    ask.assigned === "none" ? isNull(deals.assignedTo) : undefined,
    ask.overdue ? isLate(ask.now) : undefined,
    foundBy(db, ask),
  );
}

/** What is not seen finds nothing either: being found would tell it. */
function foundBy(db: Db, { words, foundSectors }: QueueAsk): SQL | undefined {
  return everyWord(words, (spellings, at) =>
    or(
      holds(spellings, resources.search, areaSeen(db)),
      sectorSeen(db, foundSectors[at] ?? []),
      and(seesVersion(db), holds(spellings, jsonText(applicationVersions.body, "search"))),
    ),
  );
}

/** Does the teaser, as the provider sees it, name one of these sectors or one below it? */
function sectorSeen(db: Db, keys: readonly string[]): SQL | undefined {
  if (keys.length === 0) return undefined;
  const shown = jsonText(applicationVersions.teaser, "sectors");
  // Keys are letters and dots: nothing in them is a wildcard.
  const within = keys.map((key) =>
    or(sql`${shown} like ${`%"${key}"%`}`, sql`${shown} like ${`%"${key}.%`}`),
  );
  return or(and(seesPresentTeaser(db), inSectors(db, deals.applicationId, keys)), ...within);
}

/** In the order of an index where the rows are of one turn; over all of them what has no date is put last by hand. */
function orderOf(db: Db, { sort, dir, turn }: QueueAsk): SQL[] {
  const way = dir === "asc" ? asc : desc;
  if (sort === "score") return [way(sql`coalesce(${scoreSeen(db)}, 0)`), asc(deals.id)];
  if (sort === "waiting") return [way(deals.updatedAt), way(deals.id)];
  if (turn !== "all") return [way(deals.dueKey), way(deals.id)];
  return [sql`${deals.dueAt} is null`, way(deals.dueAt), asc(deals.id)];
}
