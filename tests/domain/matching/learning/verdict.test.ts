import { describe, expect, test } from "vitest";
import { verdictOf } from "#app/domain/matching/learning/verdict.ts";
import type { DealState } from "#app/domain/vocabulary.ts";

describe("what became of a match", () => {
  test("is being passed over, not a no, where nobody acted or answered", () => {
    expect(verdictOf(null)).toBe("ignored");
    expect(verdictOf(deal("expired"))).toBe("ignored");
  });

  test("is a no where the provider said so for a reason that lies in the match", () => {
    expect(verdictOf(deal("declined", { declineReason: "stage" }))).toBe("declined");
    expect(verdictOf(deal("declined", { declineReason: "capacity" }))).toBeNull();
  });

  test("is a yes once the two were introduced, whatever came of it", () => {
    expect(verdictOf(deal("declined", { introduced: true, declineReason: "stage" }))).toBe(
      "accepted",
    );
    expect(verdictOf(deal("completed", { introduced: true }))).toBe("accepted");
  });

  test("is nothing while an answer is awaited, or where the startup took its word back", () => {
    expect(verdictOf(deal("invited"))).toBeNull();
    expect(verdictOf(deal("withdrawn"))).toBeNull();
  });
});

function deal(
  state: DealState,
  said: { introduced?: boolean; declineReason?: string | null } = {},
) {
  return { state, introduced: false, declineReason: null, ...said };
}
