import fc from "fast-check";
import { expect, test } from "vitest";
import { Best } from "#app/domain/matching/engine/best.ts";
import { has, Thresholds } from "#app/domain/matching/engine/bits.ts";
import { BUCKETS, selectBest } from "#app/domain/matching/engine/select.ts";

/** Few distinct keys, so that many are equal. */
const keys = fc.array(
  fc.integer({ min: 0, max: 40 }).map((step) => step / 40),
  { maxLength: 300 },
);
const k = fc.integer({ min: 0, max: 60 });

function sorted(list: number[], most: number): [number, number][] {
  return list
    .map((key, row): [number, number] => [key, row])
    .sort((a, b) => b[0] - a[0] || a[1] - b[1])
    .slice(0, most);
}

test("a bounded list keeps what sorting everything would", () => {
  fc.assert(
    fc.property(keys, k, (list, most) => {
      const best = new Best(1, most);
      list.forEach((key, row) => {
        best.offer(0, row, key);
      });
      best.sort(0);
      const kept = Array.from({ length: best.counts[0] ?? 0 }, (_, at) => [
        best.keys[at],
        best.numbers[at],
      ]);
      expect(kept).toEqual(sorted(list, most));
    }),
  );
});

test("selecting puts in front what sorting everything would", () => {
  fc.assert(
    fc.property(keys, k, (list, most) => {
      const found = {
        count: list.length,
        rows: Int32Array.from(list.keys()),
        keys: Float64Array.from(list),
        buckets: new Int32Array(BUCKETS + 1),
      };
      const kept = selectBest(found, most);
      const front = Array.from({ length: kept }, (_, at) => [found.keys[at], found.rows[at]]);
      expect(front).toEqual(sorted(list, most));
    }),
  );
});

test("thresholds hold exactly those without limit or with one that is met", () => {
  const limits = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(limits, fc.integer({ min: -10, max: 10 }), (list, amount) => {
      const set = new Thresholds(list).upTo(amount);
      list.forEach((limit, row) => {
        expect(has(set, row)).toBe(limit === null || limit <= amount);
      });
    }),
  );
});
