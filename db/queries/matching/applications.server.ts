import { and, asc, between, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applicationSectors, applications, needs } from "../../schema/applications.ts";
import { organizations } from "../../schema/organizations.ts";

/** What the matcher needs of an application. */
export interface MatchableApplication {
  application: Pick<
    typeof applications.$inferSelect,
    "id" | "no" | "state" | "title" | "stage" | "readiness" | "willingToMove" | "facts"
  >;
  /** Of the company, where the application itself does not say. */
  area: string | null;
  needs: (typeof needs.$inferSelect)[];
  sectors: (typeof applicationSectors.$inferSelect)[];
}

/** Submitted applications in the order of their numbers, after one of them; a page at a time. */
export async function submittedApplications(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<MatchableApplication[]> {
  const heads = await selectHeads(db)
    .where(and(eq(applications.state, "submitted"), gt(applications.no, after)))
    .orderBy(asc(applications.no))
    .limit(limit);
  return withParts(db, heads);
}

/** The numbers, within a range, of submitted applications that were never matched. */
export async function unmatchedNumbers(
  db: Db,
  { from, to }: { from: number; to: number },
): Promise<number[]> {
  const rows = await db
    .select({ no: applications.no })
    .from(applications)
    .where(
      and(
        between(applications.no, from, to),
        eq(applications.state, "submitted"),
        isNull(applications.matchedAt),
      ),
    );
  return rows.map(({ no }) => no);
}

/** These applications, in whatever state, by id. */
export async function matchableApplications(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, MatchableApplication>> {
  if (ids.length === 0) return new Map();
  const heads = await selectHeads(db).where(inArray(applications.id, [...ids]));
  const found = await withParts(db, heads);
  return new Map(found.map((each) => [each.application.id, each]));
}

/** One application, or null. */
export async function matchableApplication(
  db: Db,
  applicationId: string,
): Promise<MatchableApplication | null> {
  return (await matchableApplications(db, [applicationId])).get(applicationId) ?? null;
}

type Head = Pick<MatchableApplication, "application" | "area">;

function selectHeads(db: Db) {
  return db
    .select({
      application: {
        id: applications.id,
        no: applications.no,
        state: applications.state,
        title: applications.title,
        stage: applications.stage,
        readiness: applications.readiness,
        willingToMove: applications.willingToMove,
        facts: applications.facts,
      },
      area: sql<string | null>`coalesce(${applications.area}, ${organizations.area})`,
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .$dynamic();
}

async function withParts(db: Db, heads: Head[]): Promise<MatchableApplication[]> {
  if (heads.length === 0) return [];
  const ids = heads.map(({ application }) => application.id);
  const needRows = await db
    .select()
    .from(needs)
    .where(inArray(needs.applicationId, ids))
    .orderBy(asc(needs.applicationId), asc(needs.position));
  const sectorRows = await db
    .select()
    .from(applicationSectors)
    .where(inArray(applicationSectors.applicationId, ids))
    .orderBy(asc(applicationSectors.applicationId), asc(applicationSectors.sector));
  const needsOf = grouped(needRows);
  const sectorsOf = grouped(sectorRows);
  return heads.map(({ application, area }) => ({
    application,
    area,
    needs: needsOf.get(application.id) ?? [],
    sectors: sectorsOf.get(application.id) ?? [],
  }));
}

function grouped<T extends { applicationId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.applicationId);
    if (group) group.push(row);
    else groups.set(row.applicationId, [row]);
  }
  return groups;
}
