import { describe, expect, test } from "vitest";
import {
  answers,
  isMatchable,
  isNamedOnly,
  type Operator,
  operatorStanding,
  publicState,
} from "#app/domain/registry/standing.ts";
import { VERIFICATION_STATES } from "#app/domain/vocabulary.ts";

const VERIFIED: Operator = { verification: "verified", suspendedAt: null };
const SUSPENDED: Operator = { ...VERIFIED, suspendedAt: new Date(0) };
const UNVERIFIED = VERIFICATION_STATES.filter((state) => state !== "verified").map((state) => ({
  verification: state,
  suspendedAt: null,
}));

describe("an operator", () => {
  test("answers only while it is verified and not suspended", () => {
    expect(operatorStanding(VERIFIED)).toBe("answers");
    expect(operatorStanding(SUSPENDED)).toBe("suspended");
    expect(new Set(UNVERIFIED.map(operatorStanding))).toEqual(new Set(["unverified"]));
  });
});

describe("a resource", () => {
  test("is matched while somebody answers for it, and apart where only a plan names it", () => {
    expect(answers({ state: "open", operator: VERIFIED })).toBe(true);
    expect(isMatchable({ state: "named", operator: null })).toBe(true);
    expect(isNamedOnly({ state: "named", operator: null })).toBe(true);
    for (const operator of [SUSPENDED, ...UNVERIFIED]) {
      expect(isMatchable({ state: "open", operator })).toBe(false);
    }
    for (const state of ["draft", "closed"] as const) {
      expect(isMatchable({ state, operator: VERIFIED })).toBe(false);
    }
  });

  test("is no public entry before its operator is verified, unless a plan names it too", () => {
    const own = { state: "open", plan: null } as const;
    expect(publicState({ ...own, operator: VERIFIED })).toBe("open");
    expect(publicState({ ...own, operator: SUSPENDED })).toBeNull();
    expect(publicState({ ...own, plan: "jiading-2024", operator: SUSPENDED })).toBe("closed");
    expect(publicState({ state: "draft", plan: "jiading-2024", operator: VERIFIED })).toBeNull();
  });
});
