import { afterEach, beforeEach, expect, vi } from "vitest";

// An unexpected console.error is a defect that nobody would see: it fails the test that caused it.
const seen: unknown[][] = [];

beforeEach(() => {
  seen.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    seen.push(words);
  });
});

afterEach(() => {
  expect(seen, "console.error was called").toEqual([]);
});
