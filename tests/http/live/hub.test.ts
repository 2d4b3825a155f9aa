import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { createLiveHub, type LiveHub, type LiveSource } from "#app/http/live/hub.server.ts";

const LOOK_MS = 5;
const hubs: LiveHub[] = [];

afterEach(() => {
  for (const hub of hubs.splice(0)) hub.close();
});

/** A hub whose source is told what has happened. */
function telling(limits: { most?: number; mostOfOne?: number } = {}) {
  const told = new Map<string, string[]>();
  const inForce = new Set(["s-a", "s-a2", "s-b"]);
  const asked: string[][] = [];
  const faults: unknown[] = [];
  let rested = 0;
  const source: LiveSource = {
    async changes(userIds) {
      asked.push([...userIds].sort());
      const found = new Map(
        userIds.flatMap((id) => (told.has(id) ? [[id, told.get(id) ?? []]] : [])),
      );
      for (const id of userIds) told.delete(id);
      return found;
    },
    async sessionsInForce(ids) {
      return new Set(ids.filter((id) => inForce.has(id)));
    },
    rest() {
      rested++;
    },
  };
  const hub = createLiveHub(source, {
    onFault: (error) => faults.push(error),
    lookMs: LOOK_MS,
    looksARound: 4,
    chance: () => 0.5,
    ...limits,
  });
  hubs.push(hub);
  return { hub, source, told, inForce, asked, faults, rested: () => rested };
}

/** Everything that a stream has sent, as it comes. */
function reading(body: ReadableStream<Uint8Array> | null) {
  if (!body) throw new Error("No stream was opened");
  const read = { text: "", ended: false };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      read.text += decoder.decode(value, { stream: true });
    }
    read.ended = true;
  })();
  return { read, leave: () => reader.cancel() };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(1);
}

describe("the hub", () => {
  test("tells each reader of the deals that changed for them, once, and names nothing else", async () => {
    const { hub, told } = telling();
    const a = reading(hub.open({ userId: "a", sessionId: "s-a" }));
    const other = reading(hub.open({ userId: "a", sessionId: "s-a2" }));
    const b = reading(hub.open({ userId: "b", sessionId: "s-b" }));
    told.set("a", ["deal1", "deal2", "deal1"]);
    await until(() => a.read.text.includes("deal2") && other.read.text.includes("deal2"));
    expect(a.read.text.replaceAll(":\n\n", "")).toBe(
      "retry: 4000\n\ndata: deal1\n\ndata: deal2\n\n",
    );
    expect(b.read.text).not.toContain("deal");
  });

  test("asks the database once a look, however many listen", async () => {
    const { hub, asked } = telling();
    for (const sessionId of ["s-a", "s-a2"]) reading(hub.open({ userId: "a", sessionId }));
    reading(hub.open({ userId: "b", sessionId: "s-b" }));
    await until(() => asked.length === 3);
    expect(asked).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  test("tells nothing in a session that has ended, and ends the stream", async () => {
    const { hub, told, inForce } = telling();
    const a = reading(hub.open({ userId: "a", sessionId: "s-a" }));
    inForce.delete("s-a");
    told.set("a", ["deal1"]);
    await until(() => a.read.ended);
    expect(a.read.text).not.toContain("deal1");
    expect(hub.size()).toBe(0);
  });

  test("ends the stream of an ended session also where nothing happens", async () => {
    const { hub, inForce } = telling();
    const a = reading(hub.open({ userId: "a", sessionId: "s-a" }));
    inForce.delete("s-a");
    await until(() => a.read.ended);
  });

  test("forgets who has gone, and rests when nobody listens", async () => {
    const { hub, asked, rested } = telling();
    const a = reading(hub.open({ userId: "a", sessionId: "s-a" }));
    await until(() => asked.length > 0);
    await a.leave();
    expect(hub.size()).toBe(0);
    await until(() => rested() === 1);
    const looked = asked.length;
    await sleep(5 * LOOK_MS);
    expect(asked.length).toBe(looked);
    reading(hub.open({ userId: "a", sessionId: "s-a" }));
    await until(() => asked.length > looked);
  });

  test("holds nothing but a word for a reader who takes nothing", async () => {
    const { hub, told, asked } = telling();
    const body = hub.open({ userId: "a", sessionId: "s-a" });
    for (let round = 0; round < 20; round++) {
      told.set(
        "a",
        Array.from({ length: 40 }, (_, i) => `deal${round}-${i}`),
      );
      const looked = asked.length;
      await until(() => asked.length > looked + 1);
    }
    const a = reading(body);
    await until(() => a.read.text.includes("data"));
    expect(a.read.text.replaceAll(":\n\n", "")).toBe("retry: 4000\n\ndata: *\n\n");
  });

  test("opens no more than it can carry, and none on its way out", async () => {
    const { hub } = telling({ most: 3, mostOfOne: 2 });
    const open = (userId: string) => hub.open({ userId, sessionId: "s-a" });
    expect([open("a"), open("a"), open("a")].map(Boolean)).toEqual([true, true, false]);
    expect([open("b"), open("c")].map(Boolean)).toEqual([true, false]);
    hub.close();
    expect(open("d")).toBeNull();
  });

  test("ends every stream when it closes", async () => {
    const { hub } = telling();
    const streams = ["s-a", "s-b"].map((sessionId) =>
      reading(hub.open({ userId: "a", sessionId })),
    );
    hub.close();
    await until(() => streams.every(({ read }) => read.ended));
  });

  test.each(["changes", "sessionsInForce"] as const)(
    "goes on after a look at whose %s the database failed, and has everybody look anew",
    async (step) => {
      const { hub, source, told, faults } = telling();
      const sound = source[step];
      const a = reading(hub.open({ userId: "a", sessionId: "s-a" }));
      const b = reading(hub.open({ userId: "b", sessionId: "s-b" }));
      await until(() => a.read.text !== "" && b.read.text !== "");
      source[step] = async () => {
        source[step] = sound as never;
        throw new Error("the database is away");
      };
      told.set("a", ["deal1"]);
      await until(() => a.read.text.includes("data: *") && b.read.text.includes("data: *"));
      expect(faults).toEqual([new Error("the database is away")]);
      told.set("b", ["deal2"]);
      await until(() => b.read.text.endsWith("data: deal2\n\n"));
    },
  );
});
