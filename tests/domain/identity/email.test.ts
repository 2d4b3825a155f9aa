import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeEmail } from "#app/domain/input/email.ts";

test.each([
  " Lin@Example.COM ",
  "lin@example.com\u3000",
  "ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ",
  "LIN @ example.com",
  "l\u200bin@exa\u00admple.com",
  "\u202elin@example.com",
])("%j is lin@example.com", (typed) => {
  expect(normalizeEmail(typed)).toBe("lin@example.com");
});

test("another address stays another", () => {
  expect(normalizeEmail("lin+park@example.com")).not.toBe(normalizeEmail("lin@example.com"));
  expect(normalizeEmail("l.in@example.com")).not.toBe(normalizeEmail("lin@example.com"));
});

test("what is in its one spelling stays as it is", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const once = normalizeEmail(typed);
      expect(normalizeEmail(once)).toBe(once);
    }),
  );
});
