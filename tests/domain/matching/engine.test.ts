import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchContext } from "#app/domain/matching/context.ts";
import { type CityMatches, matchAll } from "#app/domain/matching/match-all.ts";
import { createMatcher } from "#app/domain/matching/matcher.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { naiveCandidates, naiveMatch } from "#tests/bench/naive-matcher.ts";
import { city } from "#tests/factories/city.ts";
import { ownPolicies } from "#tests/factories/policies.ts";
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
  const policy = { ...DEFAULT_POLICY, priorities: made.priorities };
  const world = matchContext({
    ...made,
    policy,
    own: ownPolicies(policy, ["区1", "区2"]),
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
        const policy = { ...DEFAULT_POLICY, priorities };
        const world = context({ policy, own: ownPolicies(policy, ["示例区", "邻区"]) });
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
