import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileStore } from "#app/platform/files.server.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parkmatch-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what is stored twice is kept once, and comes back byte for byte", async () => {
  const store = createFileStore(folder);
  const bytes = new TextEncoder().encode("商业计划书");
  const first = await store.put(bytes);
  const second = await store.put(bytes);
  expect(second).toEqual(first);
  expect(readdirSync(join(folder, first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  const stream = await store.open(first.sha256);
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks)).toEqual(Buffer.from(bytes));
});

test("an unknown hash opens nothing, and what is no hash never becomes a path", async () => {
  const store = createFileStore(folder);
  expect(await store.open("a".repeat(64))).toBeNull();
  await expect(store.open("../../etc/passwd")).rejects.toThrow();
});
