import { expect, test } from "vitest";
import { loadReference } from "#app/services/load-reference.server.ts";
import { planPriorities } from "#db/queries/plans/priorities.server.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

test("a park's plan speaks for the district that issued it, and for no more", async () => {
  await loadReference(db(), { now: new Date("2026-11-24T02:00:00Z") });
  const priorities = await planPriorities(db().read);
  const areasOf = (slug: string) =>
    new Set(priorities.filter(({ plan }) => plan === slug).map(({ area }) => area));
  expect(areasOf("minhang-2025")).toEqual(new Set(["张江高新区闵行园区", "闵行区"]));
  expect(areasOf("jiading-2024")).toEqual(new Set(["张江高新区嘉定园", "嘉定区"]));
  expect(areasOf("jiading-145")).toEqual(new Set(["嘉定区"]));
  const superseded = priorities.filter((priority) => priority.superseded);
  expect(new Set(superseded.map(({ plan }) => plan))).toEqual(new Set(["jiading-2018"]));
  const english = priorities.find(
    ({ plan, name }) => plan === "jiading-2024" && name === "拟态安全",
  );
  expect(english?.nameEn).toBe("Mimic security");
});
