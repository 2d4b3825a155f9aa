import { beforeEach, describe, expect, test } from "vitest";
import { loader as loadList } from "#app/routes/plans/list.tsx";
import { loader as loadPlan } from "#app/routes/plans/plan/route.tsx";
import { loader as loadHome } from "#app/routes/registry/home/route.tsx";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { loadPlans } from "#app/services/plans/load-plans.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import type { PlanLine } from "#db/queries/plans/list.server.ts";
import type { WholePlan } from "#db/queries/plans/plan.server.ts";
import {
  applicant,
  groundwork,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { planFile, planResource } from "#tests/factories/plans.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const visitor = { actor: null, now: NOW } as const;

beforeEach(async () => {
  await groundwork(db());
  const files = [
    planFile({
      slug: "old",
      period: { from: 2021, to: 2025 },
      title: { zh: "旧规划", en: "Old plan" },
    }),
    planFile({
      slug: "new",
      title: { zh: "新方案", en: "New plan" },
      number: "示府发〔2024〕1号",
      supersedes: ["old"],
      priorities: [
        {
          sector: "auto",
          name: "汽车",
          tier: "leading",
          within: null,
          section: "二1",
          terms: ["整车"],
        },
        {
          sector: "auto.chip",
          name: "汽车芯片",
          tier: "leading",
          within: "汽车",
          section: "二2",
          terms: [],
        },
      ],
      resources: [planResource({ name: "示例汽车芯片实验室", section: "三" })],
    }),
  ];
  await db().write((tx) => loadPlans(tx, files, { now: NOW }));
});

describe("the list of plans", () => {
  test("puts those in force first and says which was replaced", async () => {
    const { body } = await request(loadList, { db: db(), ...visitor, path: "/plans" });
    const { plans } = body as { plans: PlanLine[] };
    expect(plans.map(({ slug, standing }) => `${slug} ${standing}`)).toEqual([
      "new in_force",
      "old superseded",
    ]);
    expect(plans[0]?.sectors.map(({ name }) => name)).toEqual(["汽车"]);
    expect(plans[0]?.counts).toMatchObject({ priorities: 2, resources: 1 });
  });
});

describe("a plan", () => {
  test("shows every fact with its section, and the plans it stands with", async () => {
    const { status, body } = await request(loadPlan, {
      db: db(),
      ...visitor,
      path: "/plans/new",
      params: { slug: "new" },
    });
    expect(status).toBe(200);
    const plan = body as WholePlan;
    expect(plan.priorities.map(({ name, section }) => `${name} ${section}`)).toEqual([
      "汽车 二1",
      "汽车芯片 二2",
    ]);
    expect(plan.relations).toMatchObject([{ kind: "supersedes", slug: "old" }]);
    expect(plan.resources[0]).toMatchObject({ section: "三", resourceId: null });
  });

  test("that nobody published is not found", async () => {
    const { status } = await request(loadPlan, {
      db: db(),
      ...visitor,
      path: "/plans/none",
      params: { slug: "none" },
    });
    expect(status).toBe(404);
  });

  test("is titled in the reader's language", async () => {
    const ask = { db: db(), ...visitor, path: "/plans/new", params: { slug: "new" } };
    const { body } = await request(loadPlan, { ...ask, locale: "en" });
    expect(body).toMatchObject({ title: "New plan · ParkMatch", names: { auto: "Automotive" } });
  });
});

describe("the home page", () => {
  test("shows the plans in force alone", async () => {
    const { body } = await request(loadHome, { db: db(), ...visitor, path: "/" });
    expect((body as { plans: PlanLine[] }).plans.map(({ slug }) => slug)).toEqual(["new"]);
  });

  test.each([
    { consents: ["teaser", "statistics"] as const, counted: 1 },
    { consents: ["teaser"] as const, counted: 0 },
  ])(
    "counts an introduction of who agreed to $consents: $counted",
    async ({ consents, counted }) => {
      const house = await provider(db());
      const resourceId = await openResource(db(), house);
      const startup = await applicant(db(), { consents: [...consents] });
      await matched(db(), { ...startup, resourceId });
      const dealId = await openDeal(db(), {
        actor: startup.founder,
        applicationId: startup.applicationId,
        resourceId,
        side: "startup",
        message: "",
        now: NOW,
      });
      const context = await dealContext(db().read, dealId);
      await moveDeal(db(), {
        actor: house.reviewer,
        dealId,
        move: "accept_interest",
        version: context?.deal.version ?? 0,
        now: NOW,
      });
      const { body } = await request(loadHome, { db: db(), ...visitor, path: "/" });
      expect(body).toMatchObject({
        figures: { introductions: counted, resources: 1, providers: 1 },
      });
    },
  );
});
