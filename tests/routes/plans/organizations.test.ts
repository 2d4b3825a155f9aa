import { beforeEach, describe, expect, test } from "vitest";
import { loader as loadPlan } from "#app/routes/plans/plan/route.tsx";
import { loader as loadOrganization } from "#app/routes/registry/named-organization.tsx";
import { loader as loadList } from "#app/routes/registry/named-organizations.tsx";
import { loader as loadResource } from "#app/routes/registry/resource/route.tsx";
import { loadPlans } from "#app/services/plans/load-plans.server.ts";
import { loadOrganizations } from "#app/services/registry/load-organizations.server.ts";
import type { WholePlan } from "#db/queries/plans/plan.server.ts";
import type { NamedOrganization } from "#db/queries/registry/named-organization.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { groundwork, NOW, openResource } from "#tests/factories/parties.ts";
import { planFile } from "#tests/factories/plans.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const visitor = { actor: null, now: NOW } as const;

const university = {
  name: "示例理工大学",
  kind: "university" as const,
  aliases: ["示例理工"],
  otherNames: [{ name: "示例工学院", note: "1990年以前的校名" }],
  summary: "做激光的大学",
};

function counting(name: string, role: "source" | "partner", part: string) {
  return [{ name, role, part, section: "二1" }];
}

beforeEach(async () => {
  await groundwork(db());
  const plans = [
    planFile({
      slug: "new",
      organizations: counting("示例理工", "source", "大学科技园的依托高校"),
    }),
    planFile({
      slug: "old",
      period: { from: 2018, to: 2020 },
      organizations: counting("示例理工大学", "partner", "产学研合作"),
    }),
  ];
  await db().write(async (tx) => {
    await loadPlans(tx, plans, { now: NOW });
    await loadOrganizations(tx, [university], { now: NOW });
  });
});

async function entryId() {
  const [row] = await db().read.select({ id: organizations.id }).from(organizations);
  return row?.id ?? "";
}

describe("an organization that plans count on", () => {
  test("stands on the plan's page with its part, under the name of its own page", async () => {
    const found = await request(loadPlan, {
      db: db(),
      path: "/plans/new",
      params: { slug: "new" },
      ...visitor,
    });
    expect((found.body as WholePlan).organizations).toMatchObject([
      {
        name: "示例理工",
        role: "source",
        part: "大学科技园的依托高校",
        section: "二1",
        entry: { id: await entryId(), name: "示例理工大学", kind: "university" },
      },
    ]);
  });

  test("has a page with its other names and its part in each plan, the latest first", async () => {
    const id = await entryId();
    const found = await request(loadOrganization, {
      db: db(),
      path: `/organizations/named/${id}`,
      params: { id },
      ...visitor,
    });
    expect(found.status).toBe(200);
    const body = found.body as NamedOrganization;
    expect(body.organization.otherNames.map(({ name }) => name)).toEqual([
      "示例工学院",
      "示例理工",
    ]);
    expect(body.mentions.map(({ plan, role }) => [plan.slug, role])).toEqual([
      ["new", "source"],
      ["old", "partner"],
    ]);
  });

  test("loaded again changes nothing; who registered here has no such page", async () => {
    const again = await db().write((tx) => loadOrganizations(tx, [university], { now: NOW }));
    expect(again).toEqual([]);
    await db().write((tx) =>
      tx.insert(organizations).values({ id: "own", kind: "startup", name: "某公司" }),
    );
    const hidden = await request(loadOrganization, {
      db: db(),
      path: "/organizations/named/own",
      params: { id: "own" },
      ...visitor,
    });
    expect(hidden.status).toBe(404);
  });
});

describe("the public list", () => {
  test("names every organization once, with the plans that name it, the newest first", async () => {
    const { body } = await request(loadList, {
      db: db(),
      path: "/organizations/named",
      ...visitor,
    });
    expect(body).toMatchObject({
      organizations: [
        {
          ...{ name: "示例理工大学", kind: "university", description: "做激光的大学" },
          plans: [{ slug: "new" }, { slug: "old" }],
        },
      ],
    });
  });

  test("is reached from the page of a resource that one of them runs, by whatever name", async () => {
    const id = await openResource(db(), { organizationId: null, state: "named" });
    const seen = async () => {
      const ask = { db: db(), path: `/resources/${id}`, params: { id }, ...visitor };
      return (await request(loadResource, ask)).body as { namedOperator: string | null };
    };
    for (const [name, there] of [
      ["示例工学院", await entryId()],
      ["示例理工大学", await entryId()],
      ["别的大学", null],
    ] as const) {
      await db().write((tx) => tx.update(resources).set({ operatorName: name }));
      expect((await seen()).namedOperator).toBe(there);
    }
  });
});
