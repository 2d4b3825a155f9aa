import type { ResourceProfile } from "../types.ts";
import type { PartValue } from "./part-value.ts";

/** Before its own record counts, a resource is taken to answer like most, as if five had been asked. */
const USUAL_RATE = 0.6;
const USUAL_COUNT = 5;
/** What an unstated number of free places is taken for. */
const USUAL_FREE = 0.4;
const RECORD_SHARE = 0.6;

/** Free places, more of them helping less and less, and the record of answering in time; nothing where nobody answers. */
export function capacityPart(resource: ResourceProfile): PartValue {
  const { capacityFree, responseRate, responseCount } = resource;
  if (!resource.operated) return { value: 0, known: true, evidence: { fit: "unclaimed" } };
  const free = capacityFree === null ? USUAL_FREE : capacityFree / (capacityFree + 3);
  const answered = (responseRate ?? USUAL_RATE) * (responseRate === null ? 0 : responseCount);
  const counted = responseRate === null ? 0 : responseCount;
  const record = (answered + USUAL_RATE * USUAL_COUNT) / (counted + USUAL_COUNT);
  const known = capacityFree !== null || counted > 0;
  const fit =
    capacityFree === null
      ? counted > 0
        ? "record"
        : "unknown"
      : capacityFree > 0
        ? "free"
        : "full";
  const evidence: PartValue["evidence"] = { fit, asked: counted };
  if (capacityFree !== null) evidence.free = capacityFree;
  if (responseRate !== null && counted > 0) evidence.rate = responseRate;
  if (!known) return { value: 0, known, evidence: { ...evidence, by: "resource" } };
  return { value: (1 - RECORD_SHARE) * Math.max(0, free) + RECORD_SHARE * record, known, evidence };
}
