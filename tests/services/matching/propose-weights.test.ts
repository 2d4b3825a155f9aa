import { describe, expect, test } from "vitest";
import { PARTS } from "#app/domain/matching/types.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import { loader } from "#app/routes/matching/policy/learning.tsx";
import { action } from "#app/routes/matching/policy/route.tsx";
import { proposePolicy } from "#app/services/matching/propose-weights.server.ts";
import { policyDraft } from "#db/queries/matching/policy-history.server.ts";
import { deals } from "#db/schema/deals.ts";
import { matches } from "#db/schema/matches.ts";
import { chance } from "#tests/factories/chance.ts";
import { staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

/** Lists of four matches: those with a good stage were accepted, those with a bad one were not. */
async function decided(lists: number) {
  await groundwork(db());
  const { organizationId } = await provider(db());
  const outcomes: { stage: number; state: DealState | null; reason?: string }[] = [
    { stage: 0.9, state: "introduced" },
    { stage: 0.2, state: "declined", reason: "stage" },
    { stage: 0.1, state: "declined", reason: "capacity" },
    { stage: 0.3, state: null },
  ];
  const resources = await Promise.all(
    outcomes.map((_, at) => openResource(db(), { organizationId, name: `孵化器 ${at}` })),
  );
  const { next } = chance(lists);
  for (let list = 0; list < lists; list++) {
    const { applicationId } = await applicant(db(), { company: `公司 ${list}` });
    await db().write(async (tx) => {
      for (const [at, { stage, state, reason }] of outcomes.entries()) {
        const resourceId = resources[at] ?? "";
        await tx.insert(matches).values({
          applicationId,
          resourceId,
          score: 0.5,
          confidence: 1,
          eligible: true,
          position: at + 1,
          parts: PARTS.map((name) => ({
            name,
            value: name === "stage" ? stage : next(),
            weight: 1 / PARTS.length,
            known: true,
            evidence: {},
          })),
          blockers: [],
          policyVersion: 1,
          computedAt: NOW,
        });
        if (!state) continue;
        await tx.insert(deals).values({
          applicationId,
          resourceId,
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

const asked = { areas: ["嘉定区"], now: NOW };

describe("weights proposed from the district's own deals", () => {
  test("rise for what was accepted; a no for lack of places says nothing", async () => {
    await decided(16);
    const proposal = await proposePolicy(db().read, asked);
    expect(proposal.counts).toEqual({ accepted: 16, declined: 16, ignored: 16 });
    expect(proposal.verdict).toBe("better");
    expect(proposal.weights.stage).toBeGreaterThan(proposal.present.stage);
    expect(proposal.after.right).toBeGreaterThan(proposal.before.right);
    expect(proposal.effect?.samples.length).toBe(10);
    expect(await policyDraft(db().read)).toBeNull();
  });

  test("are those in force while little was decided", async () => {
    await decided(2);
    const proposal = await proposePolicy(db().read, asked);
    expect(proposal).toMatchObject({ verdict: "few", weights: proposal.present, effect: null });
  });
});

describe("the page", () => {
  test("proposes values that make a draft when adopted", async () => {
    await decided(16);
    const actor = await staff(db(), "嘉定区");
    const path = "/district/policy/learning";
    const { body } = await request(loader, { db: db(), actor, now: NOW, path, params: {} });
    const { proposed, version } = body as Awaited<ReturnType<typeof loader>>;
    const { location } = await request(action, {
      db: db(),
      actor,
      now: NOW,
      path: "/district/policy",
      params: {},
      form: { ...proposed, base: String(version) },
    });
    expect(location).toBe("/district/policy/preview");
    const draft = await policyDraft(db().read);
    expect(draft?.weights.stage).toBeCloseTo(Number(proposed.part_stage) / 100);
  });

  test("is for staff alone", async () => {
    await decided(1);
    const { admin } = await provider(db());
    const { status } = await request(loader, {
      db: db(),
      actor: admin,
      now: NOW,
      path: "/district/policy/learning",
      params: {},
    });
    expect(status).toBe(404);
  });
});
