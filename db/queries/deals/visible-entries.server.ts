import { and, asc, eq, gt, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { DealEnds, Viewer } from "#app/domain/deals/audience.ts";
import type { StoredEvent } from "#app/domain/deals/history.ts";
import { ASKING_KINDS } from "#app/domain/deals/talk.ts";
import type { Db } from "../../client.server.ts";
import { alias, jsonHoldsAny } from "../../dialect.ts";
import { applications } from "../../schema/applications.ts";
import { deals, events } from "../../schema/deals.ts";
import { entries, entryReads } from "../../schema/entries.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";

/*
 * The only place that reads the entries of a timeline: page, count, badge, mail, digest, search, export and stream ask
 * here, and a test of the architecture keeps it so.
 */

const roots = alias(events, "root_entries");
const widenings = alias(events, "widenings");

const startupArea = sql<string | null>`coalesce(${applications.area}, ${organizations.area})`;

/**
 * `maySee` of domain/deals/audience.ts as a condition on rows of `events`, joined with their deal, its application, the
 * applicant and the resource (see `entryRows`): what may not be seen does not leave the database. A test holds the two
 * against each other.
 */
function isVisible(db: Db, { belongs, founderOf, answersFor, areas, bodies }: Viewer): SQL {
  const ofStartup = inArray(organizations.id, belongs);
  const ofProvider = and(
    isNotNull(resources.organizationId),
    inArray(resources.organizationId, belongs),
  );
  const asStaff = [
    sql`case when ${inArray(startupArea, areas)} then 'area:' || ${startupArea} end`,
    sql`case when ${inArray(resources.area, areas)} then 'area:' || ${resources.area} end`,
    ...bodies.map((body) => sql`${body}`),
  ];
  return sql`case
    when ${ofStartup} then ${inArray(organizations.id, founderOf)} and ${readBy(db, [sql`${organizations.id}`])}
    when ${ofProvider} then ${inArray(resources.organizationId, answersFor)} and ${readBy(db, [sql`${resources.organizationId}`])}
    when ${or(inArray(startupArea, areas), inArray(resources.area, areas))}
      then ${bodies.length > 0 ? readBy(db, asStaff) : sql`1 = 0`}
    else ${sql`1 = 0`} end`;
}

/** One of these parties is in the audience of the entry, or of the one that it follows, or of a widening of that. */
function readBy(db: Db, parties: readonly SQL[]): SQL {
  const root = sql`coalesce(${events.follows}, ${events.id})`;
  const followed = db
    .select({ one: sql`1` })
    .from(roots)
    .where(and(eq(roots.id, events.follows), jsonHoldsAny(roots.audience, parties)));
  const widened = db
    .select({ one: sql`1` })
    .from(widenings)
    .where(
      and(
        eq(widenings.follows, root),
        eq(widenings.kind, "deal.widened"),
        jsonHoldsAny(widenings.audience, parties),
      ),
    );
  return sql`((${events.follows} is null and ${jsonHoldsAny(events.audience, parties)})
    or (${events.follows} is not null and exists ${followed}) or exists ${widened})`;
}

/** An entry of a timeline as it was stored, with the deal that it belongs to. */
export interface VisibleEntry extends StoredEvent {
  dealId: string;
}

const ENTRY = {
  id: events.id,
  dealId: events.subjectId,
  at: events.at,
  actorId: events.actorId,
  kind: events.kind,
  payload: events.payload,
  audience: events.audience,
  follows: events.follows,
  body: entries.body,
};

/** What is asked for: entries of these deals, after one that was seen, of these kinds. */
export interface EntriesAsk {
  viewer: Viewer;
  dealIds: readonly string[];
  /** The id of an entry that the viewer saw last: only later ones. */
  after?: string;
  /** Kinds of events, as `deal.message`. */
  kinds?: readonly string[];
  /** Only these entries. */
  ids?: readonly string[];
}

/** The entries of deals that a person sees, in the order in which they happened in each. */
export async function visibleEntries(db: Db, ask: EntriesAsk): Promise<VisibleEntry[]> {
  if (ask.dealIds.length === 0) return [];
  const rows = await db
    .select(ENTRY)
    .from(events)
    .innerJoin(deals, eq(deals.id, events.subjectId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .leftJoin(entries, eq(entries.eventId, events.id))
    .where(
      and(
        ofDeals(ask.dealIds),
        isVisible(db, ask.viewer),
        later(db, ask),
        ofKinds(ask.kinds),
        amongIds(ask.ids),
      ),
    )
    .orderBy(asc(events.subjectId), asc(events.seq));
  return rows.map((row) => ({ ...row, audience: row.audience ?? [] }));
}

function ofDeals(dealIds: readonly string[]): SQL | undefined {
  return and(
    eq(events.subject, "deal"),
    inArray(events.subjectId, [...dealIds]),
    isNotNull(events.seq),
  );
}

function ofKinds(kinds: readonly string[] | undefined): SQL | undefined {
  return kinds ? inArray(events.kind, [...kinds]) : undefined;
}

function amongIds(ids: readonly string[] | undefined): SQL | undefined {
  return ids ? inArray(events.id, [...ids]) : undefined;
}

/** The place of an entry never leaves the server: a gap would betray another that is hidden. */
function later(db: Db, { after }: EntriesAsk): SQL | undefined {
  if (after === undefined) return undefined;
  const seen = db.select({ seq: roots.seq }).from(roots).where(eq(roots.id, after));
  return gt(events.seq, sql`coalesce(${seen}, 0)`);
}

/** How many entries of each deal a person has not read: words of others, never lines of the system. */
export async function unreadByDeal(
  db: Db,
  { viewer, dealIds }: Pick<EntriesAsk, "viewer" | "dealIds">,
): Promise<Map<string, number>> {
  if (dealIds.length === 0) return new Map();
  const rows = await db
    .select({ dealId: events.subjectId, count: sql`count(*)`.mapWith(Number) })
    .from(events)
    .innerJoin(deals, eq(deals.id, events.subjectId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .leftJoin(
      entryReads,
      and(
        eq(entryReads.userId, viewer.userId),
        eq(entryReads.subject, events.subject),
        eq(entryReads.subjectId, events.subjectId),
      ),
    )
    .where(
      and(
        ofDeals(dealIds),
        ofKinds(ASKING_KINDS),
        isNotNull(events.actorId),
        ne(events.actorId, viewer.userId),
        gt(events.seq, sql`coalesce(${entryReads.seq}, 0)`),
        isVisible(db, viewer),
      ),
    )
    .groupBy(events.subjectId);
  return new Map(rows.map(({ dealId, count }) => [dealId, count]));
}

/** The last entry of a deal that a person sees: what a read mark is set to, and what a live stream compares. */
export async function lastVisible(
  db: Db,
  { viewer, dealId }: { viewer: Viewer; dealId: string },
): Promise<{ id: string; seq: number } | null> {
  const [row] = await db
    .select({ id: events.id, seq: events.seq })
    .from(events)
    .innerJoin(deals, eq(deals.id, events.subjectId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(ofDeals([dealId]), isVisible(db, viewer)))
    .orderBy(sql`${events.seq} desc`)
    .limit(1);
  return row?.seq ? { id: row.id, seq: row.seq } : null;
}

/** The ends of a deal, as its audience is frozen by them; null where there is no such deal. */
export async function dealEnds(db: Db, dealId: string): Promise<DealEnds | null> {
  const [row] = await db
    .select({
      startupId: organizations.id,
      providerId: resources.organizationId,
      startupArea,
      resourceArea: resources.area,
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(eq(deals.id, dealId));
  return row ?? null;
}
