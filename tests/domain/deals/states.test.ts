import { describe, expect, test } from "vitest";
import { STEPS } from "#app/domain/applications/steps.ts";
import { founderActs } from "#app/domain/deals/founder-acts.ts";
import {
  allows,
  ENDINGS,
  holdEffect,
  holdsOn,
  lapseOf,
  leadsOn,
  MOVES,
  movesFor,
  stepOf,
  waitsFor,
} from "#app/domain/deals/lifecycle.ts";
import { answerOf } from "#app/domain/deals/response.ts";
import { statesOfTurn, turnOf } from "#app/domain/deals/turn.ts";
import { DEAL_STATES } from "#app/domain/vocabulary.ts";

/** What the documentation says of each state: turn, step of the funnel, what entering does, place held, lapse. */
const STATES = [
  ["interested", "provider", "contacted", null, false, "later"],
  ["invited", "startup", "contacted", null, false, "due"],
  ["introduced", "provider", "introduced", null, false, "never"],
  ["in_review", "provider", "in_review", null, false, "never"],
  ["shortlisted", "provider", "shortlisted", null, false, "never"],
  ["meeting", "provider", "meeting", "release", false, "never"],
  ["offered", "startup", "offered", "reserve", true, "due"],
  ["countered", "provider", "offered", "keep", true, "due"],
  ["agreed", "provider", "agreed", "agree", true, "never"],
  ["reported", "startup", "agreed", "keep", true, "never"],
  ["completed", null, "completed", "consume", false, "never"],
  ["declined", null, null, "release", false, "never"],
  ["withdrawn", null, null, "release", false, "never"],
  ["expired", null, null, "release", false, "never"],
] as const;

function awaiting(side: "startup" | "provider") {
  return DEAL_STATES.filter((state) => waitsFor(state) === side);
}

describe("a state", () => {
  test("is known for every deal there can be", () => {
    expect(STATES.map(([state]) => state)).toEqual([...DEAL_STATES]);
  });

  test.each(STATES)("%s waits for %s at step %s", (state, turn, step, holds, held, lapse) => {
    expect(waitsFor(state)).toBe(turn);
    expect(stepOf(state)).toBe(step);
    expect(holdEffect(state)).toBe(holds);
    expect(holdsOn(state)).toBe(held);
    expect(lapseOf(state)).toBe(lapse);
    expect(turnOf(state)).toBe(turn === null ? "ended" : turn === "provider" ? "ours" : "theirs");
    const ends = movesFor(state, "system");
    expect(ends).toEqual(lapse === "never" ? [] : [holds === null ? "expire" : "lapse_offer"]);
  });

  test("that says nothing of how far the deal came is an ending", () => {
    expect(ENDINGS).toEqual(["declined", "withdrawn", "expired"]);
  });

  test("stands in the list of the side that it waits for, and in one tab", () => {
    expect(awaiting("startup")).toEqual(["invited", "offered", "reported"]);
    expect(awaiting("provider")).toEqual(statesOfTurn("ours"));
    expect(statesOfTurn("ended")).toEqual(["completed", "declined", "withdrawn", "expired"]);
    expect(statesOfTurn("all")).toEqual([...DEAL_STATES]);
  });
});

test("a provider declines and a startup withdraws what both know of, and not an unanswered invitation", () => {
  expect(allows("decline", { state: "invited", by: "provider" })).toBe(false);
  expect(allows("withdraw", { state: "invited", by: "startup" })).toBe(false);
  for (const state of ["interested", "introduced", "agreed"] as const) {
    expect(allows("decline", { state, by: "provider" })).toBe(true);
    expect(allows("withdraw", { state, by: "startup" })).toBe(true);
  }
});

test("only ending a deal without an outcome does not lead on", () => {
  expect(MOVES.filter((move) => !leadsOn(move))).toEqual([
    "decline",
    "decline_invitation",
    "cancel_invitation",
    "withdraw",
    "expire",
  ]);
});

test("an answer on the day that it is due is in time, one without a day always, none never", () => {
  expect(answerOf("introduced", 5, 5)).toBe("in_time");
  expect(answerOf("declined", 6, 5)).toBe("late");
  expect(answerOf("declined", 6, null)).toBe("in_time");
  expect(answerOf("expired", 5, 5)).toBe("late");
  expect(answerOf("withdrawn", 4, 5)).toBeNull();
});

describe("a founder's own work", () => {
  const nothing = { waiting: [], applications: [], companies: [] };

  test("is to review a draft of which every step is done", () => {
    const draft = {
      id: "a",
      state: "draft" as const,
      title: "",
      stepsDone: [...STEPS],
      matchedAt: null,
      matches: 0,
      deals: 0,
    };
    expect(founderActs({ ...nothing, applications: [draft] })).toMatchObject([
      { kind: "continue", step: "review" },
    ]);
  });

  test.each([
    ["unverified", 1],
    ["rejected", 1],
    ["pending", 0],
    ["verified", 0],
  ] as const)("is to have a company verified that is %s: %d", (verification, count) => {
    const companies = [{ id: "o", name: "某企业", verification }];
    const acts = founderActs({ ...nothing, companies });
    expect(acts.filter(({ kind }) => kind === "verify")).toHaveLength(count);
  });
});
