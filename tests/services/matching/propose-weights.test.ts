import { describe, expect, test } from "vitest";
import type { DealState } from "#app/domain/vocabulary.ts";
import { drain } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { action, loader } from "#app/routes/matching/policy/learning.tsx";
import { policyPath } from "#app/routes/matching/policy/policy-path.ts";
import { action as adopt } from "#app/routes/matching/policy/route.tsx";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { matchingOf } from "#app/services/matching/matching.server.ts";
import { policyDraft } from "#db/queries/matching/policy-history.server.ts";
import { deals } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

/** Lists of four matches: the near one, which says nothing of readiness, was accepted, far ones were not. */
async function decided(lists: number) {
  await groundwork(db());
  const { organizationId } = await provider(db());
  const outcomes: { near: boolean; state: DealState | null; reason?: string }[] = [
    { near: true, state: "introduced" },
    { near: false, state: "declined", reason: "stage" },
    { near: false, state: "declined", reason: "capacity" },
    { near: false, state: null },
  ];
  const resources: string[] = [];
  for (const [at, { near }] of outcomes.entries()) {
    const body = near ? {} : { readinessMin: 1 };
    const area = near ? "嘉定区" : "闵行区";
    resources.push(await openResource(db(), { organizationId, name: `孵化器 ${at}`, body, area }));
  }
  for (let list = 0; list < lists; list++) {
    const { applicationId } = await applicant(db(), { company: `公司 ${list}` });
    await db().write(async (tx) => {
      for (const [at, { state, reason }] of outcomes.entries()) {
        if (!state) continue;
        await tx.insert(deals).values({
          applicationId,
          resourceId: resources[at] ?? "",
          state,
          startedBy: "startup",
          declineReason: reason ?? null,
          introducedAt: state === "introduced" ? NOW : null,
          createdAt: NOW,
          updatedAt: NOW,
        });
      }
    });
  }
}

function proposed() {
  return matchingOf(db()).ask({
    ask: "propose-weights",
    district: "嘉定区",
    areas: ["嘉定区"],
    at: NOW.getTime(),
  });
}

describe("weights proposed from the district's own deals", () => {
  test("rise for what was accepted; a no for lack of places says nothing", async () => {
    await decided(16);
    const proposal = await proposed();
    expect(proposal.counts).toEqual({ accepted: 16, declined: 16, ignored: 16 });
    expect(proposal.verdict).toBe("better");
    expect(proposal.weights.area).toBeGreaterThan(proposal.present.area);
    expect(proposal.after.right).toBeGreaterThan(proposal.before.right);
    expect(proposal.effect?.samples.length).toBe(10);
    expect(await policyDraft(db().read, "嘉定区")).toBeNull();
  });

  test("are those in force while little was decided, as a dozen decisions", async () => {
    await decided(6);
    const proposal = await proposed();
    expect(proposal.counts).toMatchObject({ accepted: 6, declined: 6 });
    expect(proposal).toMatchObject({ verdict: "few", weights: proposal.present, effect: null });
  });
});

test("a district learns from its own applications alone", async () => {
  await decided(16);
  const ask = { ask: "propose-weights", district: "闵行区", at: NOW.getTime() } as const;
  const proposal = await matchingOf(db()).ask({ ...ask, areas: ["闵行区"] });
  expect(proposal).toMatchObject({ verdict: "few", counts: { accepted: 0, declined: 0 } });
});

describe("the page", () => {
  const path = "/district/policy/learning";

  async function page(actor: Awaited<ReturnType<typeof staff>>) {
    const { body } = await request(loader, { db: db(), actor, now: NOW, path, params: {} });
    return body as Awaited<ReturnType<typeof loader>>;
  }

  test("has it worked out in the background, then proposes values that make a draft when adopted", async () => {
    await decided(16);
    const actor = await staff(db(), "嘉定区");
    expect(await page(actor)).toMatchObject({ proposal: null, waiting: false });
    await request(action, { db: db(), actor, now: NOW, path, params: {}, form: {} });
    expect(await page(actor)).toMatchObject({ proposal: null, waiting: true });
    await drain(db(), {
      handlers: jobHandlers,
      log: createLog({ logLevel: "silent" }),
      now: () => NOW,
    });
    const { proposal } = await page(actor);
    if (!proposal) throw new Error("It was worked out");
    const { location } = await request(adopt, {
      db: db(),
      actor,
      now: NOW,
      path: "/district/policy",
      params: {},
      form: { ...proposal.proposed, base: String(proposal.version) },
    });
    expect(location).toBe(policyPath("嘉定区", "/preview"));
    const draft = await policyDraft(db().read, "嘉定区");
    expect(draft?.weights.area).toBeCloseTo(Number(proposal.proposed.part_area) / 100);
  });

  test("shows no district the cases of another", async () => {
    await decided(16);
    const actor = await staff(db(), "嘉定区");
    await request(action, { db: db(), actor, now: NOW, path, params: {}, form: {} });
    await drain(db(), {
      handlers: jobHandlers,
      log: createLog({ logLevel: "silent" }),
      now: () => NOW,
    });
    const other = await staff(db(), "闵行区");
    expect(await page(other)).toMatchObject({ proposal: null, waiting: false });
    expect((await page(actor)).proposal).not.toBeNull();
  });

  test("is for staff alone", async () => {
    await decided(1);
    const { admin } = await provider(db());
    const asked = { db: db(), actor: admin, now: NOW, path, params: {} };
    expect((await request(loader, asked)).status).toBe(404);
    expect((await request(action, { ...asked, form: {} })).status).toBe(404);
    expect(await db().read.select().from(jobs)).toEqual([]);
  });
});
