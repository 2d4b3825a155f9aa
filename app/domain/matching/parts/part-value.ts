import type { ScorePart } from "../types.ts";

/** A part before its weight. `evidence.fit` names the case for the message catalogue. */
export type PartValue = Pick<ScorePart, "value" | "known" | "evidence">;

/** What holds where one side has not said: about what a usual pair gets, so that silence neither pays nor costs. */
export const NEUTRAL = {
  sector: 0.4,
  needs: 0.6,
  stage: 0.7,
  amount: 0.7,
  readiness: 0.7,
  area: 0.6,
  evidence: 0.3,
  capacity: 0.5,
} as const;

/** Whose silence it is: the interface asks founders for what only they can fill. */
export type Silence = "application" | "resource" | "both";

export function silent(part: keyof typeof NEUTRAL, by: Silence): PartValue {
  return { value: NEUTRAL[part], known: false, evidence: { fit: "unknown", by } };
}

/** Whose silence it is; null when both sides have spoken. */
export function silence(application: boolean, resource: boolean): Silence | null {
  if (application && resource) return "both";
  if (application) return "application";
  return resource ? "resource" : null;
}
