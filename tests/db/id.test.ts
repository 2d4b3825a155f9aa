import { expect, test } from "vitest";
import { newId } from "#db/id.ts";

test("identifiers sort in the order in which they were made, also within a millisecond", () => {
  const ids = Array.from({ length: 2_000 }, () => newId());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
});

test("one of a stated moment sorts by it, and leaves the others alone", () => {
  expect(newId(1) < newId(2)).toBe(true);
  const before = newId();
  newId(Date.now() + 1e9);
  const after = newId();
  expect(before < after && after < newId(Date.now() + 1e6)).toBe(true);
});
