import { and, asc, desc, eq, inArray, notExists, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { SearchWords } from "#app/domain/input/search.ts";
import { scoreOf } from "#app/domain/matching/engine/key.ts";
import type { Stage } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { inSectors } from "../applications/in-sector.server.ts";
import { type Teaser, teasersOf } from "../applications/teasers.server.ts";
import { everyWord, holds } from "../search.server.ts";
import { consented } from "./access.server.ts";

export interface CandidatesAsk {
  /** Organizations for whose open resources candidates are sought. */
  organizations: string[];
  /** Whose applications are left out: nobody invites a company that he belongs to. */
  besides: string[];
  words: SearchWords | null;
  foundSectors: string[][];
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
  /** When it was last matched. */
  score: number;
  stage: Stage | null;
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  /** The founder's anonymous sentence as it was written. */
  pitch: string | null;
  submittedAt: Date | null;
}

/** Eligible matches of the provider's open resources without a deal, of applicants who agreed to be shown. */
export async function candidatesPage(
  db: Db,
  ask: CandidatesAsk,
): Promise<{ rows: Candidate[]; total: number }> {
  const heads = await db
    .select({
      applicationId: applications.id,
      resource: { id: resources.id, name: resources.name, kind: resources.kind },
      key: matches.key,
      stage: applications.stage,
      readiness: applications.readiness,
      area: sql<string | null>`coalesce(${applications.area}, ${organizations.area})`,
      willingToMove: applications.willingToMove,
      pitch: applications.pitch,
      submittedAt: applications.submittedAt,
    })
    .from(matches)
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .innerJoin(applications, eq(applications.no, matches.applicationNo))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(isCandidate(db, ask))
    .orderBy(...orderOf(ask))
    .limit(ask.pageSize)
    .offset((ask.page - 1) * ask.pageSize);
  const teasers = await teasersOf(
    db,
    heads.map((row) => row.applicationId),
  );
  const rows = heads.map(({ key, ...row }) => ({
    ...row,
    score: scoreOf(key),
    sectors: teasers.get(row.applicationId)?.sectors ?? [],
    needs: teasers.get(row.applicationId)?.needs ?? [],
  }));
  return { rows, total: await countCandidates(db, ask) };
}

async function countCandidates(db: Db, ask: CandidatesAsk): Promise<number> {
  const [row] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(matches)
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .innerJoin(applications, eq(applications.no, matches.applicationNo))
    .where(isCandidate(db, ask));
  return row?.total ?? 0;
}

function isCandidate(db: Db, ask: CandidatesAsk): SQL | undefined {
  return and(
    inArray(resources.organizationId, ask.organizations),
    eq(resources.state, "open"),
    eq(matches.eligible, true),
    eq(applications.state, "submitted"),
    notInArray(applications.organizationId, ask.besides),
    consented(db, applications.id, "teaser"),
    notExists(
      db
        .select({ id: deals.id })
        .from(deals)
        .where(and(eq(deals.applicationId, applications.id), eq(deals.resourceId, resources.id))),
    ),
    ask.resources.length > 0 ? inArray(resources.id, ask.resources) : undefined,
    inSectors(db, applications.id, ask.sectors),
    ask.stages.length > 0 ? inArray(applications.stage, ask.stages) : undefined,
    everyWord(ask.words, (spellings, at) =>
      or(
        holds(spellings, resources.search, applications.area),
        inSectors(db, applications.id, ask.foundSectors[at] ?? []),
      ),
    ),
  );
}

function orderOf({ sort, dir }: CandidatesAsk): SQL[] {
  const way = dir === "asc" ? asc : desc;
  const by = sort === "score" ? way(matches.key) : way(applications.submittedAt);
  return [by, asc(matches.resourceNo), asc(matches.applicationNo)];
}
