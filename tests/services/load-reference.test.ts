import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadReference } from "#app/services/load-reference.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { plans, sectors } from "#db/schema/plans.ts";
import { resources } from "#db/schema/resources.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-24T02:00:00Z");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parkmatch-seeds-"));
  for (const name of [
    "areas.json",
    "priority-names.json",
    "taxonomy.json",
    "indicators.json",
    "plans",
    "registry",
    "organizations.json",
    "lexicon",
  ]) {
    cpSync(join("seeds", name), join(folder, name), { recursive: true });
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

describe("reference data", () => {
  test("is loaded once; a second time changes nothing", async () => {
    const first = await loadReference(db(), { now, folder });
    expect(first.plans).toHaveLength(5);
    expect(first.lexicon).toBe(true);
    const count = await db().read.$count(resources);
    expect(count).toBeGreaterThan(200);
    const second = await loadReference(db(), { now, folder });
    expect(second).toEqual({
      areas: [],
      sectors: [],
      plans: [],
      resources: [],
      organizations: [],
      lexicon: false,
    });
    expect(await db().read.$count(resources)).toBe(count);
    expect((await db().read.select().from(jobs)).map((job) => job.kind)).toEqual([
      "reclassify-all",
    ]);
  });

  test("that does not validate stops the load with file, path and reason, and leaves all as it was", async () => {
    await loadReference(db(), { now, folder });
    const before = await db().read.select().from(plans).orderBy(plans.slug);
    edit("plans/minhang-2025.json", (text) =>
      text.replace(/"tier":\s*"leading"/, '"tier": "best"'),
    );
    edit("taxonomy.json", (text) => text.replace("汽车“新四化”", "改名"));
    await expect(loadReference(db(), { now, folder })).rejects.toThrow(
      /minhang-2025\.json: priorities\.\d+\.tier: /,
    );
    expect(await db().read.select().from(plans).orderBy(plans.slug)).toEqual(before);
    const names = (await db().read.select().from(sectors)).map((row) => row.zh);
    expect(names).not.toContain("改名");
  });

  test("with a new word in the lexicon has every application classified again", async () => {
    await loadReference(db(), { now, folder });
    await db().write((tx) => tx.delete(jobs));
    edit("taxonomy.json", (text) => text.replace('"整车"', '"整车", "示例新词"'));
    await loadReference(db(), { now, folder });
    expect((await db().read.select().from(jobs)).map((job) => job.kind)).toEqual([
      "reclassify-all",
    ]);
  });
});
