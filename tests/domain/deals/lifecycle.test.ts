import { describe, expect, test } from "vitest";
import {
  allows,
  capacityEffect,
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
    expect(movesFor("agreed", "provider")).toEqual(["complete", "decline"]);
  });

  test("every open state can end, and an ended one stays ended", () => {
    for (const state of OPEN_STATES) {
      const ends = MOVES.filter((move) => transition(move).from.includes(state)).some(
        (move) => !isOpen(transition(move).to),
      );
      expect(ends, state).toBe(true);
    }
    for (const state of DEAL_STATES.filter((known) => !isOpen(known))) {
      expect(
        MOVES.filter((move) => transition(move).from.includes(state)),
        state,
      ).toEqual([]);
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

  test("a place is reserved by an offer, used by completion, released by any other end", () => {
    expect(
      DEAL_STATES.map((state) => [state, capacityEffect(state)]).filter(([, effect]) => effect),
    ).toEqual([
      ["offered", "reserve"],
      ["completed", "consume"],
      ["declined", "release"],
      ["withdrawn", "release"],
      ["expired", "release"],
    ]);
  });
});
