import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Allocation,
  type AllocationInstance,
  allocate,
  finish,
  type Requirement,
} from "../index.ts";
import { optimum } from "./highs.ts";
import { allocated, anInstance, mutualPairs, turned } from "./instances.ts";

const LIMITS = { startups: 5, resources: 4, capacity: 4 };

/** Minimums and maximums of both sides, conflicts and a reach, often more than can be kept. */
const bounded: fc.Arbitrary<AllocationInstance> = anInstance(LIMITS).chain((instance) =>
  fc
    .record({
      mins: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
      spans: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
      theirs: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
      conflicts: fc.subarray(mutualPairs(instance)),
      reach: fc.integer({ min: 0, max: 3 }),
      asked: fc.constantFrom(0, 1, 2),
    })
    .map(({ mins, spans, theirs, conflicts, reach, asked }) => ({
      ...instance,
      startups: instance.startups.map((startup, at) => {
        const min = asked === 1 ? 0 : (mins[at] ?? 0);
        return { ...startup, min, max: min + (spans[at] ?? 0) };
      }),
      resources: instance.resources.map((resource, at) => ({
        ...resource,
        min: asked === 0 ? 0 : (theirs[at] ?? 0),
      })),
      conflicts,
      reach,
    })),
);

function run(instance: AllocationInstance) {
  return finish(allocate(instance, { method: "welfare", seed: 3 }));
}

function countOf(pairs: readonly string[][], at: 0 | 1, id: string): number {
  return pairs.filter((pair) => pair[at] === id).length;
}

/** The best worth of what keeps these bounds, by HiGHS; null where nothing does. */
function byHighs(instance: AllocationInstance, worth: (s: string, r: string) => number) {
  const pairs = mutualPairs(instance);
  const of = (at: 0 | 1, id: string) =>
    pairs.flatMap((pair, choice) => (pair[at] === id ? [choice] : []));
  return optimum({
    worth: pairs.map(([s, r]) => worth(s, r)),
    rows: [
      ...instance.startups.map(({ id, min, max }) => ({
        choices: of(0, id),
        least: min,
        most: max,
      })),
      ...instance.resources.map(({ id, min, capacity }) => ({
        choices: of(1, id),
        least: min,
        most: capacity,
      })),
    ],
  });
}

/** The instance with these requirements alone. */
function only(instance: AllocationInstance, kept: readonly Requirement[]): AllocationInstance {
  const has = (kind: "min" | "max", side: "startups" | "resources", index: number) =>
    kept.some((one) => one.kind === kind && one.side === side && one.index === index);
  const conflict = ([s, r]: readonly [string, string]) =>
    kept.some(
      (one) =>
        one.kind === "conflict" &&
        instance.startups[one.startup]?.id === s &&
        instance.resources[one.resource]?.id === r,
    );
  return {
    ...instance,
    startups: instance.startups.map((startup, at) => ({
      ...startup,
      min: has("min", "startups", at) ? startup.min : 0,
      max: has("max", "startups", at) ? startup.max : 100,
    })),
    resources: instance.resources.map((resource, at) => ({
      ...resource,
      min: has("min", "resources", at) ? resource.min : 0,
      capacity: has("max", "resources", at) ? resource.capacity : 100,
    })),
    conflicts: (instance.conflicts ?? []).filter(conflict),
  };
}

const possible = (instance: AllocationInstance) => byHighs(instance, () => 0) !== null;

describe("places with minimums and maximums", () => {
  test("are all kept, or the requirements named cannot hold together and none of them can be spared", () => {
    let kept = 0;
    let refused = 0;
    fc.assert(
      fc.property(bounded, (instance) => {
        const found = run(instance);
        if ("impossible" in found) {
          refused++;
          const named = found.impossible;
          expect(possible(only(instance, named))).toBe(false);
          for (const spared of named) {
            const rest = named.filter((one) => one !== spared);
            expect(possible(only(instance, rest)), JSON.stringify({ named, spared })).toBe(true);
          }
          return;
        }
        kept++;
        expect(possible(instance)).toBe(true);
        const allowed = mutualPairs(instance).map(String);
        for (const pair of found.pairs) expect(allowed).toContain(String(pair));
        expect(new Set(found.pairs.map(String)).size).toBe(found.pairs.length);
        for (const { id, min = 0, max = 0 } of instance.startups) {
          expect(countOf(found.pairs, 0, id)).toBeGreaterThanOrEqual(min);
          expect(countOf(found.pairs, 0, id)).toBeLessThanOrEqual(max);
        }
        for (const { id, min = 0, capacity } of instance.resources) {
          expect(countOf(found.pairs, 1, id)).toBeGreaterThanOrEqual(min);
          expect(countOf(found.pairs, 1, id)).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: 600 },
    );
    expect(kept).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });

  test("have the greatest worth that HiGHS finds within them", () => {
    fc.assert(
      fc.property(bounded, (bounds) => {
        const { reach: _reach, ...instance } = bounds;
        const found = run(instance);
        fc.pre(!("impossible" in found));
        const worth = (s: string, r: string) => instance.weights?.[s]?.[r] ?? 0;
        const sum = (found as Allocation).pairs.reduce((all, [s, r]) => all + worth(s, r), 0);
        expect(sum).toBeCloseTo(byHighs(instance, worth) ?? Number.NaN, 6);
      }),
      { numRuns: 300 },
    );
  });

  test("reach as many startups as often as HiGHS can, and the first place goes before the second", () => {
    fc.assert(
      fc.property(bounded, (instance) => {
        const { reach = 0 } = instance;
        fc.pre(reach > 0);
        const found = run(instance);
        fc.pre(!("impossible" in found));
        const { pairs, short } = found as Allocation;
        const reached = instance.startups.map(({ id }) => Math.min(reach, countOf(pairs, 0, id)));
        const triangle = (count: number) => count * reach - (count * (count - 1)) / 2;
        const value = reached.reduce((sum, count) => sum + triangle(count), 0);
        expect(value).toBe(bestReach(instance, reach));
        expect(short?.map(([id]) => id)).toEqual(
          instance.startups.filter((_, at) => (reached[at] ?? 0) < reach).map(({ id }) => id),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("are the same whatever the order of the file", () => {
    fc.assert(
      fc.property(bounded, (instance) => {
        const one = run(instance);
        const other = run(turned(instance));
        fc.pre(!("impossible" in one) && !("impossible" in other));
        expect([...(other as Allocation).pairs].sort()).toEqual(
          [...(one as Allocation).pairs].sort(),
        );
      }),
    );
  });
});

/** Every place up to `reach` as a choice of its own that is worth less than the one before. */
function bestReach(instance: AllocationInstance, reach: number): number | null {
  const pairs = mutualPairs(instance);
  const of = (at: 0 | 1, id: string) =>
    pairs.flatMap((pair, choice) => (pair[at] === id ? [choice] : []));
  const steps = instance.startups.flatMap(({ id }) =>
    Array.from({ length: reach }, (_, step) => ({ id, worth: reach - step })),
  );
  return optimum({
    worth: [...pairs.map(() => 0), ...steps.map(({ worth }) => worth)],
    rows: [
      ...instance.startups.map(({ id, min, max }) => ({
        choices: of(0, id),
        least: min,
        most: max,
      })),
      ...instance.resources.map(({ id, min, capacity }) => ({
        choices: of(1, id),
        least: min,
        most: capacity,
      })),
    ],
    atMost: instance.startups.map(({ id }) => ({
      choices: steps.flatMap((step, at) => (step.id === id ? [pairs.length + at] : [])),
      within: of(0, id),
    })),
  });
}

describe("queues of reviewers", () => {
  const applications = Array.from({ length: 12 }, (_, at) => `a${at}`);
  const reviewers = Array.from({ length: 4 }, (_, at) => `r${at}`);
  const instance: AllocationInstance = {
    startups: applications.map((id) => ({ id, prefs: [reviewers] })),
    resources: reviewers.map((id) => ({ id, capacity: 9, prefs: applications })),
    conflicts: [
      ["a0", "r0"],
      ["a1", "r0"],
    ],
    reach: 3,
  };

  test("get each application as often as asked, never beyond a quota or against a conflict", () => {
    const { pairs, short } = allocated(instance, { method: "welfare" });
    expect(short).toEqual([]);
    for (const id of applications) expect(countOf(pairs, 0, id)).toBe(3);
    for (const id of reviewers) expect(countOf(pairs, 1, id)).toBe(9);
    expect(pairs.map(String)).not.toContain("a0,r0");
  });

  test("share what is equal, whatever the order of the list", () => {
    const roomy = {
      ...instance,
      resources: instance.resources.map((r) => ({ ...r, capacity: 12 })),
    };
    const { pairs } = allocated(roomy, { method: "welfare" });
    for (const id of reviewers) expect(countOf(pairs, 1, id)).toBe(9);
  });

  test("give every application two before any gets a third where there are too few places", () => {
    const tight = {
      ...instance,
      resources: instance.resources.map((r) => ({ ...r, capacity: 7 })),
    };
    const { pairs, short, exposure } = allocated(tight, { method: "welfare" });
    const counts = applications.map((id) => countOf(pairs, 0, id));
    expect(Math.min(...counts)).toBe(2);
    expect(Math.max(...counts)).toBe(3);
    expect(short).toHaveLength(8);
    expect(exposure?.startups.after).toBeLessThan(exposure?.startups.before ?? 0);
  });

  test("name who stands in whose way", () => {
    const asked = {
      ...instance,
      startups: instance.startups.map((startup) =>
        startup.id === "a0" ? { ...startup, min: 4, max: 4 } : startup,
      ),
    };
    expect(run(asked)).toEqual({
      impossible: [
        { kind: "min", side: "startups", index: 0 },
        { kind: "conflict", startup: 0, resource: 0 },
      ],
    });
  });

  test("answer 17 reviewers and 18 papers at once, with limits for each person", () => {
    const papers = Array.from({ length: 18 }, (_, at) => `p${at}`);
    const people = Array.from({ length: 17 }, (_, at) => `q${at}`);
    const { pairs } = allocated(
      {
        startups: papers.map((id, at) => ({ id, prefs: [people], min: 3, max: at < 5 ? 4 : 3 })),
        resources: people.map((id, at) => ({
          id,
          capacity: at < 3 ? 1 : 5,
          min: 1,
          prefs: [papers],
        })),
      },
      { method: "welfare" },
    );
    expect(pairs.length).toBe(59);
    for (const [at, id] of people.entries()) {
      const count = countOf(pairs, 1, id);
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(at < 3 ? 1 : 5);
    }
  });
});
