/**
 * What is known of a condition. A blank makes it `unknown`, never `met`; what only experts can say is
 * `needs_person`.
 */
export const VERDICTS = ["met", "unmet", "unknown", "needs_person"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** All of them: unmet > unknown > needs_person > met. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return atLeastOf(verdicts, verdicts.length);
}

/** Any of them: met > needs_person > unknown > unmet. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return atLeastOf(verdicts, 1);
}

/** So many of them, counting first what is met, then what a person may still grant, then what is not known. */
export function atLeastOf(verdicts: readonly Verdict[], count: number): Verdict {
  let left = count;
  for (const verdict of ["met", "needs_person", "unknown"] as const) {
    left -= verdicts.filter((each) => each === verdict).length;
    if (left <= 0) return verdict;
  }
  return "unmet";
}
