import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { City } from "#app/domain/matching/city.ts";
import { matchContext } from "#app/domain/matching/context.ts";
import type { Difference } from "#app/domain/matching/engine/differences.ts";
import { confidenceOf, scoreOf } from "#app/domain/matching/engine/key.ts";
import { GROUPS, KEPT } from "#app/domain/matching/kept.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { NEED_KINDS } from "#app/domain/vocabulary.ts";
import { type Kept, matchedCity, naiveKept, type Town } from "#tests/bench/naive-kept.ts";
import { chance } from "#tests/factories/chance.ts";
import { city } from "#tests/factories/city.ts";
import { ownPolicies } from "#tests/factories/policies.ts";
import { areaParents } from "#tests/factories/profiles.ts";
import { anApplication, aResource, priorities } from "./arbitraries.ts";
import { AS_OF, context } from "./context.ts";

/** What a city keeps, as the product stores it. */
const ALL = { after: -1, most: 10_000 };

function keptOf(made: City): Kept {
  const kept: Kept = {};
  for (const pairs of made.kept(ALL).values()) {
    for (const { application, resource, group, key } of pairs) {
      const stored = { group, score: scoreOf(key), confidence: confidenceOf(key) };
      kept[`${application}-${resource}`] = stored;
    }
  }
  return kept;
}

/** Stored pairs after a difference was written to them; each one has to be a change. */
function written(kept: Kept, differences: readonly Difference[]): Kept {
  const after = { ...kept };
  for (const { application, resource, now } of differences) {
    const pair = `${application}-${resource}`;
    const row = now && {
      group: now.group,
      score: scoreOf(now.key),
      confidence: confidenceOf(now.key),
    };
    expect(row).not.toEqual(after[pair] ?? null);
    if (row) after[pair] = row;
    else delete after[pair];
  }
  return after;
}

function numbered<T>(items: readonly T[]): Map<number, T> {
  return new Map(items.map((item, index) => [index + 1, item]));
}

/** Most resources ask for little, so that lists fill up, run over and run short. */
function crowdedTown(seed: number): Town {
  const made = city({ applications: 240, resources: 220 }, seed);
  made.resources = made.resources.map((each, at) =>
    at % 4 === 0 ? each : { ...each, mandate: { ...OPEN_MANDATE, sectors: each.mandate.sectors } },
  );
  const policy = { ...DEFAULT_POLICY, priorities: made.priorities };
  return {
    applications: numbered(made.applications),
    resources: numbered(made.resources),
    context: matchContext({
      ...made,
      policy,
      own: ownPolicies(policy, ["区1", "区2"]),
      areas: areaParents(made.resources),
    }),
  };
}

describe("a city keeps what scoring every pair and sorting every list keeps, to the last digit", () => {
  test("whatever its people say", () => {
    const everyone = fc.record({
      applications: fc.array(anApplication, { minLength: 1, maxLength: 12 }),
      resources: fc.array(aResource, { minLength: 1, maxLength: 70 }),
      priorities,
    });
    fc.assert(
      fc.property(everyone, ({ applications, resources, priorities }) => {
        const town = {
          applications: numbered(applications),
          resources: numbered(resources),
          context: context({ priorities }),
        };
        expect(keptOf(matchedCity(town))).toEqual(naiveKept(town));
      }),
      { numRuns: 60 },
    );
  });

  test.each([1, 2])("where lists are full, in all groups (seed %i)", (seed) => {
    const town = crowdedTown(seed);
    // A need that few serve is not among what makes a resource one of the best.
    const served = [...town.resources].map(([number, each]): [number, ResourceProfile] => [
      number,
      number % 20 === 0 ? { ...each, serves: ["ip"], operated: true } : each,
    ]);
    const asking = [...town.applications].map(([number, each]): [number, ApplicationProfile] => [
      number,
      { ...each, needs: [...each.needs.slice(0, 2), { ...UNSAID, kind: "ip" }] },
    ]);
    town.resources = new Map(served);
    town.applications = new Map(asking);
    const kept = naiveKept(town);
    expect(keptOf(matchedCity(town))).toEqual(kept);
    const groups = Object.values(kept).map(({ group }) => group);
    for (const group of Object.values(GROUPS)) expect(groups).toContain(group);
  });
});

const UNSAID = { amountFen: null, instrument: null, squareMetres: null, purpose: null };

describe("equal pairs", () => {
  test("stand in the order of the numbers, and the last of them falls out of a full list", () => {
    const { applications, resources, context } = crowdedTown(1);
    const some = [...resources.values()].find(({ operated }) => operated) as ResourceProfile;
    const open = {
      ...some,
      mandate: OPEN_MANDATE,
      serves: [...NEED_KINDS],
      ...{ capacityFree: null, opensAt: null, closesAt: null },
    };
    const alike = Array.from({ length: KEPT.answers + 20 }, (_, at): [number, ResourceProfile] => [
      at + 1,
      { ...open, id: `r${at + 1}` },
    ]);
    const application = applications.get(1) as ApplicationProfile;
    const made = matchedCity({
      applications: new Map([[1, { ...application, needs: [] }]]),
      // In whatever order they are given.
      resources: new Map(alike.reverse()),
      context,
    });
    const first = [...made.kept(ALL).values()][0]?.filter(({ group }) => group === GROUPS.answers);
    expect(first?.map(({ resource }) => resource)).toEqual(
      Array.from({ length: KEPT.answers }, (_, at) => at + 1),
    );
  });
});

describe("after any sequence of changes the city is what matching it anew makes it", () => {
  test.each([3, 4, 5])(
    "with full lists (seed %i)",
    (seed) => {
      const town = crowdedTown(seed);
      const others = crowdedTown(seed + 100);
      const applications = new Map(town.applications);
      const resources = new Map(town.resources);
      const made = matchedCity(town);
      let stored = keptOf(made);
      const { pick, next } = chance(seed);
      const [someone, something] = [
        [...others.applications.values()],
        [...others.resources.values()],
      ];
      for (let step = 0; step < 60; step++) {
        const act = next();
        if (act < 0.4) {
          const number = pick([...resources.keys(), 1000 + step]);
          const profile =
            next() < 0.3 ? null : changed(resources.get(number), pick(something), next());
          if (profile) resources.set(number, profile);
          else resources.delete(number);
          stored = written(stored, made.setResource(number, profile));
        } else {
          const number = pick([...applications.keys(), 1000 + step]);
          const profile = next() < 0.3 ? null : { ...pick(someone), id: `a${number}` };
          if (profile) applications.set(number, profile);
          else applications.delete(number);
          stored = written(stored, made.setApplication(number, profile));
        }
      }
      const now = {
        applications: new Map([...applications].sort(([a], [b]) => a - b)),
        resources: new Map([...resources].sort(([a], [b]) => a - b)),
        context: town.context,
      };
      const anew = naiveKept(now);
      expect(stored).toEqual(anew);
      expect(keptOf(made)).toEqual(anew);
    },
    60_000,
  );

  test("a window that opens or closes as time passes changes the lists by itself", () => {
    const town = crowdedTown(6);
    const DAY = 86_400_000;
    const resources = new Map(
      [...town.resources].map(([number, each], at) => [
        number,
        {
          ...each,
          opensAt: at % 3 ? null : AS_OF + DAY,
          closesAt: at % 5 ? null : AS_OF + 2 * DAY,
        },
      ]),
    );
    const at = (asOf: number) => ({ ...town.context, asOf });
    const made = matchedCity({ ...town, resources, context: at(AS_OF) });
    let stored = keptOf(made);
    for (const days of [1.5, 2.5]) {
      const later = at(AS_OF + days * DAY);
      const differences = made.advance(later);
      expect(differences.length).toBeGreaterThan(0);
      stored = written(stored, differences);
      expect(stored).toEqual(naiveKept({ ...town, resources, context: later }));
    }
    expect(made.advance(at(AS_OF + 2.6 * DAY))).toEqual([]);
    expect(() => made.advance({ ...town.context, year: town.context.year + 1 })).toThrow(
      RangeError,
    );
  });
});

/** Another mandate, other places, another operator, or all of it. */
function changed(
  old: ResourceProfile | undefined,
  other: ResourceProfile,
  share: number,
): ResourceProfile {
  if (!old || share < 0.2) return { ...other, id: old?.id ?? `new ${other.id}` };
  if (share < 0.5) return { ...old, capacityFree: Math.round(share * 20) - 5 };
  return share < 0.7 ? { ...old, mandate: other.mandate } : { ...old, operated: !old.operated };
}

test("an application's verdicts on a mandate are those of each pair", () => {
  const town = crowdedTown(7);
  const made = matchedCity(town);
  const [resource] = [...town.resources.values()];
  const kept = naiveKept({ ...town, resources: new Map([[1, resource as ResourceProfile]]) });
  const eligible = [...made.verdicts(resource as ResourceProfile)]
    .filter((verdict) => verdict.eligible)
    .map(({ application }) => application.id);
  const numbers = new Map(
    [...town.applications].map(([number, { id }]): [string, number] => [id, number]),
  );
  const expected = Object.entries(kept).filter(([, { group }]) => group !== GROUPS.near);
  const named = new Set(expected.map(([pair]) => Number(pair.split("-")[0])));
  for (const number of named) {
    const { id } = town.applications.get(number) as ApplicationProfile;
    expect(eligible).toContain(id);
  }
  expect(eligible.every((id) => numbers.has(id))).toBe(true);
});
