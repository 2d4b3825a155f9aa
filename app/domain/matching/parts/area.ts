import type { MatchContext } from "../context.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import { type PartValue, silence, silent } from "./part-value.ts";

/** By how many steps up the resource's path the first common area lies; beyond, FAR. */
const BY_STEPS = [1, 0.75, 0.5, 0.4];
const FAR = 0.2;
/** The company's stated area is wider than the resource's: it may well be next door. */
const SOMEWHERE_INSIDE = 0.85;

/** Nearness by the paths of areas; willingness to move closes half of the distance. */
export function areaPart(
  application: Pick<ApplicationProfile, "area" | "willingToMove">,
  resource: ResourceProfile,
  context: Pick<MatchContext, "areaPath">,
): PartValue {
  const { area, willingToMove } = application;
  const unsaid = silence(area === null, resource.areaPath.length === 0);
  if (area === null || unsaid) return silent(unsaid ?? "application");
  const path = context.areaPath(area);
  const steps = resource.areaPath.findIndex((place) => path.includes(place));
  const shared = resource.areaPath[steps];
  const near =
    steps > 0 && shared === area
      ? Math.max(SOMEWHERE_INSIDE - 0.1 * (steps - 1), 0.5)
      : BY_STEPS[steps];
  const distance = near ?? FAR;
  const value = willingToMove ? distance + (1 - distance) / 2 : distance;
  const fit = steps < 0 ? "far" : steps === 0 ? "same" : shared === area ? "inside" : "near";
  const evidence: PartValue["evidence"] = { fit, area, resourceArea: resource.areaPath[0] ?? "" };
  if (shared !== undefined) evidence.shared = shared;
  if (willingToMove && distance < 1) evidence.moving = "willing";
  return { value, known: true, evidence };
}
