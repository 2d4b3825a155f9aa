import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRAIN, shares } from "#app/domain/matching/grain.ts";
import { checkPolicy, DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { draftPolicy } from "#tests/factories/policies.ts";

describe("a policy", () => {
  test("as delivered is sound", () => {
    expect(checkPolicy(DEFAULT_POLICY)).toEqual([]);
  });

  test("is told off field by field", () => {
    const broken = draftPolicy(DEFAULT_POLICY, {
      weights: { sector: -0.1, needs: Number.NaN },
      tierWeights: { leading: 2 },
    });
    expect(checkPolicy({ ...broken, version: 0 })).toEqual([
      { field: "version", reason: "out_of_range" },
      { field: "weights.sector", reason: "out_of_range" },
      { field: "weights.needs", reason: "not_a_number" },
      { field: "tierWeights.leading", reason: "out_of_range" },
    ]);
  });

  test("without any weight cannot score", () => {
    const weights = Object.fromEntries(
      Object.keys(DEFAULT_POLICY.weights).map((name) => [name, 0]),
    );
    expect(checkPolicy(draftPolicy(DEFAULT_POLICY, { weights }))).toEqual([
      { field: "weights", reason: "all_zero" },
    ]);
  });

  test("as a draft is the next version, and leaves the published one alone", () => {
    const draft = draftPolicy(DEFAULT_POLICY, { tierWeights: { future: 0.9 } });
    expect(draft.version).toBe(DEFAULT_POLICY.version + 1);
    expect(draft.tierWeights.future).toBe(0.9);
    expect(DEFAULT_POLICY.tierWeights.future).not.toBe(0.9);
  });
});

describe("shares", () => {
  test("are whole grains that add up to exactly 1 and lie within a grain of what was asked", () => {
    const weights = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 1e-6));
    fc.assert(
      fc.property(weights, (list) => {
        const found = shares(list);
        const total = list.reduce((sum, weight) => sum + weight, 0);
        expect(found.reduce((sum, share) => sum + share, 0)).toBe(1);
        found.forEach((share, index) => {
          expect(Number.isInteger(share / GRAIN)).toBe(true);
          expect(Math.abs(share - (list[index] ?? 0) / total)).toBeLessThanOrEqual(GRAIN);
        });
      }),
    );
  });
});
