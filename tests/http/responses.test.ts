import { expect, test } from "vitest";
import { safePath } from "#app/http/responses.ts";

test.each(["/applications?page=2#top", "/"])("%s is a place of this site", (to) => {
  expect(safePath(to, "/account")).toBe(to);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\\evil.example",
  "\t//evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "",
])("%j leads nowhere else", (to) => {
  expect(safePath(to, "/account")).toBe("/account");
});

test("what a header cannot hold is written so that it can", () => {
  const to = safePath("/资源?q=芯片\r\nSet-Cookie: a=b", "/");
  expect(to).toMatch(/^\/[\x21-\x7e]+$/);
  expect(new Headers({ Location: to }).get("Location")).toBe(to);
});
