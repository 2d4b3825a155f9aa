import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, unpacked } from "#app/ui/packed.ts";

const value = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((each) => !Object.is(each, -0)),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
);

test("rows come out as they went in, dates and nested lists included", () => {
  const row = fc.record({
    name: value,
    list: fc.array(value),
    within: fc.record({ at: value, deeper: fc.array(fc.record({ at: value })) }),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(unpacked(packed(rows))).toEqual(rows);
    }),
  );
});

test("rows of different columns are refused, not mixed up", () => {
  expect(() => packed<object>([{ a: 1 }, { b: 2 }])).toThrow(TypeError);
  expect(() => packed<object>([{ a: 1 }, { a: 2, b: 2 }])).toThrow(TypeError);
});
