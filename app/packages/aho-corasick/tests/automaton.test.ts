import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAutomaton } from "../index.ts";

/** Few letters, so that patterns overlap, nest and share beginnings. */
const word = fc.string({
  unit: fc.constantFrom("机", "器", "人", "a", "b"),
  minLength: 1,
  maxLength: 5,
});
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 25 });
const text = fc.string({
  unit: fc.constantFrom("机", "器", "人", "a", "b", "。", "😀"),
  maxLength: 60,
});

function found(patterns: readonly string[], body: string): string[] {
  const hits: string[] = [];
  createAutomaton(patterns).scan(body, (pattern, end) => {
    hits.push(`${patterns[pattern]}@${end}`);
  });
  return hits;
}

function foundOneByOne(patterns: readonly string[], body: string): string[] {
  return patterns.flatMap((pattern) => {
    const ends: string[] = [];
    for (let at = body.indexOf(pattern); at >= 0; at = body.indexOf(pattern, at + 1)) {
      ends.push(`${pattern}@${at + pattern.length}`);
    }
    return ends;
  });
}

describe("one pass over a text", () => {
  test("finds every occurrence that looking for each word alone finds", () => {
    fc.assert(
      fc.property(words, text, (patterns, body) => {
        expect(found(patterns, body).sort()).toEqual(foundOneByOne(patterns, body).sort());
      }),
      { numRuns: 500 },
    );
  });

  test("finds nothing where there is no pattern", () => {
    expect(found([], "机器人")).toEqual([]);
  });
});
