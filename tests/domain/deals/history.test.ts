import { describe, expect, test } from "vitest";
import type { DealEnds } from "#app/domain/deals/audience.ts";
import {
  audiences,
  type DealEntry,
  readEntry,
  type StoredEvent,
} from "#app/domain/deals/history.ts";
import { changeOf } from "#app/domain/deals/talk.ts";
import { type HistoryReader, tellHistory } from "#app/domain/deals/tell.ts";

const AT = new Date("2026-11-24T02:00:00Z");
const ends: DealEnds = {
  ...{ startupId: "startup", providerId: "provider" },
  ...{ startupArea: "嘉定区", resourceArea: "闵行区" },
};

function read(kind: string, said: Partial<StoredEvent> = {}): DealEntry | null {
  const nothing = { payload: {}, audience: [], follows: null, body: null };
  return readEntry({ id: kind, at: AT, actorId: "somebody", kind, ...nothing, ...said });
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
      ...{ reason: "stage" },
    };
    expect(read("deal.declined", { payload, body: "太早" })).toMatchObject({
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
      ...{ text: null, offer: null, assignee: null, audience: [], follows: null },
    });
    expect(read("deal.assigned", { payload: { to: null } })?.what).toBe("unassigned");
    expect(read("deal.message", { payload: { by: "district" } })?.side).toBe("district");
    expect(read("resource.changed")).toBeNull();
  });
});

describe("a history", () => {
  const entries = [
    read("deal.interested", { actorId: "founder" }),
    read("deal.introduced", { actorId: "reviewer", payload: { move: "accept_interest" } }),
    read("deal.withdrawn", {
      ...{ actorId: "founder", payload: { move: "withdraw" } },
      body: "我们是极光",
    }),
  ].filter((entry) => entry !== null);
  const tell = (reader: Partial<HistoryReader>, told = entries) =>
    tellHistory(told, {
      ends,
      reader: { userId: "reader", side: "startup", names: false, words: "none", ...reader },
    });

  test("tells the startup's words only where they may be read, and says that there are some", () => {
    expect(JSON.stringify(tell({ side: "provider" }))).not.toContain("极光");
    expect(tell({ side: "provider" }).at(-1)?.withheld).toBe(true);
    expect(tell({ side: "provider", words: "all" }).at(-1)).toMatchObject({
      text: "我们是极光",
      withheld: false,
    });
  });

  test("tells a provider before the introduction what the founder answered, and nothing else of his", () => {
    const answer = read("deal.answer", {
      ...{ actorId: "founder", payload: { by: "startup" }, body: "年产二十万颗" },
    });
    const told = tell({ side: "provider", words: "anonymous" }, [
      ...entries,
      ...(answer ? [answer] : []),
    ]);
    expect(told.map(({ text }) => text)).toEqual([null, null, null, "年产二十万颗"]);
  });

  test("names one's own side, the other only where its names may be told", () => {
    const people = (reader: Partial<HistoryReader>) => tell(reader).map(({ personId }) => personId);
    const all = { words: "all" } as const;
    expect(people({ side: "startup", ...all })).toEqual(["founder", null, "founder"]);
    expect(people({ side: "startup", names: true })).toEqual(["founder", "reviewer", "founder"]);
    expect(people({ side: "district" })).toEqual([null, null, null]);
    expect(tell({ userId: "founder" }).map(({ mine }) => mine)).toEqual([true, false, true]);
  });
});

describe("what follows an entry", () => {
  const later = new Date(AT.getTime() + 6 * 60_000);
  const said = { actorId: "reviewer", payload: { by: "provider" } };
  const sides = ["startup", "provider"];
  const thread = [
    read("deal.message", { ...said, id: "first", body: "周三见", audience: sides }),
    read("deal.edited", { ...said, id: "edit", follows: "first", body: "周四见" }),
    read("deal.corrected", { ...said, id: "late", at: later, follows: "first", body: "周五见" }),
    read("deal.widened", { ...said, id: "wide", follows: "first", audience: ["area:嘉定区"] }),
  ].filter((entry) => entry !== null);
  const reader: HistoryReader = { userId: "x", side: "startup", names: true, words: "all" };

  test("shows the newest words with the earlier ones beside; an edit is no line of its own", () => {
    const [first, ...others] = tellHistory(thread, { reader, ends });
    expect(first).toMatchObject({
      ...{ id: "first", text: "周五见", changedAt: later },
      before: [
        { text: "周三见", at: AT },
        { text: "周四见", at: AT },
      ],
    });
    expect(others.map(({ id }) => id)).toEqual(["late", "wide"]);
  });

  test("is read by whoever reads the entry, also where that was widened", () => {
    const wide = [...sides, "area:嘉定区"];
    expect(Object.fromEntries(audiences(thread))).toEqual({
      ...{ first: wide, edit: wide, late: wide, wide },
    });
    expect(tellHistory(thread, { reader, ends })[0]?.readers).toEqual([
      "startup",
      "provider",
      "district",
    ]);
  });

  test("is an edit within five minutes and a correction after", () => {
    const told = (ms: number) => changeOf({ at: AT }, new Date(AT.getTime() + ms));
    expect(told(5 * 60_000)).toBe("edited");
    expect(told(5 * 60_000 + 1)).toBe("corrected");
  });
});
