import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readTaxonomy, SeedError } from "#seeds/read.server.ts";

/** Keys that plans and other data rely on: a taxonomy may grow below them and never lose one. */
const PROMISED = `auto auto.nev auto.icv auto.hydrogen auto.chip auto.software auto.transport
ic ic.design ic.manufacturing ic.equipment ic.packaging sensor sensor.mems sensor.iot
biomed biomed.device biomed.precision biomed.cellgene biomed.synbio biomed.drug biomed.agetech biomed.service
equipment equipment.space equipment.aviation equipment.marine equipment.energy equipment.manufacturing
digital digital.ai digital.compute digital.software digital.network digital.security
robotics robotics.humanoid robotics.industrial robotics.medical bci laser materials
future future.energy future.materials future.space future.quantum
service service.ip service.transfer service.finance`.split(/\s+/);

const folder = mkdtempSync(join(tmpdir(), "taxonomy-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(entries: unknown): string {
  const file = join(folder, "taxonomy.json");
  writeFileSync(file, JSON.stringify(entries));
  return file;
}

const node = { zh: "一", en: "one", synonyms: [], products: [], technologies: [] };

describe("the taxonomy", () => {
  const taxonomy = readTaxonomy();

  test("keeps every key that plans rely on", () => {
    const keys = new Set(taxonomy.map(({ key }) => key));
    expect(PROMISED.filter((key) => !keys.has(key))).toEqual([]);
  });

  test("puts each sector under the top level that its key names", () => {
    const parents = new Map(taxonomy.map(({ key, parent }) => [key, parent]));
    for (const { key } of taxonomy) {
      let top = key;
      for (let up = parents.get(top); up; up = parents.get(top)) top = up;
      expect(key.split(".")[0], key).toBe(top);
    }
  });

  test("names no sector twice, in either language", () => {
    for (const language of ["zh", "en"] as const) {
      const names = taxonomy.map((entry) => entry[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("lists words for every sector below the top", () => {
    const bare = taxonomy
      .filter(({ parent }) => parent !== null)
      .filter(({ synonyms, products, technologies }) =>
        [synonyms, products, technologies].some((words) => words.length === 0),
      )
      .map(({ key }) => key);
    expect(bare).toEqual([]);
  });
});

describe("a taxonomy file that is wrong", () => {
  test.each([
    [
      "a key twice",
      [
        { key: "a", parent: null, ...node },
        { key: "a", parent: null, ...node },
      ],
      /twice/,
    ],
    ["a parent that is missing", [{ key: "a.b", parent: "a", ...node }], /does not stand before/],
    ["a lower key without parent", [{ key: "a.b", parent: null, ...node }], /needs a parent/],
    ["a field that nobody knows", [{ key: "a", parent: null, ...node, colour: "red" }], /colour/],
  ])("is refused with file and reason: %s", (_case, entries, reason) => {
    const file = written(entries);
    expect(() => readTaxonomy(file)).toThrow(SeedError);
    expect(() => readTaxonomy(file)).toThrow(file);
    expect(() => readTaxonomy(file)).toThrow(reason);
  });
});
