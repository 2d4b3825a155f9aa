import { describe, expect, test } from "vitest";
import { expiryOf } from "#app/domain/deals/due.ts";
import { MOVES, OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import { responseRecord } from "#app/domain/deals/response.ts";
import { statesOfTurn, TURNS, turnOf } from "#app/domain/deals/turn.ts";
import { comesAfter, effectiveAt, stateAfter, waits } from "#app/domain/deals/waiting-act.ts";
import { reasonsOf } from "#app/domain/matching/explain.ts";
import { teaserParts } from "#app/domain/matching/teaser.ts";
import { afterWorkingDays } from "#app/domain/time.ts";
import { DEAL_STATES } from "#app/domain/vocabulary.ts";

const NOW = new Date("2026-11-24T02:00:00Z");

describe("whose turn it is", () => {
  test("every state stands in exactly one tab, and in the tab of all", () => {
    const tabs = TURNS.filter((turn) => turn !== "all").flatMap(statesOfTurn);
    expect([...tabs].sort()).toEqual([...DEAL_STATES].sort());
    expect(statesOfTurn("all")).toEqual([...DEAL_STATES]);
  });

  test("an invitation, an offer and an outcome wait for the startup, what is open otherwise for the provider", () => {
    expect(OPEN_STATES.filter((state) => turnOf(state) === "theirs")).toEqual([
      "invited",
      "offered",
      "reported",
    ]);
  });
});

describe("a deal that nobody answers", () => {
  test("ends on its day where the startup is asked, five working days later where the provider is", () => {
    const due = afterWorkingDays(NOW.getTime(), 5);
    expect(expiryOf("invited", due)).toBe(due);
    expect(expiryOf("offered", due)).toBe(due);
    expect(expiryOf("interested", due)).toBe(due + 7 * 86_400_000);
    expect(expiryOf("in_review", due)).toBeNull();
    expect(expiryOf("interested", null)).toBeNull();
  });
});

describe("an act that waits", () => {
  test("is every decision of a reviewer that needs no terms, for ten minutes", () => {
    const decisions = ["accept_interest", "start_review", "shortlist", "meet", "decline"];
    expect(MOVES.filter(waits)).toEqual(decisions);
    expect(effectiveAt(NOW)).toEqual(new Date(NOW.getTime() + 600_000));
  });

  test("is followed by the steps of the state that it leads to, and replaced by those of the present one", () => {
    expect(comesAfter("start_review", "accept_interest", "interested")).toBe(true);
    expect(comesAfter("shortlist", "start_review", "introduced")).toBe(false);
    expect(comesAfter("shortlist", "decline", "introduced")).toBe(false);
    expect(stateAfter("introduced", "decline")).toBe("declined");
    expect(stateAfter("introduced", null)).toBe("introduced");
  });
});

test("the response record is the share answered in time", () => {
  expect(responseRecord({ inTime: 3, count: 5 })).toEqual({ rate: 0.6, count: 5 });
  expect(responseRecord({ inTime: 0, count: 0 })).toEqual({ rate: 0, count: 0 });
});

describe("a teaser's score", () => {
  const part = (evidence: Record<string, string | number | string[]>) => ({
    name: "evidence" as const,
    value: 0.5,
    weight: 0.1,
    known: true,
    evidence,
  });

  test("says how many words are shared and not which", () => {
    const parts = teaserParts([part({ fit: "shared", terms: ["激光雷达", "芯片"] })]);
    expect(JSON.stringify(parts)).not.toContain("激光雷达");
    expect(reasonsOf(parts, { sectors: [] })).toMatchObject([
      { fit: "hidden", values: { count: 2 }, words: [] },
    ]);
  });

  test("leaves everything else as it was", () => {
    const none = part({ fit: "none", terms: [] });
    expect(teaserParts([none])).toMatchObject([{ value: 0.5, evidence: { fit: "none" } }]);
    const unknown = part({ fit: "unknown", by: "both" });
    expect(teaserParts([unknown])).toEqual([unknown]);
  });
});
