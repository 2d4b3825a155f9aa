import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { bodyOf } from "#app/http/body.server.ts";

const MEGABYTE = 1024 * 1024;
const PIECE = Buffer.from("a");

interface Sender {
  send(chunk: Uint8Array): void;
  end(): void;
  /** The status with which the body was refused; 200 for one that was read to its end. */
  status: Promise<number>;
}

const senders: Sender[] = [];

/** A body that announces so many bytes and comes as the test sends it, after so many in single bytes. */
function sending(announced: number, single = 0): Sender {
  let sender: ReadableStreamDefaultController<Uint8Array> | undefined;
  let left = single;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        sender = controller;
      },
      pull(controller) {
        if (left-- > 0) controller.enqueue(PIECE);
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request("http://parkmatch.test/", {
    method: "POST",
    body,
    headers: { "Content-Length": String(announced) },
    duplex: "half",
  } as RequestInit);
  const made = {
    send: (chunk: Uint8Array) => sender?.enqueue(chunk),
    end: () => sender?.close(),
    status: read(request, announced),
  };
  senders.push(made);
  return made;
}

async function read(request: Request, most: number): Promise<number> {
  try {
    for await (const _ of bodyOf(request, { most }));
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

afterEach(async () => {
  for (const { end } of senders.splice(0)) {
    try {
      end();
    } catch (error) {
      // Of one that was refused nothing is left to end.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  await sleep(0);
});

describe("bodies that are read at once", () => {
  test("may announce as much as they like: what has not come keeps nobody out", async () => {
    for (let sender = 0; sender < 1000; sender++) sending(20 * MEGABYTE).send(PIECE);
    const honest = sending(20 * MEGABYTE);
    honest.send(Buffer.alloc(20 * MEGABYTE));
    honest.end();
    expect(await honest.status).toBe(200);
  });

  test("give way, the slowest first, where they take too much memory together", async () => {
    const chunk = Buffer.alloc(45 * MEGABYTE);
    const slow = sending(100 * MEGABYTE);
    slow.send(chunk);
    await sleep(100);
    const others = [sending(100 * MEGABYTE), sending(100 * MEGABYTE)];
    for (const { send } of others) send(chunk);
    expect(await slow.status).toBe(503);
    for (const { end } of others) end();
    expect(await Promise.all(others.map(({ status }) => status))).toEqual([200, 200]);
  });

  test("take more memory than their bytes where they come in small pieces", async () => {
    const idle = sending(MEGABYTE);
    idle.send(PIECE);
    const pieces = sending(MEGABYTE, 270_000);
    expect(await idle.status).toBe(503);
    pieces.end();
    expect(await pieces.status).toBe(200);
  });
});
