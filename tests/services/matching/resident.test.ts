import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { Resident } from "#app/services/matching/resident.server.ts";
import { jobs, settings } from "#db/schema/jobs.ts";
import { mandates, resources } from "#db/schema/resources.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { allKept, keptOf, rematched } from "#tests/factories/rematch.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

beforeEach(() => groundwork(db()));

test("a matcher that takes one change after another stores what matching everything anew stores", async () => {
  const house = await provider(db());
  const first = await openResource(db(), { ...house, places: 3 });
  const second = await openResource(db(), { ...house, name: "闵行孵化器", area: "闵行区" });
  const startup = await applicant(db());
  const resident = new Resident(db());
  const at = NOW.getTime();
  await resident.ask({ ask: "rematch-all", at });
  const before = await allKept(db());
  expect(before.length).toBeGreaterThan(1);

  const other = await applicant(db(), { company: "乙公司" });
  await resident.ask({ ask: "rematch-application", applicationId: other.applicationId, at });
  await db().write((tx) =>
    tx.update(mandates).set({ places: 1 }).where(eq(mandates.resourceId, first)),
  );
  await resident.ask({ ask: "rematch-resource", resourceId: first, at });
  await db().write((tx) =>
    tx.update(resources).set({ state: "closed" }).where(eq(resources.id, second)),
  );
  await resident.ask({ ask: "rematch-resource", resourceId: second, at });
  const stored = await allKept(db());
  expect(stored).not.toEqual(before);

  // Another process matches everything: this one notices, and goes on from there.
  await rematched(db(), NOW);
  expect(await allKept(db())).toEqual(stored);
  const { applicationId } = startup;
  await resident.ask({ ask: "rematch-application", applicationId, at });
  expect(await allKept(db())).toEqual(stored);
});

test("who matched everything last knows that he did, also where nothing was otherwise", async () => {
  await openResource(db(), await provider(db()));
  await applicant(db());
  const [one, other] = [new Resident(db()), new Resident(db())];
  const at = NOW.getTime();
  await one.ask({ ask: "rematch-all", at });
  const lastWriter = () =>
    db().read.select().from(settings).where(eq(settings.key, "matches-writer"));
  const [before] = await lastWriter();
  await other.ask({ ask: "rematch-all", at });
  const [after] = await lastWriter();
  expect(after?.value).not.toEqual(before?.value);
});

test("changes that come while everything is matched anew are in what is stored", async () => {
  const house = await provider(db());
  const first = await openResource(db(), { ...house, places: 3 });
  const { applicationId } = await applicant(db());
  const resident = new Resident(db());
  const at = NOW.getTime();
  await resident.ask({ ask: "rematch-all", at });
  const whole = resident.ask({ ask: "rematch-all", at });
  await db().write((tx) =>
    tx.update(resources).set({ state: "closed" }).where(eq(resources.id, first)),
  );
  const second = await openResource(db(), { ...house, name: "闵行孵化器" });
  const changes = [first, second].map((resourceId) =>
    resident.ask({ ask: "rematch-resource", resourceId, at }),
  );
  await Promise.all([whole, ...changes]);
  expect((await keptOf(db(), applicationId)).map((row) => row.resourceId)).toEqual([second]);
  const stored = await allKept(db());
  await rematched(db(), NOW);
  expect(await allKept(db())).toEqual(stored);
});

test("a change that finds everything out of date hands the storing over, and the next does not wait for it", async () => {
  const house = await provider(db());
  const first = await openResource(db(), { ...house, places: 3 });
  const second = await openResource(db(), { ...house, name: "闵行孵化器" });
  await applicant(db());
  const resident = new Resident(db());
  const at = NOW.getTime();
  const done: string[] = [];
  await Promise.all(
    [first, second].map(async (resourceId) => {
      await resident.ask({ ask: "rematch-resource", resourceId, at });
      done.push(resourceId);
    }),
  );
  expect(done).toEqual([second, first]);
  const stored = await allKept(db());
  expect(stored).toHaveLength(2);
  await rematched(db(), NOW);
  expect(await allKept(db())).toEqual(stored);
});

test("an answer has its resource matched anew once a minute", async () => {
  const house = await provider(db());
  const resourceId = await openResource(db(), { ...house, places: 3 });
  const startup = await applicant(db());
  await rematched(db(), NOW);
  const dealId = await openDeal(db(), {
    actor: startup.founder,
    applicationId: startup.applicationId,
    resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
  const move = { actor: house.reviewer, dealId, move: "accept_interest", version: 1 } as const;
  await moveDeal(db(), { ...move, now: NOW });
  const waiting = await db().read.select().from(jobs).where(eq(jobs.kind, "rematch-resource"));
  expect(waiting).toMatchObject([
    { payload: { resourceId }, runAfter: new Date(NOW.getTime() + 60_000) },
  ]);
});
