import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CityMatches, matchAll, mergeCity } from "#app/domain/matching/city.ts";
import { matchContext } from "#app/domain/matching/context.ts";
import { createMatcher } from "#app/domain/matching/matcher.ts";
import { distinctNeeds, serves } from "#app/domain/matching/offers.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { createPool } from "#app/domain/matching/pool.ts";
import { naiveCandidates, naiveMatch } from "#tests/bench/naive-matcher.ts";
import { city } from "#tests/factories/city.ts";
import { areaParents } from "#tests/factories/profiles.ts";
import { anApplication, aResource, priorities } from "./arbitraries.ts";
import { context } from "./context.ts";

const everyone = fc.record({
  applications: fc.array(anApplication, { minLength: 1, maxLength: 12 }),
  resources: fc.array(aResource, { minLength: 1, maxLength: 70 }),
  priorities,
});

function town(seed: number, sizes = { applications: 60, resources: 150 }) {
  const made = city(sizes, seed);
  const world = matchContext({
    ...made,
    policy: { ...DEFAULT_POLICY, priorities: made.priorities },
    areas: areaParents(made.resources),
  });
  return { ...made, world };
}

/** Lists of pairs as the product reads them, so that two runs can be compared. */
function lists({ k, ofApplications, ofResources }: CityMatches) {
  return [ofApplications, ofResources].map(({ counts, others, scores, confidences }) =>
    Array.from(counts, (count, list) =>
      Array.from({ length: count }, (_, entry) => {
        const at = list * k + entry;
        return { other: others[at], score: scores[at], confidence: confidences[at] };
      }),
    ),
  );
}

describe("the compiled engine gives what scoring each pair gives, to the last digit", () => {
  test("for one application, with its near misses", () => {
    fc.assert(
      fc.property(everyone, ({ applications, resources, priorities }) => {
        const world = context({ priorities });
        const matcher = createMatcher(resources, world);
        const limits = { limit: 7, nearMisses: 5 };
        for (const application of applications) {
          const expected = naiveMatch(application, { items: resources, context: world }, limits);
          expect(matcher.match(application, limits)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("keeps the best for each need too, in the same order", () => {
    fc.assert(
      fc.property(everyone, ({ applications, resources, priorities }) => {
        const world = context({ priorities });
        const matcher = createMatcher(resources, world);
        for (const application of applications) {
          const all = matcher.match(application, { limit: resources.length, nearMisses: 0 });
          const some = matcher.match(application, { limit: 3, perNeed: 2, nearMisses: 0 });
          const byId = new Map(resources.map((resource) => [resource.id, resource]));
          const expected = all.matches.filter((match, place) => {
            const served = distinctNeeds(application.needs).filter((need) => {
              const before = all.matches.slice(0, place).filter((other) => {
                const resource = byId.get(other.resourceId);
                return resource !== undefined && serves(need, resource);
              });
              const resource = byId.get(match.resourceId);
              return resource !== undefined && serves(need, resource) && before.length < 2;
            });
            return place < 3 || served.length > 0;
          });
          expect(some.matches).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("for one resource", () => {
    fc.assert(
      fc.property(everyone, ({ applications, resources, priorities }) => {
        const world = context({ priorities });
        const pool = createPool(applications, world);
        for (const resource of resources.slice(0, 5)) {
          const expected = naiveCandidates(resource, { items: applications, context: world }, 4);
          expect(pool.match(resource, { limit: 4 })).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([1, 2, 3])("for a whole made-up town, both ways (seed %i)", (seed) => {
    const { applications, resources, world } = town(seed);
    const k = 10;
    const [byApplication, byResource] = lists(
      matchAll(applications, resources, { context: world, k }),
    );
    const limits = { limit: k, nearMisses: 0 };
    const indexOf = new Map(resources.map(({ id }, index) => [id, index]));
    applications.forEach((application, index) => {
      const { matches } = naiveMatch(application, { items: resources, context: world }, limits);
      expect(byApplication?.[index]).toEqual(
        matches.map(({ resourceId, score, confidence }) => ({
          other: indexOf.get(resourceId),
          score,
          confidence,
        })),
      );
    });
    const rowOf = new Map(applications.map(({ id }, index) => [id, index]));
    resources.forEach((resource, index) => {
      const matches = naiveCandidates(resource, { items: applications, context: world }, k);
      expect(byResource?.[index]).toEqual(
        matches.map(({ applicationId, score, confidence }) => ({
          other: rowOf.get(applicationId),
          score,
          confidence,
        })),
      );
    });
    expect(byApplication?.flat().length).toBeGreaterThan(100);
  });
});

describe("a city in parts", () => {
  test("workers that share it come to the same lists, in whatever order they finish", () => {
    const { applications, resources, world } = town(4, { applications: 90, resources: 40 });
    const whole = matchAll(applications, resources, { context: world, k: 6 });
    const cuts = [0, 17, 50, 51, 90];
    const parts = cuts.slice(0, -1).map((first, part) =>
      matchAll(applications.slice(first, cuts[part + 1]), resources, {
        context: world,
        k: 6,
        first,
      }),
    );
    expect(lists(mergeCity(parts.reverse()))).toEqual(lists(whole));
  });

  test("tells how far it is, and stops where the listener throws", () => {
    const { applications, resources, world } = town(5, { applications: 30, resources: 10 });
    const seen: number[] = [];
    const options = { context: world, k: 3 };
    matchAll(applications, resources, { ...options, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([0, 30]);
    const stop = () => {
      throw new Error("stopped by staff");
    };
    expect(() => matchAll(applications, resources, { ...options, onProgress: stop })).toThrow(
      "stopped by staff",
    );
  });
});
