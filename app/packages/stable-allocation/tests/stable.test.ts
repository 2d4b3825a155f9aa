import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AllocationInstance } from "../index.ts";
import { allocated, anInstance, mutualPairs, rankIn, turned } from "./instances.ts";

type Pairs = [string, string][];

/** Counted the obvious way. */
function blocking({ startups, resources, ...rest }: AllocationInstance, pairs: Pairs): number {
  return mutualPairs({ startups, resources, ...rest }).filter(([s, r]) => {
    const startup = startups.find(({ id }) => id === s);
    const resource = resources.find(({ id }) => id === r);
    if (!startup || !resource) throw new Error("unknown");
    const own = pairs.find(([id]) => id === s)?.[1];
    const held = pairs.filter(([, id]) => id === r).map(([id]) => id);
    const wants = rankIn(startup.prefs, r) < rankIn(startup.prefs, own);
    const takes =
      held.length < resource.capacity ||
      held.some((id) => rankIn(resource.prefs, s) < rankIn(resource.prefs, id));
    return wants && takes;
  }).length;
}

/** Every assignment that keeps capacities. */
function* assignments(instance: AllocationInstance, at = 0): Generator<Pairs> {
  const startup = instance.startups[at];
  if (!startup) {
    yield [];
    return;
  }
  const options = mutualPairs(instance).filter(([id]) => id === startup.id);
  for (const rest of assignments(instance, at + 1)) {
    yield rest;
    for (const pair of options) {
      const resource = instance.resources.find(({ id }) => id === pair[1]);
      if (rest.filter(([, id]) => id === pair[1]).length < (resource?.capacity ?? 0))
        yield [pair, ...rest];
    }
  }
}

describe("a stable allocation", () => {
  test("puts together only who list each other, keeps capacities, and leaves no pair that would rather", () => {
    fc.assert(
      fc.property(anInstance(), fc.integer(), (instance, seed) => {
        const { pairs, unmatched, blockingPairs } = allocated(instance, { seed });
        const possible = mutualPairs(instance).map(String);
        for (const pair of pairs) expect(possible).toContain(String(pair));
        for (const { id, capacity } of instance.resources) {
          expect(pairs.filter(([, resource]) => resource === id).length).toBeLessThanOrEqual(
            capacity,
          );
        }
        expect([...pairs.map(([startup]) => startup), ...unmatched].sort()).toEqual(
          instance.startups.map(({ id }) => id).sort(),
        );
        expect(blockingPairs).toBe(0);
        expect(blocking(instance, pairs)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test("gives each startup the best that it has in any stable allocation, where lists are strict", () => {
    fc.assert(
      fc.property(
        anInstance({ startups: 4, resources: 4, capacity: 2, ties: false }),
        (instance) => {
          const { pairs } = allocated(instance);
          const got = new Map(pairs);
          for (const other of assignments(instance)) {
            if (blocking(instance, other) > 0) continue;
            for (const { id, prefs } of instance.startups) {
              const theirs = other.find(([startup]) => startup === id)?.[1];
              expect(rankIn(prefs, got.get(id))).toBeLessThanOrEqual(rankIn(prefs, theirs));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("is the same whatever the order of the file, and the same seed gives the same", () => {
    fc.assert(
      fc.property(anInstance(), fc.integer(), (instance, seed) => {
        const one = allocated(instance, { seed });
        const other = allocated(turned(instance), { seed });
        expect([...other.pairs].sort()).toEqual([...one.pairs].sort());
        expect(allocated(instance, { seed })).toEqual(one);
      }),
    );
  });

  test("names the seed where there were equals, and only there", () => {
    const startups = [
      { id: "a", prefs: ["x"] },
      { id: "b", prefs: ["x"] },
    ];
    const strict = { startups, resources: [{ id: "x", capacity: 1, prefs: ["b", "a"] }] };
    const tied = { startups, resources: [{ id: "x", capacity: 1, prefs: [["a", "b"]] }] };
    expect(allocated(strict, { seed: 7 })).toEqual({
      pairs: [["b", "x"]],
      unmatched: ["a"],
      blockingPairs: 0,
      welfare: null,
      lottery: null,
    });
    expect(allocated(tied, { seed: 7 }).lottery).toBe(7);
  });

  test("lets equals win by chance and not by their place in the list", () => {
    const startups = Array.from({ length: 10 }, (_, at) => ({ id: `s${at}`, prefs: [["x", "y"]] }));
    const all = startups.map(({ id }) => id);
    const resources = ["x", "y"].map((id) => ({ id, capacity: 10, prefs: [all] }));
    const wins = Array.from({ length: 200 }, (_, seed) =>
      allocated({ startups, resources: resources.map((r) => ({ ...r, capacity: 1 })) }, { seed }),
    ).flatMap(({ pairs }) => pairs.map(([startup]) => startup));
    for (const id of all) {
      const won = wins.filter((other) => other === id).length;
      expect(won).toBeGreaterThan(20);
      expect(won).toBeLessThan(60);
    }
    const loads = Array.from(
      { length: 50 },
      (_, seed) =>
        allocated({ startups, resources }, { seed }).pairs.filter(([, id]) => id === "x").length,
    );
    expect(loads.reduce((sum, load) => sum + load, 0)).toBeGreaterThan(200);
    expect(loads.reduce((sum, load) => sum + load, 0)).toBeLessThan(300);
  });

  test("never puts a conflict of interest together", () => {
    const instance = {
      startups: [{ id: "a", prefs: ["x", "y"] }],
      resources: [
        { id: "x", capacity: 1, prefs: ["a"] },
        { id: "y", capacity: 1, prefs: ["a"] },
      ],
      conflicts: [["a", "x"]] as const,
    };
    expect(allocated(instance)).toMatchObject({ pairs: [["a", "y"]], blockingPairs: 0 });
  });

  test("takes ids that are names of the language", () => {
    const ids = ["__proto__", "constructor", "toString", "0"];
    const instance = JSON.parse(
      JSON.stringify({
        startups: ids.map((id) => ({ id, prefs: ids })),
        resources: ids.map((id) => ({ id, capacity: 1, prefs: ids })),
      }),
    );
    expect(allocated(instance).pairs).toHaveLength(4);
    const weights = JSON.parse('{"__proto__":{"constructor":2},"toString":{"__proto__":1}}');
    expect(allocated({ ...instance, weights }, { method: "welfare" })).toMatchObject({
      pairs: [
        ["__proto__", "constructor"],
        ["toString", "__proto__"],
      ],
      welfare: 3,
    });
  });
});
