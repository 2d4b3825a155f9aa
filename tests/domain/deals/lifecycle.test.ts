import { describe, expect, test } from "vitest";
import {
  allows,
  holdEffect,
  isOpen,
  MOVES,
  movesFor,
  OPEN_STATES,
  transition,
  waitsFor,
} from "#app/domain/deals/lifecycle.ts";
import { DEAL_STATES } from "#app/domain/vocabulary.ts";

describe("lifecycle", () => {
  test("leads from interest to an outcome through both sides' consent", () => {
    expect(allows("accept_interest", { state: "interested", by: "provider" })).toBe(true);
    expect(allows("accept_interest", { state: "interested", by: "startup" })).toBe(false);
    expect(allows("accept_invitation", { state: "invited", by: "startup" })).toBe(true);
    expect(allows("accept_offer", { state: "offered", by: "provider" })).toBe(false);
    expect(movesFor("agreed", "provider")).toEqual([
      "report",
      "complete",
      "dispute_claim",
      "decline",
    ]);
    expect(allows("confirm_report", { state: "reported", by: "provider" })).toBe(false);
  });

  test("every open state can end, and an ended one stays ended", () => {
    for (const state of OPEN_STATES) {
      const ends = MOVES.filter((move) => transition(move).from.includes(state)).some(
        (move) => !isOpen(transition(move).to),
      );
      expect(ends, state).toBe(true);
    }
    for (const state of DEAL_STATES.filter((known) => !isOpen(known))) {
      // What was recorded before outcomes were confirmed can still be answered.
      const answers = state === "completed" ? ["confirm_recorded", "dispute_recorded"] : [];
      expect(
        MOVES.filter((move) => transition(move).from.includes(state)),
        state,
      ).toEqual(answers);
    }
  });

  test("both sides can leave at any point before the end", () => {
    for (const state of OPEN_STATES) {
      const leaves = (by: "startup" | "provider") =>
        movesFor(state, by).some((move) => ["declined", "withdrawn"].includes(transition(move).to));
      expect(leaves("startup"), `startup in ${state}`).toBe(true);
      expect(leaves("provider"), `provider in ${state}`).toBe(true);
    }
  });

  test("the side whose turn it is has a move that goes on", () => {
    for (const state of OPEN_STATES) {
      const side = waitsFor(state);
      expect(side).not.toBeNull();
      const on = side
        ? movesFor(state, side).filter((move) => transition(move).to !== "declined")
        : [];
      expect(on, state).not.toEqual([]);
    }
  });

  test("what an offer reserves is agreed, used by a confirmed outcome, and released by anything else", () => {
    expect(
      DEAL_STATES.map((state) => [state, holdEffect(state)]).filter(([, effect]) => effect),
    ).toEqual([
      ["meeting", "release"],
      ["offered", "reserve"],
      ["countered", "keep"],
      ["agreed", "agree"],
      ["reported", "keep"],
      ["completed", "consume"],
      ["declined", "release"],
      ["withdrawn", "release"],
      ["expired", "release"],
    ]);
  });
});
