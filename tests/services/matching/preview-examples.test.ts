import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { EXAMPLE_APPLICANTS, exampleProfile } from "#app/domain/matching/example-applicants.ts";
import { loadReference } from "#app/services/load-reference.server.ts";
import { previewExamples } from "#app/services/matching/preview-examples.server.ts";
import { areas } from "#db/schema/areas.ts";
import { organizations } from "#db/schema/organizations.ts";
import { sectors } from "#db/schema/plans.ts";
import { applicant, HIDDEN, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
let house: Awaited<ReturnType<typeof provider>>;

beforeEach(async () => {
  await loadReference(db(), { now: NOW });
  house = await provider(db());
  await db().write((tx) =>
    tx
      .update(organizations)
      .set({ verification: "unverified" })
      .where(eq(organizations.id, house.organizationId)),
  );
});

function preview(resourceId: string, actor = house.admin) {
  return previewExamples(db().read, { actor, resourceId, now: NOW });
}

test("an operator that nobody has verified sees whom its mandate would accept, best first", async () => {
  await applicant(db());
  const resourceId = await openResource(db(), { ...house, body: { stages: ["angel", "seed"] } });
  const examples = await preview(resourceId);
  expect(examples.map(({ id }) => id).sort()).toEqual([...EXAMPLE_APPLICANTS].sort());
  const fitting = examples.filter(({ blockers }) => blockers.length === 0);
  expect(fitting.map(({ id }) => id)).toEqual(["robot"]);
  expect(examples.slice(0, fitting.length)).toEqual(fitting);
  for (const { id, score, parts } of examples) {
    expect(score, id).toBeGreaterThan(0);
    expect(parts.reduce((sum, part) => sum + part.value * part.weight, 0)).toBeCloseTo(score, 12);
  }
  const chip = examples.find(({ id }) => id === "chip");
  expect(chip?.blockers.map(({ code }) => code)).toEqual(["need"]);
  const told = JSON.stringify(examples);
  for (const hidden of Object.values(HIDDEN)) expect(told).not.toContain(hidden);
});

test("it is shown to the resource's own administrators alone", async () => {
  const resourceId = await openResource(db(), house);
  const other = await provider(db());
  for (const actor of [other.admin, house.reviewer]) {
    await expect(preview(resourceId, actor)).rejects.toMatchObject({ code: "not-found" });
  }
});

test("the made-up applicants speak of sectors and areas that there are", async () => {
  const known = await db().read.select({ key: sectors.key }).from(sectors);
  const places = await db().read.select({ name: areas.name }).from(areas);
  for (const id of EXAMPLE_APPLICANTS) {
    const { sectors, area } = exampleProfile(id);
    for (const { key } of sectors) expect(known.map((row) => row.key)).toContain(key);
    expect(places.map(({ name }) => name)).toContain(area);
  }
});
