import { describe, expect, test } from "vitest";
import { areasSchema } from "#seeds/areas-schema.ts";
import { readPlans, readSeed } from "#seeds/read.server.ts";
import { taxonomySchema } from "#seeds/taxonomy-schema.ts";

const { districts, elsewhere } = readSeed("seeds/areas.json", areasSchema);

describe("the list of areas", () => {
  test("has all sixteen districts with their towns and subdistricts, and elsewhere", () => {
    expect(Object.keys(districts)).toHaveLength(16);
    expect(Object.values(districts).flat()).toHaveLength(215);
    for (const [district, inside] of Object.entries(districts)) {
      expect(inside.length, district).toBeGreaterThanOrEqual(8);
      for (const name of inside) expect(name).toMatch(/(?:街道|镇|乡)$/);
    }
    expect(elsewhere).toBe("上海以外");
  });

  test.each([
    ["安亭镇", "嘉定区"],
    ["江川路街道", "闵行区"],
    ["张江镇", "浦东新区"],
    ["漕河泾街道", "徐汇区"],
    ["五角场街道", "杨浦区"],
    ["小昆山镇", "松江区"],
    ["朱家角镇", "青浦区"],
    ["长兴镇", "崇明区"],
  ])("%s lies in %s", (town, district) => {
    expect(districts[district]).toContain(town);
  });

  test("places the towns of the plans where the plans do", () => {
    const keys = new Set(readSeed("seeds/taxonomy.json", taxonomySchema).map(({ key }) => key));
    const towns = readPlans("seeds/plans", keys)
      .flatMap(({ areas }) => areas)
      .filter(({ kind }) => kind === "town");
    expect(towns.length).toBeGreaterThan(5);
    for (const { name, parent } of towns) expect(districts[parent ?? ""], name).toContain(name);
  });
});
