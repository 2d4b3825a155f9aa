import type { ResourceState, VerificationState } from "../vocabulary.ts";

/** What staff have said of the organization that runs a resource. */
export interface Operator {
  verification: VerificationState;
  /** Since when staff have stopped it; null while they have not. */
  suspendedAt: Date | null;
}

export type OperatorStanding = "answers" | "unverified" | "suspended";

/**
 * May an operator be matched, asked, introduced and shown anything? Only while it is verified now and not suspended.
 * db/queries/registry/standing.server.ts says the same in SQL.
 */
export function operatorStanding({ verification, suspendedAt }: Operator): OperatorStanding {
  if (suspendedAt !== null) return "suspended";
  return verification === "verified" ? "answers" : "unverified";
}

/** A resource with its operator; null where nobody runs it. */
export interface Run {
  state: ResourceState;
  operator: Operator | null;
}

/** Is there somebody who answers for the resource now? */
export function answers({ state, operator }: Run): boolean {
  return state === "open" && operator !== null && operatorStanding(operator) === "answers";
}

/** What only a plan names has no operator: it is matched, in a group of its own, and opens nothing. */
export function isNamedOnly({ state, operator }: Run): boolean {
  return state === "named" && operator === null;
}

/**
 * Does a resource stand in founders' lists?
 *
 * @public Asked of the database by the condition of the same name, which a test holds to this in every case.
 */
export function isMatchable(resource: Run): boolean {
  return answers(resource) || isNamedOnly(resource);
}

/**
 * As what the public reads a resource; null where it does not. What an operator without standing says of itself is a
 * draft; what a plan names too stays on view and takes nobody.
 */
export function publicState(
  resource: Run & { plan: string | null },
): Exclude<ResourceState, "draft"> | null {
  const { state, operator, plan } = resource;
  if (state === "draft") return null;
  if (operator === null || operatorStanding(operator) === "answers") return state;
  return plan === null ? null : "closed";
}
