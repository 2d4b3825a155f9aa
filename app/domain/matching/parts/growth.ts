import { STAGES } from "../../vocabulary.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { type PartValue, silence, silent } from "./part-value.ts";

/** What each stage, and each readiness level, outside the range costs. */
const PER_STAGE = 0.35;
const PER_LEVEL = 0.25;

/** Inside the stages 1; outside, less with each stage between. */
export function stagePart(
  application: Pick<ApplicationProfile, "stage">,
  resource: ResourceProfile,
): PartValue {
  const { stage } = application;
  const { stages } = resource.mandate;
  const unsaid = silence(stage === null, stages.length === 0);
  if (stage === null || unsaid) return silent(unsaid ?? "application");
  const gap = Math.min(
    ...stages.map((wanted) => Math.abs(STAGES.indexOf(wanted) - STAGES.indexOf(stage))),
  );
  const fit = gap === 0 ? "inside" : "outside";
  return { value: Math.max(0, 1 - PER_STAGE * gap), known: true, evidence: { fit, stage, stages } };
}

/** Inside the readiness range 1; outside, less with each level between. */
export function readinessPart(
  application: Pick<ApplicationProfile, "readiness">,
  resource: ResourceProfile,
): PartValue {
  const { readiness } = application;
  const { readinessMin: min, readinessMax: max } = resource.mandate;
  const unsaid = silence(readiness === null, min === null && max === null);
  if (readiness === null || unsaid) return silent(unsaid ?? "application");
  const gap = Math.max(0, (min ?? readiness) - readiness, readiness - (max ?? readiness));
  const evidence: PartValue["evidence"] = { fit: gap === 0 ? "inside" : "outside", readiness };
  if (min !== null) evidence.min = min;
  if (max !== null) evidence.max = max;
  return { value: Math.max(0, 1 - PER_LEVEL * gap), known: true, evidence };
}
