import { expect, test } from "vitest";
import { emptySteps } from "#app/domain/applications/steps.ts";

const NOTHING = {
  ...{ title: " ", text: "", stage: null, area: null, sectors: [], needs: [] },
  ...{ teaserConsent: false, submitted: false, documents: 0, consents: 0 },
};

test("a step that holds nothing is empty, however often it was saved", () => {
  expect(emptySteps(NOTHING)).toEqual([
    "company",
    "technology",
    "sectors",
    "needs",
    "documents",
    "consent",
    "review",
  ]);
});

test("a step that holds something is not", () => {
  const filled = { ...NOTHING, text: "奶茶店", area: "闵行区", consents: 1 };
  expect(emptySteps(filled)).toEqual(["sectors", "needs", "documents", "review"]);
});
