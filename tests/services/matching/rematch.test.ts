import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { ApplicationProfile } from "#app/domain/matching/types.ts";
import { startThread } from "#app/platform/threads.server.ts";
import { listMaker, type MatchList } from "#app/services/matching/lists.server.ts";
import { applicationProfile } from "#app/services/matching/profiles.server.ts";
import {
  rematchAll,
  rematchApplication,
  rematchResource,
} from "#app/services/matching/rematch.server.ts";
import { loadMatchWorld } from "#app/services/matching/world.server.ts";
import { matchableApplication } from "#db/queries/matching/applications.server.ts";
import { applicationSectors, applications } from "#db/schema/applications.ts";
import { matches } from "#db/schema/matches.ts";
import { resources } from "#db/schema/resources.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const LATER = new Date(NOW.getTime() + 60_000);

beforeEach(() => groundwork(db()));

function listOf(applicationId: string) {
  return db()
    .read.select()
    .from(matches)
    .where(eq(matches.applicationId, applicationId))
    .orderBy(matches.position);
}

describe("one application", () => {
  test("gets its eligible resources first, each with parts that add up to its score", async () => {
    const { organizationId } = await provider(db());
    const fits = await openResource(db(), { organizationId });
    const blocked = await openResource(db(), {
      organizationId,
      body: { stages: ["b"] },
      name: "成长期孵化器",
    });
    const { applicationId } = await applicant(db());
    await rematchApplication(db(), applicationId, { now: NOW });
    const list = await listOf(applicationId);
    expect(list.map((row) => [row.resourceId, row.eligible, row.position])).toEqual([
      [fits, true, 1],
      [blocked, false, 2],
    ]);
    const [first] = list;
    const sum = first?.parts.reduce((total, part) => total + part.value * part.weight, 0);
    expect(first?.score).toBe(sum);
    expect(list[1]?.blockers.map((blocker) => blocker.code)).toEqual(["stage"]);
    const [row] = await db().read.select().from(applications);
    expect(row?.matchedAt).toEqual(NOW);
  });

  test("matches what nobody has claimed, below what somebody answers for", async () => {
    const { organizationId } = await provider(db());
    const named = await openResource(db(), { organizationId: null, state: "named" });
    const open = await openResource(db(), { organizationId });
    await openResource(db(), { organizationId, state: "draft" });
    await openResource(db(), { organizationId, state: "closed" });
    const { applicationId } = await applicant(db());
    await rematchApplication(db(), applicationId, { now: NOW });
    expect((await listOf(applicationId)).map((row) => row.resourceId)).toEqual([open, named]);
  });

  test("has no list when it stands for no priority sector", async () => {
    const { organizationId } = await provider(db());
    await openResource(db(), { organizationId });
    const { applicationId } = await applicant(db());
    await db().write((tx) => tx.delete(applicationSectors));
    await rematchApplication(db(), applicationId, { now: NOW });
    expect(await listOf(applicationId)).toEqual([]);
    const [row] = await db().read.select().from(applications);
    expect(row?.matchedAt).toEqual(NOW);
  });

  test("loses its list when it is not submitted any more", async () => {
    const { organizationId } = await provider(db());
    await openResource(db(), { organizationId });
    const { applicationId } = await applicant(db());
    await rematchApplication(db(), applicationId, { now: NOW });
    expect(await listOf(applicationId)).toHaveLength(1);
    await db().write((tx) => tx.update(applications).set({ state: "withdrawn" }));
    await rematchApplication(db(), applicationId, { now: LATER });
    expect(await listOf(applicationId)).toEqual([]);
  });
});

describe("one resource", () => {
  test("enters the lists that it fits, and leaves them when it closes", async () => {
    const { organizationId } = await provider(db());
    const { applicationId } = await applicant(db());
    await rematchAll(db(), { now: NOW });
    expect(await listOf(applicationId)).toEqual([]);
    const resourceId = await openResource(db(), { organizationId });
    await rematchResource(db(), resourceId, { now: LATER });
    expect((await listOf(applicationId)).map((row) => row.resourceId)).toEqual([resourceId]);
    await db().write((tx) => tx.update(resources).set({ state: "closed" }));
    await rematchResource(db(), resourceId, { now: LATER });
    expect(await listOf(applicationId)).toEqual([]);
  });
});

test("a full run tells how far it is, and leaves what matching one by one leaves", async () => {
  const { organizationId } = await provider(db());
  await openResource(db(), { organizationId });
  const ids = [];
  for (const company of ["甲公司", "乙公司", "丙公司"]) {
    ids.push((await applicant(db(), { company })).applicationId);
  }
  const told: [number, number][] = [];
  await rematchAll(db(), {
    now: NOW,
    progress: async (done, total) => {
      told.push([done, total]);
    },
  });
  expect(told.at(-1)).toEqual([3, 3]);
  const together = (await db().read.select().from(matches)).map((row) => row.score);
  for (const id of ids) await rematchApplication(db(), id, { now: NOW });
  expect((await db().read.select().from(matches)).map((row) => row.score)).toEqual(together);
  expect(together).toHaveLength(3);
});

test("the thread of a full run answers as the lists' own maker does", async () => {
  const { organizationId } = await provider(db());
  await openResource(db(), { organizationId });
  const { applicationId } = await applicant(db());
  const found = await matchableApplication(db().read, applicationId);
  if (!found) throw new Error("The application was just made");
  const page = [applicationProfile(found)];
  const { sources, resources: offered } = await loadMatchWorld(db().read, { now: NOW });
  const data = { sources, resources: offered };
  const thread = startThread<ApplicationProfile[], MatchList[]>(
    "app/services/matching/match-thread.ts",
    data,
  );
  try {
    expect(await thread.ask(page)).toEqual(page.map(listMaker(data)));
  } finally {
    await thread.stop();
  }
});
