import { TIERS } from "../vocabulary.ts";
import { PARTS, type Policy } from "./types.ts";

/** The weights that hold until staff publish others; priorities come from the loaded plans. */
export const DEFAULT_POLICY: Policy = {
  district: null,
  version: 1,
  weights: {
    sector: 0.3,
    needs: 0.18,
    stage: 0.1,
    amount: 0.08,
    readiness: 0.08,
    area: 0.08,
    evidence: 0.1,
    capacity: 0.08,
  },
  tierWeights: {
    leading: 1,
    pioneer: 0.9,
    featured: 0.8,
    emerging: 0.7,
    future: 0.65,
    supporting: 0.5,
  },
  expiredFactor: 0.4,
  priorities: [],
};

export interface PolicyProblem {
  /** Where in the policy: "weights.sector", "tierWeights.leading", "expiredFactor", "version". */
  field: string;
  reason: "missing" | "not_a_number" | "out_of_range" | "all_zero";
}

/** What is wrong with a policy before it may score anything; empty when nothing is. */
export function checkPolicy(policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (!Number.isInteger(policy.version) || policy.version < 1) {
    problems.push({ field: "version", reason: "out_of_range" });
  }
  for (const part of PARTS) check(`weights.${part}`, policy.weights[part], problems);
  for (const tier of TIERS) check(`tierWeights.${tier}`, policy.tierWeights[tier], problems);
  check("expiredFactor", policy.expiredFactor, problems);
  if (problems.length === 0 && PARTS.every((part) => policy.weights[part] === 0)) {
    problems.push({ field: "weights", reason: "all_zero" });
  }
  return problems;
}

function check(field: string, value: number | undefined, problems: PolicyProblem[]): void {
  if (value === undefined) problems.push({ field, reason: "missing" });
  else if (!Number.isFinite(value)) problems.push({ field, reason: "not_a_number" });
  else if (value < 0 || value > 1) problems.push({ field, reason: "out_of_range" });
}
