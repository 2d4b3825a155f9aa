import { describe, expect, test } from "vitest";
import { clockStage, dueAfterPause, pauseEnd } from "#app/domain/deals/clock.ts";
import { afterWorkingDays, dayOf, lastDayOf, momentOf } from "#app/domain/time.ts";

const at = (minute: string) => new Date(momentOf(minute));

describe("what is said of a clock", () => {
  // Tuesday 24 November 2026; five working days end with Tuesday 1 December.
  const since = at("2026-11-24T10:00");
  const due = new Date(afterWorkingDays(since.getTime(), 5));
  const stage = (minute: string) => clockStage({ since, due }, at(minute));

  test.each([
    ["2026-11-24T10:01", null],
    ["2026-11-26T18:00", null],
    ["2026-11-27T09:00", "soon"],
    ["2026-11-30T23:59", "soon"],
    ["2026-12-01T00:01", "due"],
    ["2026-12-01T23:59", "due"],
    ["2026-12-02T00:01", "overdue"],
    ["2026-12-03T09:00", "district"],
    ["2026-12-15T09:00", "district"],
    ["2026-12-16T09:00", null],
  ])("%s: %s", (minute, said) => {
    expect(lastDayOf(due)).toBe("2026-12-01");
    expect(stage(minute)).toBe(said);
  });

  test("is no reminder on the day on which a short term begins", () => {
    const short = new Date(afterWorkingDays(since.getTime(), 1));
    expect(clockStage({ since, due: short }, at("2026-11-24T11:00"))).toBeNull();
    expect(clockStage({ since, due: short }, at("2026-11-25T11:00"))).toBe("due");
  });

  test("counts no day off: before the holidays of October it is two working days, not two days", () => {
    const end = new Date(afterWorkingDays(at("2026-09-28T09:00").getTime(), 4));
    expect(lastDayOf(end)).toBe("2026-10-09");
    const said = (minute: string) =>
      clockStage({ since: at("2026-09-28T09:00"), due: end }, at(minute));
    expect(said("2026-09-29T09:00")).toBeNull();
    expect(said("2026-09-30T09:00")).toBe("soon");
    expect(said("2026-10-05T09:00")).toBe("soon");
  });
});

describe("a clock that stood still", () => {
  const due = new Date(afterWorkingDays(at("2026-11-24T10:00").getTime(), 5));

  test("ends as many working days later as it stood", () => {
    const pause = { from: at("2026-11-25T15:00"), to: at("2026-11-27T09:00") };
    expect(lastDayOf(dueAfterPause(due, pause))).toBe("2026-12-03");
  });

  test("ends when it did where it stood within a day or over a weekend alone", () => {
    const day = { from: at("2026-11-25T09:00"), to: at("2026-11-25T18:00") };
    expect(dueAfterPause(due, day)).toBe(due.getTime());
    const weekend = { from: at("2026-11-27T20:00"), to: at("2026-11-29T20:00") };
    expect(dueAfterPause(due, weekend)).toBe(due.getTime());
  });

  test("stands a working week at most", () => {
    const from = at("2026-11-25T15:00");
    expect(dayOf(pauseEnd(from) - 1)).toBe("2026-12-02");
    const pause = { from, to: at("2027-03-01T09:00") };
    expect(lastDayOf(dueAfterPause(due, pause))).toBe("2026-12-08");
  });
});
