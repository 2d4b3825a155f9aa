import { expect, test } from "vitest";
import { feedbackOf } from "#app/domain/deals/feedback.ts";
import { DECLINE_REASONS } from "#app/domain/vocabulary.ts";

const AT = Date.parse("2026-11-24T02:00:00Z");
const MINUTE = 60_000;
const declined = { state: "declined" as const, sentence: " 阶段太早 ", declinedAt: AT };

test("every reason to decline says what follows from it, with the provider's sentence", () => {
  for (const reason of DECLINE_REASONS) {
    expect(feedbackOf({ ...declined, reason }, AT + 11 * MINUTE)).toMatchObject({
      reason,
      sentence: "阶段太早",
      next: expect.any(String),
    });
  }
  expect(feedbackOf({ ...declined, reason: "amount" }, AT + 11 * MINUTE)?.next).toBe("needs");
});

test("a decline that can still be taken back tells nothing, nor does what was not declined", () => {
  expect(feedbackOf({ ...declined, reason: "stage" }, AT + 10 * MINUTE)).toBeNull();
  expect(
    feedbackOf({ ...declined, state: "withdrawn", reason: "stage" }, AT + 60 * MINUTE),
  ).toBeNull();
  expect(feedbackOf({ ...declined, reason: null }, AT + 60 * MINUTE)).toBeNull();
});
