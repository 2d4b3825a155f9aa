import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, test } from "vitest";
import { createNormaliser, otherSpellings } from "#app/domain/sectors/normalise.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

const normalise = createNormaliser(readLexicon().characters);

describe("a normal reading", () => {
  test("has one unit for each unit, so that places stay places", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(normalise(text)).toHaveLength(text.length);
      }),
    );
    expect(normalise("x".repeat(100_000))).toHaveLength(100_000);
  });

  test("does not change when read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  test.each([
    ["機器人與雷達", "机器人与雷达"],
    ["ＣＡＲ－Ｔ細胞療法（５Ｇ）", "car-t细胞疗法(5g)"],
    ["MEMS 傳感器，", "mems 传感器,"],
    ["⼿机与İ", "手机与İ"],
    ["CAR‑T", "car-t"],
  ])("reads %s as %s", (text, read) => {
    expect(normalise(text)).toBe(read);
  });

  test("agrees with the reference conversion, character by character", () => {
    const convert = Converter({ from: "t", to: "cn" });
    for (const text of [
      "電動汽車與氫燃料電池",
      "醫療器械與幹細胞",
      "積體電路晶圓廠",
      "網絡安全與雲計算",
    ]) {
      expect(normalise(text)).toBe(convert(text));
    }
  });
});

test("a term has the forms that other regions write", () => {
  const spellings = [
    ["芯片", "晶片"],
    ["软件", "软体"],
  ] as const;
  expect(otherSpellings("芯片设计软件", spellings).sort()).toEqual(
    ["晶片设计软件", "晶片设计软体", "芯片设计软体"].sort(),
  );
  expect(otherSpellings("机器人", spellings)).toEqual([]);
});
