import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { holdsWords } from "#app/domain/input/search.ts";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import type { RegistryEntry } from "#app/domain/registry/registry-file.ts";
import { RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { readSearch } from "#app/platform/pinyin.server.ts";
import { loadPlans } from "#app/services/plans/load-plans.server.ts";
import { loadRegistry } from "#app/services/registry/load-registry.server.ts";
import { loadTaxonomy } from "#app/services/sectors/load-taxonomy.server.ts";
import { events } from "#db/schema/deals.ts";
import { claims, organizations } from "#db/schema/organizations.ts";
import { planResources } from "#db/schema/plans.ts";
import { mandates, resourceSectors, resources } from "#db/schema/resources.ts";
import { readPlans, readTaxonomy } from "#seeds/read.server.ts";
import { readRegistry } from "#seeds/read-registry.server.ts";
import { person } from "#tests/factories/parties.ts";
import { planFile, planResource } from "#tests/factories/plans.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-24T02:00:00Z");
const later = new Date("2026-11-25T02:00:00Z");

function load(seeds: { plans: PlanFile[]; entries: RegistryEntry[] }, at = now) {
  return db().write(async (tx) => {
    await loadPlans(tx, seeds.plans, { now: at });
    return loadRegistry(tx, seeds, { now: at });
  });
}

async function everything() {
  const read = db().read;
  return {
    resources: await read.select().from(resources).orderBy(asc(resources.slug)),
    sectors: await read
      .select()
      .from(resourceSectors)
      .orderBy(asc(resourceSectors.resourceId), asc(resourceSectors.sector)),
    mandates: await read.select().from(mandates).orderBy(asc(mandates.id)),
    events: await read.$count(events),
  };
}

async function row(name: string) {
  const [found] = await db().read.select().from(resources).where(eq(resources.name, name));
  if (!found) throw new Error(`no resource ${name}`);
  return found;
}

function entry(said: Partial<RegistryEntry> & { name: string }): RegistryEntry {
  return {
    aliases: [],
    otherNames: [],
    summary: "",
    serves: null,
    partners: [],
    mandate: null,
    ...said,
  };
}

describe("what the five plans name", () => {
  const taxonomy = readTaxonomy();
  const sectorKeys = new Set(taxonomy.map((sector) => sector.key));
  const plans = readPlans("seeds/plans", sectorKeys);
  const seeds = { plans, entries: readRegistry("seeds/registry", { plans, sectorKeys }) };

  test("stands in the registry, every body with a line of its own words", async () => {
    await db().write((tx) => loadTaxonomy(tx, taxonomy));
    const changed = await load(seeds);
    const { resources: rows, mandates: stated } = await everything();
    expect(rows).toHaveLength(changed.length);
    expect(rows.filter((each) => each.summary === "").map((each) => each.name)).toEqual([]);
    expect(new Set(rows.map((each) => each.state))).toEqual(new Set(["named"]));
    expect(rows.filter((each) => !each.plan || !each.section)).toEqual([]);
    expect(new Set(rows.map((each) => each.kind))).toEqual(new Set(RESOURCE_KINDS));
    expect((await row("智能机器人中试验证平台")).terms).toContain("智能机器人");
    expect(stated.filter((each) => !each.plan || !each.section || each.number !== 1)).toEqual([]);
  });

  test("shows a body of two plans once, with the facts of the one in force", async () => {
    await load(seeds);
    expect(await row("嘉定区创业投资引导基金")).toMatchObject({
      plan: "jiading-2024",
      section: "二(八)1",
      figures: { 总投资额: { value: 5.6, unit: "亿元" } },
    });
    expect(await row("长三角产业升级股权投资基金")).toMatchObject({
      plan: "jiading-145",
      figures: { 募资总规模: { value: 51 } },
      serves: ["equity"],
    });
  });

  test("is reached from every plan that names it, under whatever name", async () => {
    await load(seeds);
    await load(seeds, later);
    const lost = await db()
      .read.select({ plan: planResources.plan, name: planResources.name })
      .from(planResources)
      .leftJoin(resources, eq(resources.slug, planResources.resourceSlug))
      .where(isNull(resources.id));
    expect(lost).toEqual([]);
    const named = await db()
      .read.select({ plan: planResources.plan, name: planResources.name })
      .from(planResources)
      .where(eq(planResources.resourceSlug, (await row("8英寸研发中试线")).slug ?? ""))
      .orderBy(asc(planResources.plan));
    expect(named).toEqual([
      { plan: "jiading-145", name: "8英寸研发中试线" },
      { plan: "jiading-2018", name: "8英寸MEMS研发中试线" },
    ]);
  });

  test("keeps links between bodies as slugs that exist", async () => {
    await load(seeds);
    const { resources: rows } = await everything();
    const slugs = new Set(rows.map((each) => each.slug));
    expect(rows.flatMap((each) => each.partners).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  test("loaded again changes nothing, not even a time", async () => {
    await load(seeds);
    const before = await everything();
    expect(await load(seeds, later)).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

describe("an entry", () => {
  const plans = [
    planFile({
      slug: "a",
      resources: [
        planResource({ name: "零号基金", kind: "fund", sectors: ["ic"], area: "嘉定区" }),
        planResource({ name: "光学平台", section: "二" }),
      ],
    }),
  ];
  const stated = { plan: "a", section: "一", body: { stages: ["seed" as const] } };
  const seeds = {
    plans,
    entries: [entry({ name: "零号基金", summary: "投MEMS早期项目", mandate: stated })],
  };

  test("is found by name, pinyin and initials, and carries its lexicon terms", async () => {
    await load(seeds);
    const { search, terms } = await row("零号基金");
    for (const typed of ["零号", "linghao", "lhjj"]) {
      expect(holdsWords(search, readSearch(typed) ?? []), typed).toBe(true);
    }
    expect(terms).toEqual(["mems"]);
  });

  test("takes what the plan states as its first mandate, and only that", async () => {
    await load(seeds);
    const { mandates: found } = await everything();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      resourceId: (await row("零号基金")).id,
      number: 1,
      body: { ...OPEN_MANDATE, stages: ["seed"] },
      plan: "a",
      createdBy: null,
    });
  });

  test("follows a plan that changed, under the same id; a changed mandate gets the next number", async () => {
    await load(seeds);
    const before = await row("零号基金");
    const next = {
      plans: [
        planFile({
          slug: "a",
          resources: [
            planResource({ name: "零号基金", kind: "fund", sectors: ["bci"], section: "三" }),
            planResource({ name: "光学平台", section: "二" }),
          ],
        }),
      ],
      entries: [
        entry({
          name: "零号基金",
          summary: "投MEMS早期项目",
          mandate: { ...stated, body: { stages: ["angel" as const] } },
        }),
      ],
    };
    expect(await load(next, later)).toEqual(["零号基金"]);
    expect(await row("零号基金")).toMatchObject({
      id: before.id,
      section: "三",
      area: null,
      version: before.version + 1,
      createdAt: now,
      updatedAt: later,
    });
    const { sectors, mandates: found } = await everything();
    expect(sectors.map((each) => each.sector)).toEqual(["bci"]);
    expect(found.map(({ number, body }) => [number, body.stages])).toEqual([
      [1, ["seed"]],
      [2, ["angel"]],
    ]);
  });

  test("that an operator has claimed is left alone", async () => {
    await load(seeds);
    await db().write(async (tx) => {
      await tx.insert(organizations).values({ id: "o", kind: "provider", name: "某基金公司" });
      await tx
        .update(resources)
        .set({ organizationId: "o", state: "open", summary: "我们自己写的", area: "上海市" })
        .where(eq(resources.slug, "零号基金"));
    });
    const before = await everything();
    const next = {
      plans: [
        planFile({
          slug: "a",
          resources: [
            planResource({ name: "零号基金" }),
            planResource({ name: "光学平台", section: "二" }),
          ],
        }),
      ],
      entries: [entry({ name: "零号基金", summary: "改过" })],
    };
    expect(await load(next, later)).toEqual([]);
    const after = await everything();
    expect(after.resources).toEqual(before.resources);
    expect(after.sectors).toEqual(before.sectors);
    expect(after.mandates).toEqual(before.mandates);
  });

  test("keeps a mandate that a person has published", async () => {
    await load({ ...seeds, entries: [] });
    const { id } = await row("零号基金");
    const userId = await person(db());
    await db().write((tx) =>
      tx
        .insert(mandates)
        .values({ resourceId: id, number: 1, body: OPEN_MANDATE, createdBy: userId }),
    );
    await load(seeds, later);
    const found = await db()
      .read.select()
      .from(mandates)
      .where(and(eq(mandates.resourceId, id)));
    expect(found.map(({ number, createdBy }) => [number, createdBy])).toEqual([[1, userId]]);
  });

  test("goes when no plan names it any more; what somebody has claimed stays, closed, until it is named again", async () => {
    await load(seeds);
    const { id } = await row("零号基金");
    const userId = await person(db());
    await db().write(async (tx) => {
      await tx.insert(organizations).values({ id: "o", kind: "provider", name: "某基金公司" });
      await tx.insert(claims).values({ resourceId: id, organizationId: "o", userId });
    });
    const retired = await load({ plans: [planFile({ slug: "a" })], entries: [] }, later);
    expect(retired.sort()).toEqual(["光学平台", "零号基金"]);
    const left = await db().read.select().from(resources);
    expect(left.map(({ slug, state }) => [slug, state])).toEqual([["零号基金", "closed"]]);
    expect(await load({ plans: [planFile({ slug: "a" })], entries: [] }, later)).toEqual([]);
    await load(seeds, later);
    expect(await row("零号基金")).toMatchObject({ id, state: "named" });
  });

  test("that was joined with another leads to it, under either name", async () => {
    await load({ ...seeds, entries: [] });
    const joined = {
      plans,
      entries: [
        entry({
          name: "零号基金",
          aliases: ["光学平台"],
          otherNames: [{ name: "小零号", note: "从前的叫法" }],
        }),
      ],
    };
    await load(joined, later);
    const [only, ...others] = await db().read.select().from(resources);
    expect(others).toEqual([]);
    expect(only?.otherNames).toEqual([
      { name: "小零号", note: "从前的叫法" },
      { name: "光学平台", note: "" },
    ]);
    expect(holdsWords(only?.search ?? "", readSearch("小零号") ?? [])).toBe(true);
    const led = await db().read.select({ slug: planResources.resourceSlug }).from(planResources);
    expect(new Set(led.map(({ slug }) => slug))).toEqual(new Set([only?.slug]));
  });
});
