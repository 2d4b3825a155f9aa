import { liftsInto } from "../lifts.ts";
import type { Part } from "./part.ts";

const SMOOTHING = 3;
const LEAST_DEALS = 1e-3;
const FLOOR = 0.3;

/**
 * The simple orders that usually add nothing to the other features: weighed only where a market's own lessons
 * show that they do, as where deals of long ago count as much as those of today.
 */
export const orders: Part = {
  features: ["ever", "latest", "tagDeals", "lifts", "liftsYear"],
  write({ tally }, [ever, latest, tagDeals, lifts, liftsYear]) {
    const [deals] = tally.faded;
    for (let provider = 0; provider < ever.length; provider++) {
      ever[provider] = Math.log(deals[provider] + FLOOR);
      latest[provider] = Math.log(tally.latest[provider] + FLOOR);
      tagDeals[provider] = Math.log(tally.ever.tag[provider] + FLOOR);
    }
    const options = { smoothing: SMOOTHING, least: LEAST_DEALS };
    liftsInto(lifts, tally.ever, options);
    liftsInto(liftsYear, tally.year, options);
  },
};
