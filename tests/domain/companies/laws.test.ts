import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "#app/domain/companies/conditions/evaluate.ts";
import { momentOf } from "#app/domain/companies/conditions/measure.ts";
import {
  allOf,
  anyOf,
  atLeastOf,
  VERDICTS,
  type Verdict,
} from "#app/domain/companies/conditions/verdicts.ts";
import { judgeLadders } from "#app/domain/companies/ladders/judge.ts";
import { ACTS } from "#app/domain/companies/ladders/types.ts";
import { RUNG_VERSIONS } from "#app/domain/companies/ladders/versions.ts";
import { blanked, CLAIM_DAY, known } from "./drawn.ts";

const verdict = fc.constantFrom<Verdict>(...VERDICTS);
const verdicts = fc.array(verdict, { minLength: 1, maxLength: 6 });

describe("the four values", () => {
  test("of all the worst rules, of any the best", () => {
    const worst: Verdict[] = ["unmet", "unknown", "needs_person", "met"];
    const best: Verdict[] = ["met", "needs_person", "unknown", "unmet"];
    fc.assert(
      fc.property(verdicts, (each) => {
        expect(allOf(each)).toBe(worst.find((value) => each.includes(value)));
        expect(anyOf(each)).toBe(best.find((value) => each.includes(value)));
      }),
    );
  });

  test("their order does not matter, nor whether they come in groups", () => {
    fc.assert(
      fc.property(verdicts, verdicts, (left, right) => {
        for (const of of [allOf, anyOf]) {
          expect(of([...left, ...right])).toBe(of([...right, ...left]));
          expect(of([of(left), of(right)])).toBe(of([...left, ...right]));
        }
      }),
    );
  });

  test("one of several is any, all of them all, and asking for more is never easier", () => {
    const worse: Verdict[] = ["met", "needs_person", "unknown", "unmet"];
    fc.assert(
      fc.property(verdicts, (each) => {
        expect(atLeastOf(each, 1)).toBe(anyOf(each));
        expect(atLeastOf(each, each.length)).toBe(allOf(each));
        const places = each.map((_, more) => worse.indexOf(atLeastOf(each, more + 1)));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

describe("knowing more", () => {
  const blanks = fc.array(fc.boolean(), { minLength: 30, maxLength: 90 });

  test("never turns met into unmet, nor unmet into met", () => {
    fc.assert(
      fc.property(known, blanks, fc.constantFrom(...ACTS), (whole, blank, act) => {
        const claim = { act, asOf: CLAIM_DAY };
        const full = judgeLadders(whole, claim);
        const part = judgeLadders(blanked(whole, blank), claim);
        for (const [at, rung] of part.entries()) {
          for (const [which, { rule, verdict }] of rung.conditions.entries()) {
            const place = `${rung.rung} ${rule.key}`;
            const now = full[at]?.conditions[which]?.verdict;
            if (verdict === "met") expect(now, place).toBe("met");
            if (verdict === "unmet") expect(now, place).toBe("unmet");
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("leaves nothing unknown where everything is known", () => {
    fc.assert(
      fc.property(known, fc.constantFrom(...ACTS), (whole, act) => {
        const born = Number(whole.registeredOn?.slice(0, 4)) >= 2026;
        for (const { rung, conditions } of judgeLadders(whole, { act, asOf: CLAIM_DAY })) {
          const open = conditions.filter(({ verdict }) => verdict === "unknown");
          // Who was founded this year has no closed year yet.
          if (!born) expect(open.map(({ rule }) => `${rung} ${rule.key}`)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a company of which nothing is known meets nothing", () => {
    for (const { rung, conditions } of RUNG_VERSIONS) {
      for (const { key, condition } of conditions) {
        const nothing = blankCompany();
        expect(["unknown", "needs_person"], `${rung} ${key}`).toContain(
          evaluate(condition, momentOf(nothing, CLAIM_DAY)),
        );
      }
    }
  });
});

function blankCompany() {
  return blanked(
    {
      registeredOn: null,
      inShanghai: null,
      years: [],
      ip: { classOne: null, classTwo: null },
      credentials: null,
      equity: null,
      answers: {},
    },
    [true],
  );
}
