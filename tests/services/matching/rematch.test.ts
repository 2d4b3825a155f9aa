import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { confidenceOf, scoreOf } from "#app/domain/matching/engine/key.ts";
import { GROUPS } from "#app/domain/matching/kept.ts";
import { matchingOf } from "#app/services/matching/matching.server.ts";
import { matchesSeen } from "#app/services/matching/pairs.server.ts";
import { applicationSectors, applications } from "#db/schema/applications.ts";
import { resources } from "#db/schema/resources.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { keptOf, rematched } from "#tests/factories/rematch.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const LATER = new Date(NOW.getTime() + 60_000);

beforeEach(() => groundwork(db()));

function rematchApplication(applicationId: string, now = NOW) {
  const question = { ask: "rematch-application", applicationId, at: now.getTime() } as const;
  return matchingOf(db()).ask(question);
}

describe("one application", () => {
  test("keeps who can answer first, and near misses last, each with a key of its score of now", async () => {
    const { organizationId } = await provider(db());
    const fits = await openResource(db(), { organizationId });
    const blocked = await openResource(db(), {
      organizationId,
      body: { stages: ["b"] },
      name: "成长期孵化器",
    });
    const { applicationId } = await applicant(db());
    await rematchApplication(applicationId);
    const list = await keptOf(db(), applicationId);
    expect(list.map((row) => [row.resourceId, row.group, row.eligible])).toEqual([
      [fits, GROUPS.answers, true],
      [blocked, GROUPS.near, false],
    ]);
    const pairs = list.map(({ resourceId }) => ({ applicationId, resourceId }));
    const told = await matchesSeen(
      db().read,
      pairs.map((pair) => ({ ...pair, dealId: null })),
      NOW,
    );
    expect(list.map(({ key }) => [scoreOf(key), confidenceOf(key)])).toEqual(
      told.map((match) => [match?.score, match?.confidence]),
    );
    const [first, second] = told;
    const sum = first?.parts.reduce((total, part) => total + part.value * part.weight, 0);
    expect(first?.score).toBe(sum);
    expect(second?.blockers.map((blocker) => blocker.code)).toEqual(["stage"]);
    const [row] = await db().read.select().from(applications);
    expect(row?.matchedAt).toEqual(NOW);
  });

  test("matches what nobody has claimed, behind what somebody answers for", async () => {
    const { organizationId } = await provider(db());
    const named = await openResource(db(), { organizationId: null, state: "named" });
    const open = await openResource(db(), { organizationId });
    await openResource(db(), { organizationId, state: "draft" });
    await openResource(db(), { organizationId, state: "closed" });
    const { applicationId } = await applicant(db());
    await rematchApplication(applicationId);
    expect(
      (await keptOf(db(), applicationId)).map(({ resourceId, group }) => [resourceId, group]),
    ).toEqual([
      [open, GROUPS.answers],
      [named, GROUPS.named],
    ]);
  });

  test("has no list when it stands for no priority sector", async () => {
    const { organizationId } = await provider(db());
    await openResource(db(), { organizationId });
    const { applicationId } = await applicant(db());
    await db().write((tx) => tx.delete(applicationSectors));
    await rematchApplication(applicationId);
    expect(await keptOf(db(), applicationId)).toEqual([]);
    const [row] = await db().read.select().from(applications);
    expect(row?.matchedAt).toEqual(NOW);
  });

  test("loses its list when it is not submitted any more", async () => {
    const { organizationId } = await provider(db());
    await openResource(db(), { organizationId });
    const { applicationId } = await applicant(db());
    await rematchApplication(applicationId);
    expect(await keptOf(db(), applicationId)).toHaveLength(1);
    await db().write((tx) => tx.update(applications).set({ state: "withdrawn" }));
    await rematchApplication(applicationId, LATER);
    expect(await keptOf(db(), applicationId)).toEqual([]);
  });
});

describe("one resource", () => {
  test("enters the lists that it fits, and leaves them when it closes", async () => {
    const { organizationId } = await provider(db());
    const { applicationId } = await applicant(db());
    await rematched(db(), NOW);
    expect(await keptOf(db(), applicationId)).toEqual([]);
    const resourceId = await openResource(db(), { organizationId });
    const ask = { ask: "rematch-resource", resourceId, at: LATER.getTime() } as const;
    await matchingOf(db()).ask(ask);
    expect((await keptOf(db(), applicationId)).map((row) => row.resourceId)).toEqual([resourceId]);
    await db().write((tx) => tx.update(resources).set({ state: "closed" }));
    await matchingOf(db()).ask(ask);
    expect(await keptOf(db(), applicationId)).toEqual([]);
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
  await matchingOf(db()).ask({ ask: "rematch-all", at: NOW.getTime() }, (done, total) => {
    told.push([done, total]);
  });
  expect(told.at(-1)).toEqual([3, 3]);
  for (const id of ids) expect(await keptOf(db(), id)).toHaveLength(1);
  const [row] = await db()
    .read.select()
    .from(applications)
    .where(eq(applications.id, ids[0] ?? ""));
  expect(row?.matchedAt).toEqual(NOW);
});
