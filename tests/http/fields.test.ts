import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  optionalCreditCode,
  optionalMoment,
  optionalMoney,
  optionalMonthOrYear,
  optionalText,
  optionalWhole,
  requiredDay,
  requiredNumber,
  text,
} from "#app/http/fields.ts";

describe("text", () => {
  test.each([
    ["  林晓 ", "林晓"],
    ["a\u0000\u0007b", "ab"],
    ["\u202E技科光微\u202C", "技科光微"],
    ["👩‍🔬 团队", "👩‍🔬 团队"],
    ["一\n二", "一\n二"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(text(60).parse(typed)).toBe(kept);
  });

  test.each(["", "   ", "\u200B\u200B", "\u3000", "\u202E", "\u2060\uFEFF"])(
    "%j is nothing that anybody could see",
    (typed) => {
      expect(text(60).safeParse(typed).success).toBe(false);
      expect(optionalText(60).parse(typed)).toBeNull();
    },
  );

  test("sixty signs fit where sixty are taken, one more does not", () => {
    expect(text(60).safeParse("星".repeat(60)).success).toBe(true);
    expect(text(60).safeParse("星".repeat(61)).success).toBe(false);
  });

  test("two fields of one name are no text", () => {
    expect(text(60).safeParse(["a", "b"]).success).toBe(false);
  });
});

describe("numbers", () => {
  test.each([
    ["1，200", 1200],
    ["１２", 12],
    ["1,380家", 1380],
    ["一百", 100],
    ["", null],
  ])("%j is %j", (typed, meant) => {
    expect(optionalWhole(0, 100_000).parse(typed)).toBe(meant);
  });

  test.each(["1e309", "-1", "0x10", "NaN", "Infinity", "1.5", "100001", "1,2,3", "约26", "26元"])(
    "%j is no number of people",
    (typed) => expect(optionalWhole(0, 100_000).safeParse(typed).success).toBe(false),
  );

  test.each(["-1", "1e9", "1000000001", "1.1234567", ".", "1,2,3", "100美元"])(
    "%j is no amount",
    (typed) => expect(optionalMoney().safeParse(typed).success).toBe(false),
  );
});

describe("a field that was not sent at all", () => {
  test("is null where it may be left out", () => {
    const form = z.object({
      money: optionalMoney(),
      month: optionalMonthOrYear(),
      count: optionalWhole(1, 3),
      moment: optionalMoment("end"),
      code: optionalCreditCode(),
    });
    const nothing = { money: null, month: null, count: null, moment: null, code: null };
    expect(form.safeParse({})).toMatchObject({ success: true, data: nothing });
  });

  test("is asked for where it must be given", () => {
    const form = z.object({ day: requiredDay(), number: requiredNumber(0, 1) });
    const { error } = form.safeParse({});
    expect(error?.issues.map(({ path }) => path)).toEqual([["day"], ["number"]]);
    expect(JSON.stringify(error?.issues)).toContain("form.required");
  });
});
