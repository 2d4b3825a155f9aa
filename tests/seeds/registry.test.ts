import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { namedResources } from "#app/domain/registry/named-resources.ts";
import { readPlans, readTaxonomy, SeedError } from "#seeds/read.server.ts";
import { readRegistry } from "#seeds/read-registry.server.ts";

const sectorKeys = new Set(readTaxonomy().map((sector) => sector.key));
const known = { plans: readPlans("seeds/plans", sectorKeys), sectorKeys };

const folder = mkdtempSync(join(tmpdir(), "registry-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The published texts lie beside the repository, on machines that have them. */
const TEXTS = "../shared/plans";

describe("the registry", () => {
  const entries = readRegistry("seeds/registry", known);

  test("has a line for every body that a plan names, and no other", () => {
    const named = namedResources({ plans: known.plans, entries }, 2026);
    expect(named.filter((each) => each.summary === "").map((each) => each.name)).toEqual([]);
    expect(entries).toHaveLength(named.length);
  });

  test("gives a fund the stages and a platform the instruments that its plan states", () => {
    const mandate = (name: string) => entries.find((each) => each.name === name)?.mandate;
    expect(mandate("科技成果转化基金")).toMatchObject({
      plan: "jiading-2024",
      section: "二(八)1",
      body: { stages: ["seed", "angel", "pre_a", "a"] },
    });
    expect(mandate("南部科创中心金融服务平台")?.body).toEqual({
      instruments: ["equity", "loan", "guarantee"],
    });
    expect(mandate("闵行区政府引导基金")).toBeNull();
  });

  test("rests each mandate on a section that its plan has", () => {
    const sections = new Map(
      known.plans.map((plan) => [plan.slug, new Set(plan.resources.map((row) => row.section))]),
    );
    const stated = entries.flatMap(({ name, mandate }) => (mandate ? [{ name, ...mandate }] : []));
    for (const { name, plan, section } of stated) {
      const found = [...(sections.get(plan) ?? [])].some((each) => each.includes(section));
      expect(found, `${name}: ${plan} ${section}`).toBe(true);
    }
  });

  if (existsSync(TEXTS)) {
    test("speaks in its own words", () => {
      const printed = readdirSync(TEXTS)
        .map((file) => letters(readFileSync(join(TEXTS, file), "utf8")))
        .join("\n");
      const copied = entries.filter(({ summary }) =>
        runs(letters(summary)).some((run) => printed.includes(run)),
      );
      expect(copied.map((each) => each.summary)).toEqual([]);
    });
  } else {
    test("is not compared with the published texts, which are not at hand", () => {
      expect(existsSync(TEXTS)).toBe(false);
    });
  }
});

describe("a registry file that is wrong", () => {
  test.each([
    ["no list", "{}", /a\.json: \(root\): /],
    [
      "a need that does not exist",
      [{ name: "汽车创新港", summary: "园区", serves: ["luck"] }],
      /0\.serves\.0/,
    ],
    [
      "a body that no plan names",
      [{ name: "无名中心", summary: "无" }],
      /a\.json: 0\.name: no plan/,
    ],
    [
      "a mandate of a plan that does not name it",
      [
        {
          name: "汽车创新港",
          summary: "园区",
          mandate: { plan: "minhang-2025", section: "任务1", body: {} },
        },
      ],
      /a\.json: 0\.mandate\.plan: "minhang-2025" does not name it/,
    ],
  ])("%s: is refused with file, path and reason", (_, content, message) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, "a.json"), text);
    expect(() => readRegistry(folder, known)).toThrow(SeedError);
    expect(() => readRegistry(folder, known)).toThrow(message);
  });
});

function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{Script=Han}\p{Script=Latin}\d]/gu, "");
}

/** Every run of twenty: a registry's line is short. */
function runs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 19) }, (_, i) => text.slice(i, i + 20));
}
