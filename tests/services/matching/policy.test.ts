import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { discardPolicyDraft } from "#app/services/matching/discard-policy-draft.server.ts";
import { publishPolicy } from "#app/services/matching/publish-policy.server.ts";
import { requestRematch } from "#app/services/matching/request-rematch.server.ts";
import { restorePolicy } from "#app/services/matching/restore-policy.server.ts";
import { savePolicyDraft } from "#app/services/matching/save-policy-draft.server.ts";
import { policyInForce } from "#app/services/matching/world.server.ts";
import { matchedPair } from "#db/queries/deals/matched-pair.server.ts";
import { policyDraft, policyHistory } from "#db/queries/matching/policy-history.server.ts";
import { applications } from "#db/schema/applications.ts";
import { events } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { draftPolicy } from "#tests/factories/policies.ts";
import { rematched } from "#tests/factories/rematch.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = NOW;
const later = new Date(NOW.getTime() + 60_000);
const changed = draftPolicy(DEFAULT_POLICY, { tierWeights: { future: 0.9 } });

async function editor() {
  await groundwork(db());
  return staff(db(), "嘉定区");
}

async function published() {
  const actor = await editor();
  await savePolicyDraft(db(), { district: "嘉定区", actor, base: 1, values: changed, now });
  const draft = await policyDraft(db().read, "嘉定区");
  const savedAt = draft?.createdAt.getTime() ?? 0;
  await publishPolicy(db(), {
    district: "嘉定区",
    actor,
    savedAt,
    note: "未来产业加权",
    now: later,
  });
  return actor;
}

describe("a draft", () => {
  test("scores nothing until it is published, then everything is matched anew", async () => {
    const actor = await editor();
    await savePolicyDraft(db(), { district: "嘉定区", actor, base: 1, values: changed, now });
    expect((await policyInForce(db().read, "嘉定区")).version).toBe(1);
    const draft = await policyDraft(db().read, "嘉定区");
    expect(draft).toMatchObject({ version: 2, by: actor.name });
    const savedAt = draft?.createdAt.getTime() ?? 0;
    expect(
      await publishPolicy(db(), { district: "嘉定区", actor, savedAt, note: "调整", now: later }),
    ).toBe(2);
    expect(await policyInForce(db().read, "嘉定区")).toMatchObject({
      version: 2,
      tierWeights: { future: 0.9, leading: 1 },
    });
    expect(await policyDraft(db().read, "嘉定区")).toBeNull();
    const [job] = await db().read.select().from(jobs);
    expect(job).toMatchObject({ kind: "rematch-all", state: "queued" });
    expect(
      (await policyHistory(db().read, "嘉定区")).map((row) => [row.version, row.state]),
    ).toEqual([
      [2, "published"],
      [1, "retired"],
    ]);
  });

  test("is one, the last saved, and can be thrown away", async () => {
    const actor = await editor();
    await savePolicyDraft(db(), { district: "嘉定区", actor, base: 1, values: changed, now });
    await savePolicyDraft(db(), {
      district: "嘉定区",
      actor,
      base: 1,
      values: DEFAULT_POLICY,
      now: later,
    });
    expect(await policyDraft(db().read, "嘉定区")).toMatchObject({ tierWeights: { future: 0.65 } });
    const seen = publishPolicy(db(), {
      district: "嘉定区",
      actor,
      savedAt: now.getTime(),
      note: "旧稿",
      now: later,
    });
    await expect(seen).rejects.toMatchObject({ code: "stale" });
    await discardPolicyDraft(db(), { district: "嘉定区", actor, now: later });
    expect(await policyDraft(db().read, "嘉定区")).toBeNull();
    const twice = discardPolicyDraft(db(), { district: "嘉定区", actor, now: later });
    await expect(twice).rejects.toMatchObject({ code: "already-done" });
  });

  test("names the weight that cannot be", async () => {
    const actor = await editor();
    const values = { ...changed, tierWeights: { ...changed.tierWeights, leading: 1.2 } };
    const saving = savePolicyDraft(db(), { district: "嘉定区", actor, base: 1, values, now });
    await expect(saving).rejects.toMatchObject({ field: "tierWeights.leading" });
    const zeros = Object.fromEntries(Object.keys(changed.weights).map((part) => [part, 0]));
    const nothing = { ...changed, weights: zeros as typeof changed.weights };
    const empty = savePolicyDraft(db(), {
      district: "嘉定区",
      actor,
      base: 1,
      values: nothing,
      now,
    });
    await expect(empty).rejects.toMatchObject({ reason: "weights-all-zero" });
  });

  test("made against an older set is refused as stale", async () => {
    const actor = await published();
    const saving = savePolicyDraft(db(), {
      district: "嘉定区",
      actor,
      base: 1,
      values: changed,
      now,
    });
    await expect(saving).rejects.toMatchObject({ code: "stale" });
  });

  test("needs a reason to be published, and staff", async () => {
    const actor = await editor();
    await savePolicyDraft(db(), { district: "嘉定区", actor, base: 1, values: changed, now });
    const silent = publishPolicy(db(), {
      district: "嘉定区",
      actor,
      savedAt: now.getTime(),
      note: " ",
      now,
    });
    await expect(silent).rejects.toMatchObject({ field: "note" });
    const { admin } = await provider(db());
    const foreign = publishPolicy(db(), {
      district: "嘉定区",
      actor: admin,
      savedAt: now.getTime(),
      note: "我来",
      now,
    });
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
    const saving = savePolicyDraft(db(), {
      district: "嘉定区",
      actor: admin,
      base: 1,
      values: changed,
      now,
    });
    await expect(saving).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a district", () => {
  test("changes its own weights alone: no other district's, nor those of everybody else", async () => {
    await published();
    expect(await policyInForce(db().read, "嘉定区")).toMatchObject({
      district: "嘉定区",
      version: 2,
    });
    for (const other of ["闵行区", null]) {
      expect(await policyInForce(db().read, other)).toMatchObject({
        ...{ district: null, version: 1 },
        tierWeights: DEFAULT_POLICY.tierWeights,
      });
      expect(await policyHistory(db().read, other)).toEqual([]);
    }
    const minhang = await staff(db(), "闵行区");
    await savePolicyDraft(db(), {
      ...{ actor: minhang, district: "闵行区", base: 1, now },
      values: draftPolicy(DEFAULT_POLICY, { weights: { area: 0.5 } }),
    });
    expect(await policyDraft(db().read, "嘉定区")).toBeNull();
    expect((await policyInForce(db().read, "嘉定区")).weights).toEqual(DEFAULT_POLICY.weights);
  });

  test("is set by its own staff, and everybody else's by the administrator", async () => {
    const actor = await editor();
    for (const district of ["闵行区", "上海市", "无此区", null]) {
      const saving = savePolicyDraft(db(), { actor, district, base: 1, values: changed, now });
      await expect(saving).rejects.toMatchObject({ code: "not-found" });
    }
    const administrator = { ...actor, memberships: [], systemAdmin: true };
    await savePolicyDraft(db(), {
      ...{ actor: administrator, district: null, base: 1, values: changed, now },
    });
    expect(await policyDraft(db().read, null)).toMatchObject({ version: 2 });
  });

  test("scores its own applications, wherever what they are matched with lies", async () => {
    await groundwork(db());
    const house = await provider(db());
    const resourceId = await openResource(db(), { ...house, name: "孵化器" });
    const { applicationId } = await applicant(db());
    await rematched(db(), NOW);
    const kept = async () => (await matchedPair(db().read, { applicationId, resourceId })) ?? null;
    const before = await kept();
    const actor = await staff(db(), "嘉定区");
    await savePolicyDraft(db(), {
      ...{ actor, district: "嘉定区", base: 1, now },
      values: draftPolicy(DEFAULT_POLICY, { weights: { sector: 0.9 } }),
    });
    const savedAt = now.getTime();
    await publishPolicy(db(), { actor, district: "嘉定区", savedAt, note: "产业优先", now });
    await rematched(db(), NOW);
    const after = await kept();
    expect(before?.application.area).toBe("嘉定区");
    expect(after).toMatchObject({ policyVersion: 2 });
    expect(after?.score).not.toBe(before?.score);
    await db().write((tx) => tx.update(applications).set({ area: "闵行区" }));
    await rematched(db(), NOW);
    expect(await kept()).toMatchObject({ policyVersion: 1 });
  });
});

describe("an earlier set", () => {
  test("comes back as a new version, and a waiting draft stays", async () => {
    const actor = await published();
    await savePolicyDraft(db(), {
      district: "嘉定区",
      actor,
      base: 2,
      values: changed,
      now: later,
    });
    expect(
      await restorePolicy(db(), {
        district: "嘉定区",
        actor,
        version: 1,
        note: "恢复",
        now: later,
      }),
    ).toBe(3);
    expect(await policyInForce(db().read, "嘉定区")).toMatchObject({
      version: 3,
      tierWeights: DEFAULT_POLICY.tierWeights,
    });
    expect(await policyDraft(db().read, "嘉定区")).toMatchObject({ version: 4, createdAt: later });
    const last = await db().read.select().from(events).where(eq(events.kind, "policy.restored"));
    expect(last).toMatchObject([{ subjectId: "3", payload: { from: 1 } }]);
  });

  test("in force already, or never published, is refused", async () => {
    const actor = await published();
    const again = restorePolicy(db(), { district: "嘉定区", actor, version: 2, note: "", now });
    await expect(again).rejects.toMatchObject({ code: "already-done" });
    const none = restorePolicy(db(), { district: "嘉定区", actor, version: 9, note: "", now });
    await expect(none).rejects.toMatchObject({ code: "not-found" });
  });
});

test("asking twice for a re-match that waits is one job", async () => {
  const actor = await editor();
  await requestRematch(db(), { actor, now });
  await requestRematch(db(), { actor, now });
  expect(await db().read.$count(jobs)).toBe(1);
});
