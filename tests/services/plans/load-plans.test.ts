import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import { loadPlans } from "#app/services/plans/load-plans.server.ts";
import { areas } from "#db/schema/areas.ts";
import { events } from "#db/schema/deals.ts";
import {
  mechanisms,
  planAreas,
  planLinks,
  planResources,
  plans,
  priorities,
  targets,
  tasks,
} from "#db/schema/plans.ts";
import { readPlans, readTaxonomy, SeedError } from "#seeds/read.server.ts";
import { planFile, planResource } from "#tests/factories/plans.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-24T02:00:00Z");
const later = new Date("2026-11-25T02:00:00Z");
const sectorKeys = new Set(readTaxonomy().map((sector) => sector.key));

const folder = mkdtempSync(join(tmpdir(), "plans-"));
afterAll(() => rmSync(folder, { recursive: true }));

function load(files: PlanFile[], at = now): Promise<string[]> {
  return db().write((tx) => loadPlans(tx, files, { now: at }));
}

/** Every row of every table that a plan fills, in a stable order. */
async function everything() {
  const read = db().read;
  return {
    plans: await read.select().from(plans).orderBy(asc(plans.slug)),
    links: await read.select().from(planLinks).orderBy(asc(planLinks.plan), asc(planLinks.other)),
    priorities: await read.select().from(priorities).orderBy(asc(priorities.id)),
    targets: await read.select().from(targets).orderBy(asc(targets.id)),
    tasks: await read.select().from(tasks).orderBy(asc(tasks.id)),
    resources: await read.select().from(planResources).orderBy(asc(planResources.id)),
    mechanisms: await read.select().from(mechanisms).orderBy(asc(mechanisms.id)),
    planAreas: await read.select().from(planAreas).orderBy(asc(planAreas.id)),
    areas: await read.select().from(areas).orderBy(asc(areas.name)),
    events: await read.select().from(events).orderBy(asc(events.id)),
  };
}

describe("the published plans", () => {
  const files = readPlans("seeds/plans", sectorKeys);

  test("are in the database with every fact, in the order of the file", async () => {
    expect(await load(files)).toEqual(files.map((file) => file.slug));
    for (const file of files) {
      const rows = await db()
        .read.select()
        .from(targets)
        .where(eq(targets.plan, file.slug))
        .orderBy(asc(targets.position));
      expect(rows.map(({ indicator, value, year }) => [indicator, value, year])).toEqual(
        file.targets.map(({ indicator, value, year }) => [indicator, value, year]),
      );
    }
    const whole = await everything();
    const count = (key: "tasks" | "resources" | "mechanisms" | "priorities") =>
      files.reduce((sum, file) => sum + file[key].length, 0);
    expect(whole.tasks).toHaveLength(count("tasks"));
    expect(whole.resources).toHaveLength(count("resources"));
    expect(whole.mechanisms).toHaveLength(count("mechanisms"));
    expect(whole.priorities).toHaveLength(count("priorities"));
  });

  test("loaded again change nothing, not even a time", async () => {
    await load(files);
    const before = await everything();
    expect(await load(files, later)).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

describe("a plan that changed", () => {
  const file = planFile({
    slug: "a",
    resources: [planResource({ name: "旧平台" }), planResource({ name: "留下的平台" })],
  });
  const other = planFile({ slug: "b", resources: [planResource({ name: "别处的平台" })] });

  test("is replaced whole, and the others stay as they were", async () => {
    await load([file, other]);
    const next = planFile({
      slug: "a",
      note: "改过",
      resources: [planResource({ name: "新平台" }), planResource({ name: "留下的平台" })],
    });
    expect(await load([next, other], later)).toEqual(["a"]);
    const { plans: rows, resources, events: journal } = await everything();
    expect(rows.map(({ slug, note, loadedAt }) => [slug, note, loadedAt])).toEqual([
      ["a", "改过", later],
      ["b", null, now],
    ]);
    expect(resources.map((row) => `${row.plan} ${row.name}`).sort()).toEqual([
      "a 新平台",
      "a 留下的平台",
      "b 别处的平台",
    ]);
    expect(journal.map((row) => `${row.subjectId} ${row.kind}`)).toEqual([
      "a plan.loaded",
      "b plan.loaded",
      "a plan.changed",
    ]);
  });

  test("may say where an area lies when no plan has said so before", async () => {
    const vague = { name: "示例园", kind: "park" as const, parent: null, role: null };
    await load([planFile({ slug: "a", areas: [...file.areas, vague] })]);
    const exact = { ...vague, parent: "嘉定区", role: "产业集聚" };
    await load([planFile({ slug: "b", areas: [...file.areas, exact] })]);
    const [park] = await db().read.select().from(areas).where(eq(areas.name, "示例园"));
    expect(park).toMatchObject({ parent: "嘉定区", role: "产业集聚" });
  });
});

describe("a plan file that is wrong", () => {
  function reading(content: string) {
    writeFileSync(join(folder, "a.json"), content);
    return () => db().write((tx) => loadPlans(tx, readPlans(folder, sectorKeys), { now: later }));
  }

  test.each([
    ["broken JSON", "{", /a\.json: .*JSON/],
    [
      "a figure that is no number",
      JSON.stringify(
        planFile({
          slug: "a",
          targets: [
            {
              indicator: "产值",
              kind: "target",
              comparator: ">=",
              value: "很多" as unknown as number,
              upper: null,
              unit: "亿元",
              year: 2026,
              section: "一",
            },
          ],
        }),
      ),
      /a\.json: targets\.0\.value: /,
    ],
    [
      "a sector that the taxonomy lacks",
      JSON.stringify(
        planFile({ slug: "a", resources: [planResource({ name: "平台", sectors: ["nonsense"] })] }),
      ),
      /a\.json: resources\.0\.sectors\.0: no sector "nonsense"/,
    ],
    [
      "a plan that it carries out and nobody has",
      JSON.stringify(planFile({ slug: "a", implements: ["nowhere"] })),
      /a\.json: implements\.0: no other plan "nowhere"/,
    ],
    ["another file's slug", JSON.stringify(planFile({ slug: "b" })), /a\.json: slug: "b"/],
  ])("%s: stops with file, path and reason, and changes nothing", async (_, content, message) => {
    await load([planFile({ slug: "a", resources: [planResource({ name: "原有平台" })] })]);
    const before = await everything();
    const failing = reading(content);
    await expect(failing()).rejects.toThrow(SeedError);
    await expect(failing()).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });
});

test("a plan whose neighbour cannot be stored is not stored either", async () => {
  const twice = planFile({ slug: "b", implements: ["a", "a"] });
  await expect(load([planFile({ slug: "a" }), twice])).rejects.toThrow();
  expect((await everything()).plans).toEqual([]);
});
