import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listEffect, spread } from "#app/domain/matching/policy-effect.ts";

function list(...ids: string[]) {
  return ids.map((resourceId, i) => ({ resourceId, score: 1 - i / 100 }));
}

describe("the effect of new weights on a list", () => {
  test("tells who moves, who comes and who goes", () => {
    const effect = listEffect(list("a", "b", "c", "d"), list("b", "a", "d", "c"), 3);
    expect(
      effect.places.map(({ resourceId, before, after }) => [resourceId, before, after]),
    ).toEqual([
      ["b", 2, 1],
      ["a", 1, 2],
      ["d", 4, 3],
      ["c", 3, 4],
    ]);
    expect(effect).toMatchObject({ changed: true, leadChanged: true });
  });

  test("is none where the places stay, whatever happens below them", () => {
    const effect = listEffect(list("a", "b", "c", "d"), list("a", "b", "d", "c"), 2);
    expect(effect).toMatchObject({ changed: false, leadChanged: false });
    expect(listEffect([], [], 5)).toEqual({ places: [], changed: false, leadChanged: false });
  });
});

describe("a spread of cases", () => {
  test("takes one of each group in turn", () => {
    expect(spread(["a1", "a2", "a3", "b1", "c1"], (each) => each.charAt(0), 4)).toEqual([
      "a1",
      "b1",
      "c1",
      "a2",
    ]);
  });

  test("is as many as asked for, or all there are, none twice", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000)), fc.nat(20), (cases, count) => {
        const chosen = spread(cases, (each) => String(each % 7), count);
        expect(chosen.length).toBe(Math.min(count, cases.length));
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});
