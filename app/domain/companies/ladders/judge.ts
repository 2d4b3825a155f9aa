import { evaluate } from "../conditions/evaluate.ts";
import { type Moment, momentOf } from "../conditions/measure.ts";
import { allOf, anyOf, type Verdict } from "../conditions/verdicts.ts";
import type { CompanyFacts } from "../facts.ts";
import { type Act, RUNGS, type Rung, type RungCondition, type RungVersion } from "./types.ts";
import { versionFor } from "./versions.ts";

export interface JudgedCondition {
  rule: RungCondition;
  verdict: Verdict;
  /** Met by what excuses from it. */
  waived: boolean;
}

export interface JudgedRung {
  rung: Rung;
  /** Null where no rules are known for such a claim: then nothing is. */
  version: RungVersion | null;
  verdict: Verdict;
  conditions: JudgedCondition[];
}

/** What is known of a claim to a title, condition by condition. */
export function judgeRung(
  rung: Rung,
  facts: CompanyFacts,
  claim: { act: Act; asOf: string },
): JudgedRung {
  const version = versionFor(rung, claim);
  const at = momentOf(facts, claim.asOf);
  const conditions = (version?.conditions ?? []).map((rule) => judgeCondition(rule, at));
  const verdict = version ? allOf(conditions.map((each) => each.verdict)) : "unknown";
  return { rung, version, verdict, conditions };
}

/** All rungs of both ladders, in their order. */
export function judgeLadders(facts: CompanyFacts, claim: { act: Act; asOf: string }): JudgedRung[] {
  return RUNGS.map((rung) => judgeRung(rung, facts, claim));
}

function judgeCondition(rule: RungCondition, at: Moment): JudgedCondition {
  const own = evaluate(rule.condition, at);
  if (!rule.waivedBy) return { rule, verdict: own, waived: false };
  const excuse = evaluate(rule.waivedBy, at);
  return { rule, verdict: anyOf([own, excuse]), waived: excuse === "met" };
}
