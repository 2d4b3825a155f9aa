import { eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { createFileStore } from "#app/platform/files.server.ts";
import { drain, enqueue } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { attachDocument } from "#app/services/applications/attach-document.server.ts";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { revokeAdmin } from "#app/services/identity/revoke-admin.server.ts";
import { saveView } from "#app/services/identity/save-view.server.ts";
import { matchingOf } from "#app/services/matching/matching.server.ts";
import { publishPolicy } from "#app/services/matching/publish-policy.server.ts";
import { restorePolicy } from "#app/services/matching/restore-policy.server.ts";
import { savePolicyDraft } from "#app/services/matching/save-policy-draft.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { engine } from "#db/dialect.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { policyDraft } from "#db/queries/matching/policy-history.server.ts";
import { consents, documents } from "#db/schema/applications.ts";
import { jobs } from "#db/schema/jobs.ts";
import { policies } from "#db/schema/matches.ts";
import { savedViews, users } from "#db/schema/users.ts";
import { staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, person } from "#tests/factories/parties.ts";
import { atOnce, times, warm } from "#tests/setup/at-once.ts";
import { addressOf, testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = NOW;
const log = createLog({ logLevel: "silent" });

beforeEach(async () => {
  await groundwork(db());
  await warm(db());
});

test("one of several edits of a draft counts", async () => {
  const { applicationId, founder: actor } = await applicant(db(), { consents: [] });
  const edit = { actor, applicationId, version: 1, now };
  const values = { area: null, willingToMove: null, foundedOn: null };
  const pdf = new TextEncoder().encode("%PDF-1.7\n%%EOF\n");
  const files = createFileStore(`${inject("scratch")}/race`);
  const outcome = await atOnce([
    ...times(4, (teamSize) => saveCompany(db(), edit, { ...values, teamSize })),
    ...times(4, () => saveConsent(db(), edit, { granted: ["teaser"] })),
    ...times(4, (index) =>
      attachDocument({ db: db(), files, maxBytes: 1e6 }, edit, {
        name: `${index}.pdf`,
        bytes: pdf,
      }),
    ),
  ]);
  expect(outcome).toEqual(["done", ...Array(11).fill("stale")]);
  const given = await db().read.$count(consents, isNull(consents.revokedAt));
  expect(given + (await db().read.$count(documents))).toBeLessThanOrEqual(2);
});

test("a person keeps twenty views, however fast they come", async () => {
  const userId = await person(db());
  const known = await actorOf(db().read, userId);
  if (!known) throw new Error("The person was just made");
  const save = (name: string) =>
    saveView(db(), { actor: known.actor, list: "queue", name, query: "q=1", now });
  for (let index = 0; index < 18; index++) await save(`清单 ${index}`);
  const outcome = await atOnce(times(6, (index) => save(`同时 ${index}`)));
  expect(outcome).toEqual(["done", "done", ...Array(4).fill("too-many")]);
  expect(await db().read.$count(savedViews)).toBe(20);
});

test("system administrators who dismiss each other leave one", async () => {
  const ids = [await person(db()), await person(db()), await person(db())];
  await db().write((tx) => tx.update(users).set({ systemAdmin: true }));
  const actors = await Promise.all(ids.map((id) => actorOf(db().read, id)));
  const outcome = await atOnce(
    ids.map((userId, index) => () => {
      const actor = actors[(index + 1) % 3]?.actor;
      if (!actor) throw new Error("The person was just made");
      return revokeAdmin(db(), { actor, userId, now });
    }),
  );
  expect(outcome).toEqual(["done", "done", "not-possible"]);
  expect(await db().read.$count(users, eq(users.systemAdmin, true))).toBe(1);
});

describe("the weights", () => {
  test("have one draft and one set in force, each number once", async () => {
    const actor = await staff(db(), "嘉定区");
    const draft = { actor, district: "嘉定区", base: 1, values: DEFAULT_POLICY, now };
    expect(await atOnce(times(5, () => savePolicyDraft(db(), draft)))).toEqual(
      Array(5).fill("done"),
    );
    const saved = await policyDraft(db().read, "嘉定区");
    const savedAt = saved?.createdAt.getTime() ?? 0;
    const outcome = await atOnce(
      times(5, () =>
        publishPolicy(db(), { district: "嘉定区", actor, savedAt, note: "调整", now }),
      ),
    );
    expect(outcome).toEqual(["done", ...Array(4).fill("stale")]);
    const restored = await atOnce(
      times(4, () =>
        restorePolicy(db(), { district: "嘉定区", actor, version: 1, note: "恢复", now }),
      ),
    );
    // Each is a version of its own: history is never rewritten.
    expect(restored).toEqual(Array(4).fill("done"));
    expect(await db().read.$count(policies, eq(policies.state, "published"))).toBe(1);
    expect(await db().read.$count(policies)).toBe(6);
  });
});

describe("the queue", () => {
  test("gives each job to one of several workers", async () => {
    await db().write(async (tx) => {
      for (let index = 0; index < 20; index++) {
        await enqueue(tx, { kind: "count", key: String(index), runAfter: now });
      }
    });
    const ran: string[] = [];
    const handlers = { count: async ({ job }: { job: { id: string } }) => void ran.push(job.id) };
    const workers = times(4, () => drain(db(), { handlers, log, now: () => now }));
    await Promise.all(workers.map((work) => work()));
    expect(ran).toHaveLength(20);
    expect(new Set(ran).size).toBe(20);
  });

  test.runIf(engine === "postgres")(
    "does not start a waiting job while somebody who needs it has not committed",
    async () => {
      const job = { kind: "count", key: "same", runAfter: now };
      await db().write((tx) => enqueue(tx, job));
      let ran = 0;
      const handlers = { count: async () => void ran++ };
      const work = () => drain(db(), { handlers, log, now: () => now });
      await db().write(async (tx) => {
        await enqueue(tx, job);
        const other = await openDatabase(addressOf(db()));
        expect(await drain(other, { handlers, log, now: () => now })).toBe(0);
        await other.close();
      });
      expect(await work()).toBe(1);
      expect(ran).toBe(1);
    },
  );

  test("keeps the earlier of two times for one job", async () => {
    const later = new Date(now.getTime() + 60_000);
    const at = (runAfter: Date) =>
      db().write((tx) => enqueue(tx, { kind: "count", key: "same", runAfter }));
    for (const time of [later, now, later]) await at(time);
    const waiting = await db().read.select({ runAfter: jobs.runAfter }).from(jobs);
    expect(waiting).toEqual([{ runAfter: now }]);
  });

  test("an application that two workers match at once has one list", async () => {
    const { applicationId } = await applicant(db());
    const question = { ask: "rematch-application", applicationId, at: now.getTime() } as const;
    const outcome = await atOnce(times(4, () => matchingOf(db()).ask(question)));
    expect(outcome).toEqual(Array(4).fill("done"));
  });
});
