import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFileStore } from "#app/platform/files.server.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parkmatch-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode("商业计划书");

function pathOf(sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

async function read(content: ReadableStream<Uint8Array> | null): Promise<Buffer | null> {
  return content && Buffer.from(await new Response(content).arrayBuffer());
}

/** Files that this process has open. */
function opened(): number {
  return readdirSync("/proc/self/fd").length;
}

test("what is stored twice is kept once, and comes back byte for byte", async () => {
  const store = createFileStore(folder);
  const first = await store.put(bytes);
  const second = await store.put(bytes);
  expect(second).toEqual(first);
  expect(readdirSync(join(folder, first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  expect(await read(await store.open(first.sha256))).toEqual(Buffer.from(bytes));
});

test("an unknown hash opens nothing, and what is no hash never becomes a path", async () => {
  const store = createFileStore(folder);
  expect(await store.open("a".repeat(64))).toBeNull();
  await expect(store.open("../../etc/passwd")).rejects.toThrow();
});

describe("a file that is not what its hash says", () => {
  test.each([
    ["other bytes of the same length", (path: string) => writeFileSync(path, "x".repeat(15))],
    ["cut off", (path: string) => truncateSync(path, 3)],
    ["empty", (path: string) => truncateSync(path, 0)],
  ])("%s: is not given out, and is put right when it is stored again", async (_, damage) => {
    const store = createFileStore(folder);
    const { sha256 } = await store.put(bytes);
    expect(await read(await store.open(sha256))).toEqual(Buffer.from(bytes));
    damage(pathOf(sha256));
    utimesSync(pathOf(sha256), new Date(), new Date(Date.now() - 5_000));
    expect(await store.open(sha256)).toBeNull();
    await store.put(bytes);
    expect(await read(await store.open(sha256))).toEqual(Buffer.from(bytes));
  });

  test("one that is missing opens nothing", async () => {
    const store = createFileStore(folder);
    const { sha256 } = await store.put(bytes);
    rmSync(pathOf(sha256));
    expect(await store.open(sha256)).toBeNull();
  });
});

test("a file whose time and size are known is not read through again", async () => {
  const store = createFileStore(folder);
  const { sha256 } = await store.put(bytes);
  const time = new Date(Date.now() - 5_000);
  utimesSync(pathOf(sha256), time, time);
  expect(await store.open(sha256)).not.toBeNull();
  writeFileSync(pathOf(sha256), "x".repeat(15));
  utimesSync(pathOf(sha256), time, time);
  expect(await store.open(sha256)).not.toBeNull();
});

test("nothing is open before it is read, and nothing after its reader has gone", async () => {
  const store = createFileStore(folder);
  const { sha256 } = await store.put(Buffer.alloc(1024 * 1024, 7));
  await store.open(sha256);
  const before = opened();
  const streams = await Promise.all(Array.from({ length: 50 }, () => store.open(sha256)));
  expect(opened()).toBe(before);
  for (const stream of streams) {
    const reader = stream?.getReader();
    expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(0);
    await reader?.cancel();
  }
  await expect.poll(opened).toBeLessThanOrEqual(before);
});

test("the sweep takes what was left half written, and only that", async () => {
  const store = createFileStore(folder);
  const { sha256 } = await store.put(bytes);
  const old = `${pathOf(sha256)}.1.2.part`;
  writeFileSync(old, "half");
  writeFileSync(`${pathOf(sha256)}.1.3.part`, "being written");
  utimesSync(old, new Date(0), new Date(0));
  expect(await store.sweep(new Date(Date.now() - 60_000))).toBe(1);
  expect(readdirSync(join(folder, sha256.slice(0, 2))).sort()).toEqual([
    sha256,
    `${sha256}.1.3.part`,
  ]);
  expect(readFileSync(pathOf(sha256))).toEqual(Buffer.from(bytes));
});
