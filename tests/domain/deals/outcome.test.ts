import { describe, expect, test } from "vitest";
import { lacksAmount } from "#app/domain/deals/outcome.ts";

describe("an outcome lacks its amount", () => {
  test.each(["invested", "loan_granted", "service_contracted"] as const)("%s", (kind) => {
    expect(lacksAmount({ kind, amountFen: null })).toBe(true);
    expect(lacksAmount({ kind, amountFen: 0 })).toBe(true);
    expect(lacksAmount({ kind, amountFen: 1 })).toBe(false);
  });

  test.each(["moved_in", "lab_booked"] as const)("never: %s", (kind) => {
    expect(lacksAmount({ kind, amountFen: null })).toBe(false);
    expect(lacksAmount({ kind, amountFen: 120_000_00 })).toBe(false);
  });
});
