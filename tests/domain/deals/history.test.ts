import { describe, expect, test } from "vitest";
import {
  type DealEntry,
  type HistoryReader,
  readEntry,
  type StoredEvent,
  tellHistory,
} from "#app/domain/deals/history.ts";

const AT = new Date("2026-11-24T02:00:00Z");

function read(kind: string, said: Partial<StoredEvent> = {}): DealEntry | null {
  return readEntry({ id: kind, at: AT, actorId: "somebody", kind, payload: {}, ...said });
}

describe("an event read back", () => {
  test("says whose act it was: by the move, by the opening, or the system's", () => {
    expect(read("deal.interested")?.side).toBe("startup");
    expect(read("deal.invited")?.side).toBe("provider");
    expect(read("deal.shared")?.side).toBe("startup");
    expect(read("deal.declined", { payload: { move: "decline_invitation" } })?.side).toBe(
      "startup",
    );
    expect(read("deal.declined", { payload: { move: "decline" } })?.side).toBe("provider");
    expect(read("deal.expired", { actorId: null })?.side).toBe("system");
  });

  test("carries what was written with it, and nothing that it does not know", () => {
    const payload = {
      ...{ move: "decline", from: "interested", to: "declined", due: 7 },
      ...{ reason: "stage", note: "太早" },
    };
    expect(read("deal.declined", { payload })).toMatchObject({
      what: "declined",
      move: "decline",
      from: "interested",
      to: "declined",
      due: 7,
      reason: "stage",
      text: "太早",
    });
    expect(read("deal.declined", { payload: { reason: "mood", from: 1, due: "soon" } })).toEqual({
      ...{ id: "deal.declined", at: AT, actorId: "somebody", what: "declined" },
      ...{ side: "provider", move: null, from: null, to: null, due: null, reason: null },
      ...{ text: null, assignee: null },
    });
    expect(read("deal-note.assigned", { payload: { to: null } })?.what).toBe("unassigned");
    expect(read("resource.changed")).toBeNull();
  });
});

describe("a history", () => {
  const entries = [
    read("deal.interested", { actorId: "founder" }),
    read("deal.introduced", { actorId: "reviewer", payload: { move: "accept_interest" } }),
    read("deal-note.comment", { actorId: "reviewer", payload: { text: "内部" } }),
    read("deal.withdrawn", {
      actorId: "founder",
      payload: { move: "withdraw", note: "我们是极光" },
    }),
  ].filter((entry) => entry !== null);
  const tell = (reader: Partial<HistoryReader>) =>
    tellHistory(entries, {
      ...{ userId: "reader", side: "startup", names: false, words: false },
      ...reader,
    });

  test("tells the provider's notes to the provider alone", () => {
    expect(tell({ side: "provider" }).map(({ what }) => what)).toContain("comment");
    expect(JSON.stringify(tell({ side: "startup" }))).not.toContain("内部");
    expect(JSON.stringify(tell({ side: "district", words: true }))).not.toContain("内部");
  });

  test("tells the startup's words only where they may be read", () => {
    expect(JSON.stringify(tell({ side: "provider" }))).not.toContain("极光");
    expect(JSON.stringify(tell({ side: "provider", words: true }))).toContain("极光");
  });

  test("names one's own side, the other only where its names may be told", () => {
    const people = (reader: Partial<HistoryReader>) => tell(reader).map(({ personId }) => personId);
    expect(people({ side: "startup" })).toEqual(["founder", null, "founder"]);
    expect(people({ side: "startup", names: true })).toEqual(["founder", "reviewer", "founder"]);
    expect(people({ side: "district" })).toEqual([null, null, null]);
    expect(tell({ userId: "founder" }).map(({ mine }) => mine)).toEqual([true, false, true]);
  });
});
