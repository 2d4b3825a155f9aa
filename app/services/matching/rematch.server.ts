import { eq } from "drizzle-orm";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import { createMatcher, type Matcher } from "#app/domain/matching/matcher.ts";
import { score } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, Match } from "#app/domain/matching/types.ts";
import type { Database, Db } from "#db/client.server.ts";
import {
  matchableApplication,
  submittedApplications,
} from "#db/queries/matching/applications.server.ts";
import {
  applicationsListing,
  countSubmitted,
  listStandings,
} from "#db/queries/matching/lists.server.ts";
import { applications } from "#db/schema/applications.ts";
import { matches } from "#db/schema/matches.ts";
import { applicationProfile } from "./profiles.server.ts";
import { loadMatchWorld } from "./world.server.ts";

/** How many eligible matches and near misses are kept for an application. */
export const KEPT = { limit: 50, nearMisses: 12 };
const PAGE = 100;

export interface Run {
  now: Date;
  /** Told now and then how far the work is. */
  progress?: (done: number, total: number) => Promise<void>;
}

/** Computes one application's list anew. An application that is not submitted any more loses its list. */
export async function rematchApplication(
  db: Database,
  applicationId: string,
  { now }: Run,
): Promise<void> {
  const found = await matchableApplication(db.read, applicationId);
  if (found?.application.state !== "submitted") {
    await db.write((tx) => tx.delete(matches).where(eq(matches.applicationId, applicationId)));
    return;
  }
  const world = await loadMatchWorld(db.read, { now });
  const matcher = createMatcher(world.resources, world.context);
  await saveLists(db, [listOf(matcher, applicationProfile(found))], now);
}

/**
 * A resource changed: the lists in which it stands, and those that it now enters, are computed anew;
 * all others stay as they are.
 */
export async function rematchResource(
  db: Database,
  resourceId: string,
  { now, progress }: Run,
): Promise<void> {
  const world = await loadMatchWorld(db.read, { now });
  const resource = world.resources.find(({ id }) => id === resourceId);
  const listing = await applicationsListing(db.read, resourceId);
  const standings = await listStandings(db.read);
  const matcher = createMatcher(world.resources, world.context);

  function isTouched(application: ApplicationProfile): boolean {
    if (listing.has(application.id)) return true;
    if (!resource) return false;
    const standing = standings.get(application.id);
    if (!standing || standing.eligible < KEPT.limit) return true;
    if (eligibility(application, resource, world.context).length > 0) return false;
    return score(application, resource, world.context).score >= standing.least;
  }

  await eachPage(db, { now, ...(progress ? { progress } : {}) }, async (page) => {
    const lists = page.filter(isTouched).map((application) => listOf(matcher, application));
    await saveLists(db, lists, now);
  });
}

/** Every submitted application's list, page by page; other work goes on in between. */
export async function rematchAll(db: Database, run: Run): Promise<void> {
  const world = await loadMatchWorld(db.read, { now: run.now });
  const matcher = createMatcher(world.resources, world.context);
  await eachPage(db, run, async (page) => {
    const lists = page.map((application) => listOf(matcher, application));
    await saveLists(db, lists, run.now);
  });
}

async function eachPage(
  db: Database,
  { progress }: Run,
  work: (page: ApplicationProfile[]) => Promise<void>,
): Promise<void> {
  const total = await countSubmitted(db.read);
  let done = 0;
  for (let after = ""; ; ) {
    const page = await submittedApplications(db.read, { after, limit: PAGE });
    const last = page.at(-1);
    if (!last) break;
    await work(page.map(applicationProfile));
    done += page.length;
    await progress?.(done, Math.max(total, done));
    after = last.application.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

interface MatchList {
  applicationId: string;
  found: Match[];
}

function listOf(matcher: Matcher, application: ApplicationProfile): MatchList {
  const { matches, nearMisses } = matcher.match(application, KEPT);
  return { applicationId: application.id, found: [...matches, ...nearMisses] };
}

/** Replaces lists in one transaction, so that a page never sees half of one. */
async function saveLists(db: Database, lists: MatchList[], now: Date): Promise<void> {
  if (lists.length === 0) return;
  await db.write(async (tx) => {
    for (const list of lists) await saveList(tx, list, now);
  });
}

async function saveList(tx: Db, { applicationId, found }: MatchList, now: Date): Promise<void> {
  await tx.delete(matches).where(eq(matches.applicationId, applicationId));
  const rows = found.map(({ applicationId, resourceId, ...match }, index) => ({
    ...match,
    applicationId,
    resourceId,
    eligible: match.blockers.length === 0,
    position: index + 1,
    computedAt: now,
  }));
  if (rows.length > 0) await tx.insert(matches).values(rows);
  await tx.update(applications).set({ matchedAt: now }).where(eq(applications.id, applicationId));
}
