import { describe, expect, test, vi } from "vitest";
import { createTurns } from "#app/http/turns.server.ts";

/** Asks for a turn and writes down when it comes; ends it when told. */
function asking(turns: ReturnType<typeof createTurns>, log: string[]) {
  return async (name: string, network: string, gone = new AbortController().signal) => {
    const leave = await turns.take(network, gone);
    log.push(typeof leave === "function" ? name : `${name} ${leave}`);
    return leave;
  };
}

function end(leave: unknown): void {
  if (typeof leave !== "function") throw new Error("It was nobody's turn");
  leave();
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("turns", () => {
  test("come one after the other from each network, however many one asks for", async () => {
    const log: string[] = [];
    const ask = asking(createTurns({ atOnce: 1 }), log);
    const first = await ask("a1", "a");
    const rest = [ask("a2", "a"), ask("a3", "a"), ask("b1", "b")];
    await settled();
    expect(log).toEqual(["a1"]);
    end(first);
    end(await rest[0]);
    end(await rest[2]);
    end(await rest[1]);
    expect(log).toEqual(["a1", "a2", "b1", "a3"]);
  });

  test("pass over who has gone", async () => {
    const log: string[] = [];
    const ask = asking(createTurns({ atOnce: 1 }), log);
    const first = await ask("first", "a");
    const gone = new AbortController();
    const left = ask("left", "a", gone.signal);
    const stays = ask("stays", "a");
    gone.abort();
    await left;
    end(first);
    end(await stays);
    expect(await ask("late", "a", AbortSignal.abort())).toBeNull();
    expect(log).toEqual(["first", "left null", "stays", "late null"]);
  });

  test("end by themselves where what is done waits for something else", async () => {
    vi.useFakeTimers();
    try {
      const log: string[] = [];
      const ask = asking(createTurns({ atOnce: 1 }), log);
      const first = await ask("first", "a");
      const next = ask("next", "a");
      await vi.advanceTimersByTimeAsync(1_000);
      expect(log).toEqual(["first", "next"]);
      const last = ask("last", "a");
      end(first);
      await vi.advanceTimersByTimeAsync(0);
      expect(log).toEqual(["first", "next"]);
      end(await next);
      end(await last);
    } finally {
      vi.useRealTimers();
    }
  });

  test("are so many at once, and so many wait for them", async () => {
    const log: string[] = [];
    const ask = asking(createTurns({ atOnce: 2, mostWaiting: 1 }), log);
    const [first, second] = [await ask("1", "a"), await ask("2", "a")];
    const third = ask("3", "a");
    await ask("4", "a");
    const other = ask("5", "b");
    // Twice is as once.
    end(first);
    end(first);
    await settled();
    expect(log).toEqual(["1", "2", "4 full", "3"]);
    end(second);
    end(await other);
    end(await third);
    expect(await ask("6", "a")).toBeTypeOf("function");
  });
});
