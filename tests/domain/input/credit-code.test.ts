import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkFits,
  EXAMPLE_CREDIT_CODE,
  parseCreditCode,
  withCheckCharacter,
} from "#app/domain/input/credit-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

describe("a unified social credit code", () => {
  test("is valid where a form shows it as an example", () => {
    expect(parseCreditCode(EXAMPLE_CREDIT_CODE)).toEqual({ value: EXAMPLE_CREDIT_CODE });
    expect(checkFits(EXAMPLE_CREDIT_CODE)).toBe(true);
  });

  test.each([
    ["in lower case", EXAMPLE_CREDIT_CODE.toLowerCase()],
    [
      "in full width",
      EXAMPLE_CREDIT_CODE.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    ["in groups", EXAMPLE_CREDIT_CODE.replace(/(.{4})/g, "$1 ")],
    ["with what nobody sees", `\u200B${EXAMPLE_CREDIT_CODE}\u202C`],
  ])("is read %s", (_, typed) => {
    expect(parseCreditCode(typed)).toEqual({ value: EXAMPLE_CREDIT_CODE });
  });

  test.each([
    ["91310000MA1K35YA0", { fault: "credit-length", values: { count: 17 } }],
    ["310115123456789", { fault: "credit-length", values: { count: 15 } }],
    ["9131000OMA1K35YA06", { fault: "credit-digit", values: { place: 8, sign: "O" } }],
    ["91310000MAIK35YA06", { fault: "credit-letter", values: { place: 11, sign: "I" } }],
    ["91310000MA1K35YA.6", { fault: "credit-letter", values: { place: 17, sign: "." } }],
  ])("%s is refused with the fault and its place", (typed, fault) => {
    expect(parseCreditCode(typed)).toEqual(fault);
  });

  test("whose check character fails is written rightly all the same", () => {
    expect(parseCreditCode("91310000MA1K35YA09")).toEqual({ value: "91310000MA1K35YA09" });
    expect(checkFits("91310000MA1K35YA09")).toBe(false);
  });

  test("with one character mistyped never fits", () => {
    const sign = fc.constantFrom(...ALPHABET);
    const codes = fc
      .array(sign, { minLength: 17, maxLength: 17 })
      .map((signs) => withCheckCharacter(signs.join("")));
    fc.assert(
      fc.property(codes, fc.nat(17), sign, (code, at, other) => {
        fc.pre(code.charAt(at) !== other);
        expect(checkFits(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });
});

describe("the number of a person's identity card", () => {
  test.each([
    "11010519491231002X",
    "11010519491231002x",
    "110105 19491231 002X",
    "440524188001010014",
  ])("%s is refused as one", (typed) =>
    expect(parseCreditCode(typed)).toEqual({ fault: "personal-id" }),
  );

  test.each([
    ["a wrong check character", "110105194912310021"],
    ["no such day", "11010519491331002X"],
  ])("is not seen in what has %s", (_, typed) => {
    expect(parseCreditCode(typed)).not.toEqual({ fault: "personal-id" });
  });

  test("is not seen in a valid credit code that has its form", () => {
    // Found by search: digits alone, a date at places 7 to 14, and both check characters right.
    const code = bothWays();
    expect(parseCreditCode(code)).toEqual({ value: code });
  });
});

/** A number that is valid as both. */
function bothWays(): string {
  for (let order = 0; order < 1000; order++) {
    const code = withCheckCharacter(`11010519491231${String(order).padStart(3, "0")}`);
    const asId = /^\d{17}[\dX]$/.test(code) && idCheck(code.slice(0, 17)) === code.charAt(17);
    if (asId) return code;
  }
  throw new Error("There is no number that is valid as both");
}

function idCheck(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return "10X98765432".charAt(sum % 11);
}
