import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { loadTaxonomy } from "#app/services/sectors/load-taxonomy.server.ts";
import { sectors } from "#db/schema/plans.ts";
import { readTaxonomy } from "#seeds/read.server.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const taxonomy = readTaxonomy();

function rows() {
  return db().read.select().from(sectors).orderBy(asc(sectors.position));
}

test("the taxonomy is loaded in its own order, and again without a change", async () => {
  await db().write((tx) => loadTaxonomy(tx, taxonomy));
  const loaded = await rows();
  expect(loaded.map((row) => row.key)).toEqual(taxonomy.map((sector) => sector.key));
  expect(await db().write((tx) => loadTaxonomy(tx, taxonomy))).toEqual([]);
  expect(await rows()).toEqual(loaded);
});

test("a renamed sector keeps its key", async () => {
  await db().write((tx) => loadTaxonomy(tx, taxonomy));
  const renamed = taxonomy.map((each) => (each.key === "ic" ? { ...each, zh: "芯片" } : each));
  expect(await db().write((tx) => loadTaxonomy(tx, renamed))).toEqual(["ic"]);
  expect((await rows()).find((row) => row.key === "ic")?.zh).toBe("芯片");
});
