import { expect, test } from "vitest";
import { feedbackOf } from "#app/domain/deals/feedback.ts";
import { DECLINE_REASONS } from "#app/domain/vocabulary.ts";

const declined = { state: "declined" as const, sentence: " 阶段太早 " };

test("every reason to decline says what follows from it, with the provider's sentence", () => {
  for (const reason of DECLINE_REASONS) {
    expect(feedbackOf({ ...declined, reason })).toMatchObject({
      reason,
      sentence: "阶段太早",
      next: expect.any(String),
    });
  }
  expect(feedbackOf({ ...declined, reason: "amount" })?.next).toBe("needs");
});

test("what was not declined tells nothing", () => {
  expect(feedbackOf({ ...declined, state: "withdrawn", reason: "stage" })).toBeNull();
  expect(feedbackOf({ ...declined, reason: null })).toBeNull();
});
