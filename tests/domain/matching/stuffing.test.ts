import { describe, expect, test } from "vitest";
import { matchContext } from "#app/domain/matching/context.ts";
import { createMatcher } from "#app/domain/matching/matcher.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { ApplicationProfile } from "#app/domain/matching/types.ts";
import { city } from "#tests/factories/city.ts";
import { claim } from "#tests/factories/profiles.ts";

const made = city({ applications: 120, resources: 300 }, 11);
const world = matchContext({ ...made, policy: { ...DEFAULT_POLICY, priorities: made.priorities } });
const matcher = createMatcher(made.resources, world);
const everySector = made.taxonomy.filter(({ parent }) => parent !== null).map(({ key }) => key);
const everyTerm = [...made.termWeights.keys()];

/** Startups that say plainly what they are, and have something to lose. */
const honest = made.applications
  .filter(({ sectors, terms }) => sectors.length === 1 && terms.length > 2)
  .map((startup) => ({ ...startup, sectors: startup.sectors.map(({ key }) => claim(key)) }));

function topTen(startup: ApplicationProfile): number {
  const { matches } = matcher.match(startup, { limit: 10, nearMisses: 0 });
  return matches.reduce((sum, { score }) => sum + score, 0) / Math.max(1, matches.length);
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("in a made-up town it does not pay", () => {
  test.each<[string, (startup: ApplicationProfile) => Partial<ApplicationProfile>]>([
    ["to claim every sector", () => ({ sectors: everySector.map((key) => claim(key)) })],
    [
      "to claim three sectors beside one's own",
      ({ sectors }) => ({
        sectors: [...sectors, ...everySector.slice(0, 3).map((key) => claim(key))],
      }),
    ],
    ["to list every word there is", () => ({ terms: everyTerm })],
    [
      "to do all of it",
      () => ({ sectors: everySector.map((key) => claim(key)), terms: everyTerm }),
    ],
  ])("%s", (_, stuffing) => {
    expect(honest.length).toBeGreaterThan(30);
    const before = average(honest.map(topTen));
    const after = average(honest.map((each) => topTen({ ...each, ...stuffing(each) })));
    expect(after).toBeLessThan(before);
  });
});
