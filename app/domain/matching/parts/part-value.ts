import type { ScorePart } from "../types.ts";

/** A part before its weight. `evidence.fit` names the case for the message catalogue. */
export type PartValue = Pick<ScorePart, "value" | "known" | "evidence">;

/** Whose silence it is: the interface asks founders for what only they can fill. */
export type Silence = "application" | "resource" | "both";

/** What one side has not said counts nothing: no resource stands above another for what nobody knows of it. */
export function silent(by: Silence): PartValue {
  return { value: 0, known: false, evidence: { fit: "unknown", by } };
}

/** Whose silence it is; null when both sides have spoken. */
export function silence(application: boolean, resource: boolean): Silence | null {
  if (application && resource) return "both";
  if (application) return "application";
  return resource ? "resource" : null;
}
