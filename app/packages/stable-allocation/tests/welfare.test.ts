import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chance } from "../../seeded-random/index.ts";
import type { AllocationInstance } from "../index.ts";
import { optimum } from "./highs.ts";
import { allocated, anInstance, mutualPairs, turned } from "./instances.ts";

/** The program that a textbook would write. */
function byHighs(instance: AllocationInstance): number {
  const pairs = mutualPairs(instance).filter(([s, r]) => worth(instance, s, r) > 0);
  const of = (at: 0 | 1, id: string) =>
    pairs.flatMap((pair, choice) => (pair[at] === id ? [choice] : []));
  const found = optimum({
    worth: pairs.map(([s, r]) => worth(instance, s, r)),
    rows: [
      ...instance.startups.map(({ id }) => ({ choices: of(0, id), most: 1 })),
      ...instance.resources.map(({ id, capacity }) => ({ choices: of(1, id), most: capacity })),
    ],
  });
  if (found === null) throw new Error("Nothing is asked for that could be impossible");
  return found;
}

function worth({ weights = {} }: AllocationInstance, startup: string, resource: string): number {
  return weights[startup]?.[resource] ?? 0;
}

function random(seed: number): AllocationInstance {
  const { below, next, pick, some } = chance(seed);
  const startups = Array.from({ length: 5 + below(40) }, (_, at) => `s${at}`);
  const resources = Array.from({ length: 2 + below(12) }, (_, at) => `r${at}`);
  const kind = pick(["whole", "few", "cents", "real", "signed"]);
  const weight = () => {
    if (kind === "whole") return below(1000);
    if (kind === "few") return below(4);
    if (kind === "cents") return below(1000) / 100;
    return kind === "real" ? next() : below(21) - 10;
  };
  return {
    startups: startups.map((id) => ({ id, prefs: some(resources, 1 + below(8)) })),
    resources: resources.map((id) => ({
      id,
      capacity: 1 + below(5),
      prefs: some(startups, 1 + below(startups.length)),
    })),
    weights: Object.fromEntries(
      startups.map((id) => [id, Object.fromEntries(resources.map((other) => [other, weight()]))]),
    ),
  };
}

describe("an allocation of the greatest worth", () => {
  test("is as good as what HiGHS finds on hundreds of instances", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const instance = random(seed);
      expect(allocated(instance, { method: "welfare" }).welfare, `seed ${seed}`).toBeCloseTo(
        byHighs(instance),
        6,
      );
    }
  });

  test("is as good as what HiGHS finds where lists are small and odd", () => {
    fc.assert(
      fc.property(anInstance(), (instance) => {
        const found = allocated(instance, { method: "welfare" });
        expect(found.welfare).toBeCloseTo(byHighs(instance), 6);
      }),
      { numRuns: 200 },
    );
  });

  test("has only pairs of positive weight, that list each other, within capacity", () => {
    fc.assert(
      fc.property(anInstance(), (instance) => {
        const { pairs, unmatched, welfare } = allocated(instance, { method: "welfare" });
        const possible = mutualPairs(instance).map(String);
        for (const pair of pairs) {
          expect(possible).toContain(String(pair));
          expect(worth(instance, ...pair)).toBeGreaterThan(0);
        }
        for (const { id, capacity } of instance.resources)
          expect(pairs.filter(([, other]) => other === id).length).toBeLessThanOrEqual(capacity);
        expect(new Set(pairs.map(([startup]) => startup)).size).toBe(pairs.length);
        expect(unmatched).toHaveLength(instance.startups.length - pairs.length);
        const sum = pairs.reduce((all, pair) => all + worth(instance, ...pair), 0);
        expect(welfare).toBeCloseTo(sum, 9);
      }),
      { numRuns: 300 },
    );
  });

  test("is the same whatever the order of the file", () => {
    fc.assert(
      fc.property(anInstance(), fc.integer(), (instance, seed) => {
        const options = { method: "welfare" as const, seed };
        const one = allocated(instance, options);
        const other = allocated(turned(instance), options);
        expect([...other.pairs].sort()).toEqual([...one.pairs].sort());
        expect(other.welfare).toBe(one.welfare);
      }),
    );
  });

  test("adds decimals as a person would, and counts what is very small", () => {
    const pair = (id: string) => ({ id, capacity: 1, prefs: [`s${id}`] });
    const instance = (weights: number[]): AllocationInstance => ({
      startups: weights.map((_, at) => ({ id: `s${at}`, prefs: [String(at)] })),
      resources: weights.map((_, at) => pair(String(at))),
      weights: Object.fromEntries(weights.map((weight, at) => [`s${at}`, { [at]: weight }])),
    });
    const worthOf = (...weights: number[]) =>
      allocated(instance(weights), { method: "welfare" }).welfare;
    expect(worthOf(0.1, 0.2)).toBe(0.3);
    expect(worthOf(1e-9)).toBe(1e-9);
    expect(worthOf(1e-300)).toBe(1e-300);
    expect(worthOf(1e12, 0.001)).toBeCloseTo(1e12, 2);
  });

  test("lets a startup go without where that is worth more to all", () => {
    const instance: AllocationInstance = {
      startups: [
        { id: "a", prefs: ["x", "y"] },
        { id: "b", prefs: ["x"] },
        { id: "c", prefs: ["y"] },
      ],
      resources: ["x", "y"].map((id) => ({ id, capacity: 1, prefs: ["a", "b", "c"] })),
      weights: { a: { x: 5, y: 5 }, b: { x: 4 }, c: { y: 3 } },
    };
    expect(allocated(instance, { method: "welfare" })).toMatchObject({
      pairs: [
        ["a", "y"],
        ["b", "x"],
      ],
      unmatched: ["c"],
      welfare: 9,
    });
  });

  test("shares what is worth the same among those who offer it", () => {
    const startups = Array.from({ length: 60 }, (_, at) => ({
      id: `s${at}`,
      prefs: ["x", "y", "z"],
    }));
    const all = startups.map(({ id }) => id);
    const resources = ["x", "y", "z"].map((id) => ({ id, capacity: 60, prefs: all }));
    const weights = Object.fromEntries(all.map((id) => [id, { x: 1, y: 1, z: 1 }]));
    const { pairs } = allocated({ startups, resources, weights }, { method: "welfare" });
    for (const { id } of resources)
      expect(pairs.filter(([, other]) => other === id).length).toBeGreaterThan(10);
  });
});
