import { eq } from "drizzle-orm";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import { isNearMiss } from "#app/domain/matching/near-misses.ts";
import type { ApplicationProfile } from "#app/domain/matching/types.ts";
import { startThread } from "#app/platform/threads.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import {
  matchableApplication,
  submittedApplications,
} from "#db/queries/matching/applications.server.ts";
import { applicationsListing, countSubmitted } from "#db/queries/matching/lists.server.ts";
import { applications } from "#db/schema/applications.ts";
import { matches } from "#db/schema/matches.ts";
import { type ListSources, listMaker, type MatchList } from "./lists.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { loadMatchWorld } from "./world.server.ts";

const PAGE = 100;
/** From here on a full run has a thread of its own, so that pages go on answering. */
const THREAD_FROM = 200;
const THREAD = "app/services/matching/match-thread.ts";

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
  const listOf = listMaker(world);
  await saveLists(db, [listOf(applicationProfile(found))], now);
}

/**
 * A resource changed: the lists in which it stands, and those that it may now enter, are computed anew;
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
  const listOf = listMaker(world);

  function isTouched(application: ApplicationProfile): boolean {
    if (listing.has(application.id)) return true;
    if (!resource) return false;
    const blockers = eligibility(application, resource, world.context);
    return blockers.length === 0 || isNearMiss({ blockers });
  }

  await eachPage(db, { now, ...(progress ? { progress } : {}) }, async (page) => {
    const lists = page.filter(isTouched).map(listOf);
    await saveLists(db, lists, now);
  });
}

/** Every submitted application's list, page by page; other work goes on in between. */
export async function rematchAll(db: Database, run: Run): Promise<void> {
  const world = await loadMatchWorld(db.read, { now: run.now });
  if ((await countSubmitted(db.read)) < THREAD_FROM) {
    const listOf = listMaker(world);
    await eachPage(db, run, (page) => saveLists(db, page.map(listOf), run.now));
    return;
  }
  const { sources, resources } = world;
  const data: ListSources = { sources, resources };
  const thread = startThread<ApplicationProfile[], MatchList[]>(THREAD, data);
  try {
    await eachPage(db, run, async (page) => saveLists(db, await thread.ask(page), run.now));
  } finally {
    await thread.stop();
  }
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

/** Replaces lists in one transaction, so that a page never sees half of one. */
async function saveLists(db: Database, lists: MatchList[], now: Date): Promise<void> {
  if (lists.length === 0) return;
  await db.write(async (tx) => {
    await lock(tx, { application: lists.map(({ applicationId }) => applicationId) });
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
