import type { MatchContext } from "../context.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { type PartValue, silence, silent } from "./part-value.ts";

/** What a term that only the resource has costs, against one that only the application has. */
const UNUSED = 0.05;
/** The smaller, the more a first shared term lifts. */
const HALF_LIFT = 0.35;

/** The overlap of distinct terms, weighted by how much each says: repeating one adds nothing. */
export function evidencePart(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: Pick<MatchContext, "termWeight">,
): PartValue {
  const unsaid = silence(application.terms.length === 0, resource.terms.length === 0);
  if (unsaid) return silent(unsaid);
  const own = new Set(application.terms);
  const theirs = new Set(resource.terms);
  const shared = [...own].filter((term) => theirs.has(term));
  const value = overlap(total(shared, context), total(own, context), total(theirs, context));
  const terms = shared
    .map((term, index) => ({ term, index, weight: context.termWeight(term) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ term }) => term);
  return { value, known: true, evidence: { fit: shared.length > 0 ? "shared" : "none", terms } };
}

/** The weight of a set of terms; whole numbers, so their order changes nothing. */
export function total(terms: Iterable<string>, context: Pick<MatchContext, "termWeight">): number {
  let sum = 0;
  for (const term of terms) sum += context.termWeight(term);
  return sum;
}

/**
 * 0…1 from the weights shared, of the application and of the resource. Terms of the application that
 * the resource never met count in full against it, so that listing every term does not pay; those that
 * only the resource has hardly do, so that a long record is no handicap. First matches lift it most.
 */
export function overlap(shared: number, own: number, theirs: number): number {
  if (shared === 0) return 0;
  const share = shared / (own + UNUSED * (theirs - shared));
  return ((1 + HALF_LIFT) * share) / (share + HALF_LIFT);
}
