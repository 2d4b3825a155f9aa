import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay, parseMinute, parseMonthOrYear } from "#app/domain/input/dates.ts";

describe("a month", () => {
  test.each([
    "2024年3月",
    "2024-03-15",
    "202403",
    "20240315",
    "2024/3",
    "2024.03",
    "２０２４年３月",
    "2024 年 3 月",
    "2024年3月15日",
    "2024年3月份",
    "Mar 2024",
    "March 15, 2024",
    "15 March 2024",
    "03/2024",
  ])("%s is 2024-03", (typed) => {
    expect(parseMonthOrYear(typed)).toEqual({ value: "2024-03" });
  });

  test.each(["2024", "2024年", "２０２４ 年"])("%s is the year alone", (typed) => {
    expect(parseMonthOrYear(typed)).toEqual({ value: "2024" });
  });

  test.each([
    ["24年", "month-or-year"],
    ["24年3月", "month-or-year"],
    ["去年", "month-or-year"],
    ["2024-13", "no-such-day"],
    ["2023-02-30", "no-such-day"],
  ])("%s is refused as %s", (typed, fault) => {
    expect(parseMonthOrYear(typed)).toEqual({ fault });
  });
});

describe("a day", () => {
  test.each([
    "2024-03-15",
    "2024/3/15",
    "20240315",
    "2024年3月15日",
    "２０２４－０３－１５",
    "15 March 2024",
  ])("%s is 2024-03-15", (typed) => expect(parseDay(typed)).toEqual({ value: "2024-03-15" }));

  test("comes back from every way of writing it", () => {
    const days = fc.date({
      min: new Date("1950-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, number] = day.split("-").map(Number);
        for (const written of [
          day,
          day.replaceAll("-", ""),
          `${year}年${month}月${number}日`,
          `${year}/${month}/${number}`,
        ]) {
          expect(parseDay(written)).toEqual({ value: day });
        }
      }),
    );
  });

  test("of nonsense is refused and never throws", () => {
    fc.assert(fc.property(fc.string(), (typed) => "fault" in parseDay(`x${typed}`)));
  });
});

describe("a minute", () => {
  test.each([
    ["2026/12/10 09:00", "2026-12-10T09:00"],
    ["２０２６／１２／１０　０９：００", "2026-12-10T09:00"],
    ["2026-12-10T09:00", "2026-12-10T09:00"],
    ["2026-12-10T09:00:30", "2026-12-10T09:00"],
    ["2026年12月10日9点", "2026-12-10T09:00"],
    ["2026年12月10日 下午3点半", "2026-12-10T15:30"],
    ["10 Dec 2026 3:00 pm", "2026-12-10T15:00"],
    ["2026-12-31 24:00", "2027-01-01T00:00"],
  ])("%s is %s", (typed, minute) => {
    expect(parseMinute(typed, "begin")).toEqual({ value: minute });
  });

  test("of a day alone is its beginning, or its end for a deadline", () => {
    expect(parseMinute("2026年12月10日", "begin")).toEqual({ value: "2026-12-10T00:00" });
    expect(parseMinute("2026年12月10日", "end")).toEqual({ value: "2026-12-11T00:00" });
  });

  test.each(["2026/12/10 25:00", "2026/12/10 9", "tomorrow", "09:00"])("%s is refused", (typed) => {
    expect(parseMinute(typed, "begin")).toEqual({ fault: "minute" });
  });
});
