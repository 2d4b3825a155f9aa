import { expect, test } from "vitest";
import { type FounderStanding, founderActs } from "#app/domain/deals/founder-acts.ts";

const AT = new Date("2026-11-24T02:00:00Z");

function standing(said: Partial<FounderStanding> = {}): FounderStanding {
  return {
    waiting: [],
    applications: [],
    companies: [{ id: "o", name: "某企业", verification: "verified" }],
    ...said,
  };
}

function application(said: Partial<FounderStanding["applications"][number]> = {}) {
  return {
    id: "a",
    state: "submitted" as const,
    title: "激光雷达",
    stepsDone: [],
    matchedAt: AT,
    matches: 3,
    deals: 0,
    ...said,
  };
}

test("who waits for an answer comes before one's own work", () => {
  const acts = founderActs(
    standing({
      waiting: [{ id: "d", resourceName: "某基金", state: "offered", dueAt: AT }],
      applications: [
        application(),
        application({ id: "b", state: "draft", stepsDone: ["company"] }),
      ],
      companies: [{ id: "o", name: "某企业", verification: "unverified" }],
    }),
  );
  expect(acts.map((act) => act.kind)).toEqual(["answer", "choose", "continue", "verify"]);
  expect(acts[2]).toMatchObject({ step: "technology" });
});

test("an application in progress asks for nothing", () => {
  expect(founderActs(standing({ applications: [application({ deals: 2 })] }))).toEqual([]);
  expect(founderActs(standing({ applications: [application({ matchedAt: null })] }))).toEqual([]);
});

test("without matches the way is to widen, without an application to begin", () => {
  const none = founderActs(standing({ applications: [application({ matches: 0 })] }));
  expect(none.map((act) => act.kind)).toEqual(["widen"]);
  expect(founderActs(standing()).map((act) => act.kind)).toEqual(["start"]);
  const withdrawn = founderActs(standing({ applications: [application({ state: "withdrawn" })] }));
  expect(withdrawn.map((act) => act.kind)).toEqual(["start"]);
});
