import { and, asc, desc, eq, inArray, notExists, or, type SQL, sql } from "drizzle-orm";
import { teaserParts } from "#app/domain/matching/teaser.ts";
import type { ScorePart } from "#app/domain/matching/types.ts";
import type { Stage } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { inSectors } from "../applications/in-sector.server.ts";
import { type Teaser, teasersOf } from "../applications/teasers.server.ts";
import { searched } from "../search.server.ts";
import { consented } from "./access.server.ts";

export interface CandidatesAsk {
  /** Organizations for whose open resources candidates are sought. */
  organizations: string[];
  pattern: string | null;
  foundSectors: string[];
  resources: string[];
  sectors: string[];
  stages: Stage[];
  sort: "score" | "submitted";
  dir: "asc" | "desc";
  page: number;
  pageSize: number;
}

/** A startup that fits a resource and that nobody has asked yet. It has no name here. */
export interface Candidate extends Teaser {
  applicationId: string;
  resource: { id: string; name: string; kind: (typeof resources.$inferSelect)["kind"] };
  score: number;
  parts: ScorePart[];
  stage: Stage | null;
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  submittedAt: Date | null;
}

/** Eligible matches of the provider's open resources without a deal, of applicants who agreed to be shown. */
export async function candidatesPage(
  db: Db,
  ask: CandidatesAsk,
): Promise<{ rows: Candidate[]; total: number }> {
  const heads = await db
    .select({
      applicationId: matches.applicationId,
      resource: { id: resources.id, name: resources.name, kind: resources.kind },
      score: matches.score,
      parts: matches.parts,
      stage: applications.stage,
      readiness: applications.readiness,
      area: sql<string | null>`coalesce(${applications.area}, ${organizations.area})`,
      willingToMove: applications.willingToMove,
      submittedAt: applications.submittedAt,
    })
    .from(matches)
    .innerJoin(resources, eq(resources.id, matches.resourceId))
    .innerJoin(applications, eq(applications.id, matches.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(isCandidate(db, ask))
    .orderBy(...orderOf(ask))
    .limit(ask.pageSize)
    .offset((ask.page - 1) * ask.pageSize);
  const teasers = await teasersOf(
    db,
    heads.map((row) => row.applicationId),
  );
  const rows = heads.map((row) => ({
    ...row,
    parts: teaserParts(row.parts),
    sectors: teasers.get(row.applicationId)?.sectors ?? [],
    needs: teasers.get(row.applicationId)?.needs ?? [],
  }));
  return { rows, total: await countCandidates(db, ask) };
}

async function countCandidates(db: Db, ask: CandidatesAsk): Promise<number> {
  const [row] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(matches)
    .innerJoin(resources, eq(resources.id, matches.resourceId))
    .innerJoin(applications, eq(applications.id, matches.applicationId))
    .where(isCandidate(db, ask));
  return row?.total ?? 0;
}

function isCandidate(db: Db, ask: CandidatesAsk): SQL | undefined {
  const words = searched(ask.pattern, resources.search, applications.area);
  return and(
    inArray(resources.organizationId, ask.organizations),
    eq(resources.state, "open"),
    eq(matches.eligible, true),
    eq(applications.state, "submitted"),
    consented(db, matches.applicationId, "teaser"),
    notExists(
      db
        .select({ id: deals.id })
        .from(deals)
        .where(
          and(
            eq(deals.applicationId, matches.applicationId),
            eq(deals.resourceId, matches.resourceId),
          ),
        ),
    ),
    ask.resources.length > 0 ? inArray(matches.resourceId, ask.resources) : undefined,
    inSectors(db, matches.applicationId, ask.sectors),
    ask.stages.length > 0 ? inArray(applications.stage, ask.stages) : undefined,
    words && or(words, inSectors(db, matches.applicationId, ask.foundSectors)),
  );
}

function orderOf({ sort, dir }: CandidatesAsk): SQL[] {
  const way = dir === "asc" ? asc : desc;
  const by = sort === "score" ? way(matches.score) : way(applications.submittedAt);
  return [by, asc(matches.id)];
}
