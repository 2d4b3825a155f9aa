import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterQuiet, type MailHours, mailDue, USUAL_HOURS } from "#app/domain/messages/hours.ts";
import { minuteOf, momentOf } from "#app/domain/time.ts";

const at = (shown: string) => momentOf(shown);
const shown = (moment: number | null) => (moment === null ? null : minuteOf(moment));

describe("an act that is told at once", () => {
  test.each([
    ["2026-11-24T10:00", "2026-11-24T10:00"],
    ["2026-11-24T21:59", "2026-11-24T21:59"],
    ["2026-11-24T22:00", "2026-11-25T08:00"],
    ["2026-11-25T00:30", "2026-11-25T08:00"],
    ["2026-11-25T07:59", "2026-11-25T08:00"],
    ["2026-11-25T08:00", "2026-11-25T08:00"],
  ])("ready at %s in Shanghai is written at %s", (ready, due) => {
    expect(shown(mailDue("at_once", at(ready), USUAL_HOURS))).toBe(due);
  });

  test("waits over a quiet noon too, and for nothing where no hour is quiet", () => {
    const noon: MailHours = { quietFrom: 12 * 60, quietUntil: 14 * 60, digestAt: 0 };
    expect(shown(mailDue("at_once", at("2026-11-24T13:00"), noon))).toBe("2026-11-24T14:00");
    const none: MailHours = { quietFrom: 0, quietUntil: 0, digestAt: 0 };
    expect(shown(mailDue("at_once", at("2026-11-24T00:00"), none))).toBe("2026-11-24T00:00");
  });
});

describe("the day's digest", () => {
  test.each([
    ["2026-11-24T08:29", "2026-11-24T08:30"],
    ["2026-11-24T08:30", "2026-11-25T08:30"],
    ["2026-12-31T23:00", "2027-01-01T08:30"],
  ])("of what is ready at %s comes at %s", (ready, due) => {
    expect(shown(mailDue("daily", at(ready), USUAL_HOURS))).toBe(due);
  });

  test("never comes in quiet hours", () => {
    const early: MailHours = { quietFrom: 22 * 60, quietUntil: 8 * 60, digestAt: 6 * 60 };
    expect(shown(mailDue("daily", at("2026-11-24T10:00"), early))).toBe("2026-11-25T08:00");
  });
});

test("never is never", () => {
  expect(mailDue("never", at("2026-11-24T10:00"), USUAL_HOURS)).toBeNull();
});

test("whatever the hours, nobody is written to in them, nor a day late", () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const hours = fc.record({ quietFrom: minute, quietUntil: minute, digestAt: minute });
  const moment = fc.integer({ min: at("2026-01-01"), max: at("2027-12-31") });
  fc.assert(
    fc.property(moment, hours, (ready, own) => {
      const due = mailDue("at_once", ready, own) ?? Number.NaN;
      expect(due).toBeGreaterThanOrEqual(ready);
      expect(due - ready).toBeLessThanOrEqual(24 * 3_600_000);
      expect(afterQuiet(due, own)).toBe(due);
      const daily = mailDue("daily", ready, own) ?? Number.NaN;
      expect(daily).toBeGreaterThan(ready);
      expect(daily - ready).toBeLessThanOrEqual(48 * 3_600_000);
      expect(afterQuiet(daily, own)).toBe(daily);
    }),
  );
});
