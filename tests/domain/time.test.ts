import { describe, expect, test } from "vitest";
import {
  afterWorkingDays,
  DAY_MS,
  dayOf,
  isProvisional,
  isWorkingDay,
  minuteOf,
  momentOf,
  yearEnd,
  yearOf,
} from "#app/domain/time.ts";

/** The last day of a term that begins at noon of a day. */
function lastDay(from: string, days: number): string {
  return dayOf(afterWorkingDays(momentOf(`${from}T12:00`), days) - 1);
}

describe("the clock in Shanghai", () => {
  test("turns day and year at its own midnight", () => {
    expect(dayOf("2026-12-31T15:59:59Z")).toBe("2026-12-31");
    expect(yearOf(new Date("2026-12-31T15:59:59Z"))).toBe(2026);
    expect(yearOf(Date.parse("2026-12-31T16:00:00Z"))).toBe(2027);
    expect(yearEnd(2026)).toBe(Date.parse("2026-12-31T16:00:00Z") - 1);
  });

  test("gives back the moment that it shows", () => {
    expect(minuteOf(momentOf("2026-11-24T09:30"))).toBe("2026-11-24T09:30");
    expect(momentOf("2026-11-24")).toBe(Date.parse("2026-11-23T16:00:00Z"));
    expect(momentOf("someday")).toBeNaN();
  });
});

describe("working days", () => {
  test("of 2025 and 2026 are as many in each month as were published", () => {
    const published = {
      2025: [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
      2026: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
    };
    for (const [year, months] of Object.entries(published)) {
      expect(
        months.map((_, month) => workingDaysOf(Number(year), month)),
        year,
      ).toEqual(months);
    }
  });

  test("leave out weekends and public holidays and count make-up days", () => {
    expect(lastDay("2026-11-20", 1)).toBe("2026-11-23");
    expect(lastDay("2026-09-30", 5)).toBe("2026-10-13");
    expect(lastDay("2025-09-27", 1)).toBe("2025-09-28");
  });

  test("end with 24:00 in Shanghai, also from late in the evening", () => {
    const friday = Date.parse("2026-11-20T15:30:00Z");
    expect(new Date(afterWorkingDays(friday, 5)).toISOString()).toBe("2026-11-27T16:00:00.000Z");
    expect(afterWorkingDays(friday, 0)).toBe(Date.parse("2026-11-20T16:00:00Z"));
  });

  test("follow another calendar where one is given", () => {
    const calendar = {
      coveredFrom: "2027-01-01",
      coveredTo: "2027-12-31",
      holidays: [["2027-03-01", "2027-03-02"]] as const,
      makeUpDays: ["2027-03-06"],
    };
    const due = afterWorkingDays(momentOf("2027-02-26T12:00"), 4, calendar);
    expect(dayOf(due - 1)).toBe("2027-03-06");
  });

  test("are provisional beyond the published calendar, where the statutory days alone are off", () => {
    expect(isWorkingDay("2027-01-01")).toBe(false);
    expect(isWorkingDay("2027-02-09")).toBe(true);
    expect(isProvisional(momentOf("2026-12-31") + DAY_MS)).toBe(false);
    expect(isProvisional(momentOf("2026-12-31") + DAY_MS + 1)).toBe(true);
  });
});

function workingDaysOf(year: number, month: number): number {
  let count = 0;
  for (let at = Date.UTC(year, month, 1); at < Date.UTC(year, month + 1, 1); at += DAY_MS) {
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) count++;
  }
  return count;
}
