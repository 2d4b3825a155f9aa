import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMatcher } from "#app/domain/sectors/matches.ts";
import { mend } from "#app/domain/sectors/mend.ts";

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

describe("places of words", () => {
  const plain = (patterns: readonly string[]) => {
    const match = createMatcher(
      patterns,
      patterns.map(() => 0),
    );
    return (body: string) => match({ text: body, seams: null });
  };

  test("never overlap, whatever the words", () => {
    fc.assert(
      fc.property(words, text, (patterns, body) => {
        const places = plain(patterns)(body);
        for (const [index, { start, end, pattern }] of places.entries()) {
          expect(body.slice(start, end)).toBe(patterns[pattern]);
          expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
        }
      }),
    );
  });

  test("go to the longest word", () => {
    const patterns = ["汽车", "美容", "汽车美容"];
    expect(plain(patterns)("汽车美容与汽车").map(({ pattern }) => patterns[pattern])).toEqual([
      "汽车美容",
      "汽车",
    ]);
  });

  test("keep Latin words whole, beside Chinese too", () => {
    const patterns = ["ai", "5g", "car-t"];
    const read = (body: string) => plain(patterns)(body).map(({ pattern }) => patterns[pattern]);
    expect(read("用ai做质检")).toEqual(["ai"]);
    expect(read("email maintain")).toEqual([]);
    expect(read("15ghz 与 5g")).toEqual(["5g"]);
    expect(read("ipsc-car-t疗法")).toEqual(["car-t"]);
  });

  test("do not run over a blank at which one word ends and another begins", () => {
    const patterns = ["芯片", "设计", "芯片设计", "机器人"];
    const match = createMatcher(
      patterns,
      patterns.map(() => 0),
    );
    const read = (body: string) => match(mend(body, true)).map(({ pattern }) => patterns[pattern]);
    expect(read("芯片 设计")).toEqual(["芯片", "设计"]);
    expect(read("机 器人")).toEqual(["机器人"]);
    expect(read("芯 片 设 计")).toEqual(["芯片设计"]);
  });
});
