import { expect, test } from "vitest";
import { DEAL_STATES, NEED_KINDS, STAGES } from "#app/domain/vocabulary.ts";
import { createLog } from "#app/platform/log.server.ts";
import { loadReference } from "#app/services/load-reference.server.ts";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { applicationSectors, applications, needs } from "#db/schema/applications.ts";
import { deals, events } from "#db/schema/deals.ts";
import { matches } from "#db/schema/matches.ts";
import { organizations } from "#db/schema/organizations.ts";
import { plans, sectors } from "#db/schema/plans.ts";
import { tellStories } from "#seeds/stories/tell.server.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-24T02:00:00Z");

test("the stories show every sector, stage, need and state of a deal, and are told once", async () => {
  const log = createLog({ logLevel: "error" });
  await loadReference(db(), { now });
  expect(await tellStories(db(), { now, log })).toBe(true);

  const told = await db().read.select().from(applications);
  expect(told.length).toBeGreaterThanOrEqual(24);
  expect(told.every((row) => row.demo)).toBe(true);
  const all = await db().read.select().from(organizations);
  // What plans name is no part of the stories.
  const startups = all.filter(({ slug }) => slug === null);
  expect(startups.every((row) => row.name.startsWith("示例"))).toBe(true);
  expect(new Set(told.map((row) => row.stage))).toEqual(new Set(STAGES));

  const asked = await db().read.select().from(needs);
  expect(new Set(asked.map((row) => row.kind))).toEqual(new Set(NEED_KINDS));

  const spoken = await db().read.select().from(applicationSectors);
  const tops = new Set(spoken.map((row) => row.sector.split(".")[0]));
  const wanted = (await db().read.select().from(sectors)).filter((row) => row.parent === null);
  expect(tops).toEqual(new Set(wanted.map((row) => row.key)));

  const matched = new Set((await db().read.select().from(matches)).map((row) => row.applicationNo));
  expect(told.filter((row) => !matched.has(row.no))).toHaveLength(3);

  const made = await db().read.select().from(deals);
  expect(new Set(made.map((row) => row.state))).toEqual(new Set(DEAL_STATES));
  for (const deal of made) {
    const happened = await db().read.$count(events, undefined);
    expect(happened).toBeGreaterThan(0);
    expect(deal.score).toBeGreaterThan(0);
  }

  const areas = (await db().read.select().from(plans)).map(({ area }) => area);
  const progress = await planProgress(db().read, areas, now);
  for (const plan of ["minhang-2025", "jiading-2024"]) {
    const lines = progress.find(({ slug }) => slug === plan)?.lines ?? [];
    const verdicts = lines.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(expect.arrayContaining(["reached", "on_track", "behind"]));
  }

  expect(await tellStories(db(), { now, log })).toBe(false);
  expect(await db().read.$count(deals)).toBe(made.length);
});
