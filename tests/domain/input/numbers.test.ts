import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMoney } from "#app/domain/input/money.ts";
import { parseNumber, parseWhole, type Unit } from "#app/domain/input/number.ts";

const WAN = 1_000_000;

describe("money", () => {
  test.each([
    ["1000万", 1000],
    ["1.2亿", 12_000],
    ["￥1,000", 1000],
    ["500", 500],
    ["1,200.5", 1200.5],
    ["１，０００", 1000],
    ["1 000", 1000],
    ["5000000元", 500],
    ["5,000,000 元", 500],
    ["人民币500万元", 500],
    ["RMB 500万", 500],
    ["8 million", 800],
    ["¥8m", 800],
    ["1000萬", 1000],
    ["50w", 50],
    ["5千万", 5000],
    ["1亿2000万", 12_000],
    ["三千五百万", 3500],
    ["三百零五万", 305],
    ["壹佰万元", 100],
    ["十五万", 15],
    ["1万亿", 100_000_000],
    ["0", 0],
  ])("%s is %d 万元", (typed, wan) => {
    expect(parseMoney(typed)).toEqual({ value: wan * WAN });
  });

  test.each([
    ["$100", "currency"],
    ["100美元", "currency"],
    ["50万美金", "currency"],
    ["USD 3m", "currency"],
    ["HK$5", "currency"],
    ["港币100万", "currency"],
    ["€3m", "currency"],
    ["1,2,3", "one-number"],
    ["200-300", "one-number"],
    ["200到300万", "one-number"],
    ["约500万", "money"],
    ["三百五", "money"],
    ["1万5", "money"],
    ["-5", "money"],
    ["1e9", "money"],
    ["面议", "money"],
    ["0.0000001", "fen"],
  ])("%s is refused as %s", (typed, fault) => {
    expect(parseMoney(typed)).toEqual({ fault });
  });

  test("is exact to the fen, however it is grouped and whatever its width", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), fc.boolean(), (fen, wide) => {
        const yuan = `${Math.floor(fen / 100).toLocaleString("en")}.${String(fen % 100).padStart(2, "0")}元`;
        const typed = wide ? widened(yuan) : yuan;
        expect(parseMoney(typed)).toEqual({ value: fen });
      }),
    );
  });

  test("of nonsense is refused and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const read = parseMoney(typed);
        if ("value" in read) expect(Number.isSafeInteger(read.value)).toBe(true);
      }),
    );
  });
});

describe("numbers", () => {
  test.each<[string, Unit, number]>([
    ["26人", "people", 26],
    ["２６ 人", "people", 26],
    ["二十六人", "people", 26],
    ["1,380家", "bodies", 1380],
    ["1.2万家", "bodies", 12_000],
    ["500㎡", "area", 500],
    ["1,200 平方米", "area", 1200],
    ["5个工作日", "days", 5],
    ["TRL 6", "level", 6],
    ["20%", "share", 20],
    ["-3", "count", -3],
  ])("%s of %s is %d", (typed, unit, value) => {
    expect(parseWhole(typed, unit)).toEqual({ value });
  });

  test.each<[string, Unit, string]>([
    ["1,2,3", "people", "one-number"],
    ["10-20", "people", "one-number"],
    ["26元", "people", "unit"],
    ["5年", "days", "unit"],
    ["1.5", "people", "whole"],
    ["很多", "people", "number"],
  ])("%s of %s is refused as %s", (typed, unit, fault) => {
    expect(parseWhole(typed, unit)).toEqual({ fault });
  });

  test.each([
    ["3.5", "亿元", 3.5],
    ["3.5亿元", "亿元", 3.5],
    ["3.5亿", "亿元", 3.5],
    ["35000万元", "亿元", 3.5],
    ["3.5万平方米", "万平方米", 3.5],
    ["100万平方米", "平方米", 1_000_000],
    ["1,380家", "家", 1380],
    ["12.5%", "%", 12.5],
  ])("%s in %s is %d", (typed, unit, value) => {
    expect(parseNumber(typed, { of: unit })).toEqual({ value });
  });

  test("come back as they were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(999_999), (whole, millionths) => {
        const written = `${whole.toLocaleString("en")}.${String(millionths).padStart(6, "0")}`;
        expect(parseNumber(written)).toEqual({ value: Number(written.replaceAll(",", "")) });
      }),
    );
  });

  test("of nonsense are refused and never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const read = parseNumber(typed);
        if ("value" in read) expect(Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});

/** In the width of Chinese characters. */
function widened(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
