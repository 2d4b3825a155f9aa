import { addLifts } from "../lifts.ts";
import { type Part, sumOf } from "./part.ts";

/** Shrinkage: a provider's shares count as if it had this many more deals spread like everybody's. */
const SMOOTHING = 6;
const NEAR_SMOOTHING = 0.02;
const TINY = 1e-9;

/**
 * A provider's earlier deals of the question's tags, area and stage: how far above everybody's share, and how
 * near its rounds are in all of these and time at once.
 */
export const traits: Part = {
  features: ["tagLift", "areaLift", "stageLift", "near"],
  write({ tally, shares }, [tagLift, areaLift, stageLift, near]) {
    const { deals, tag, area, stage } = tally.twoYears;
    addLifts(tag, { deals, smoothing: SMOOTHING, into: tagLift });
    addLifts(area, { deals, smoothing: SMOOTHING, into: areaLift });
    addLifts(stage, { deals, smoothing: SMOOTHING, into: stageLift });
    const all = sumOf(tally.near) + TINY;
    for (let provider = 0; provider < near.length; provider++) {
      near[provider] = Math.log(tally.near[provider] / all + NEAR_SMOOTHING * shares[provider]);
    }
  },
};
