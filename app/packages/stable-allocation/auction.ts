import { BoundedHeaps } from "./bounded-heaps.ts";
import type { PricedAssignment } from "./priced-assignment.ts";
import type { Progress } from "./progress.ts";

/** Bids a startup, on average; where prices only creep up, exact search is faster from there on. */
const MOST_BIDS = 200;
/** The least step, as a part of the greatest weight; of whole weights, a quarter is enough. */
const STEPS = 200;
const STEP_OF_WHOLE = 0.25;
const PROGRESS_EVERY = 65_536;

/**
 * Prices near those at which everybody finds a place or none (an auction after Bertsekas 1979, with a least
 * step and an end): from them, the exact search has little left to do. They need not be exact.
 */
export function* auctionPrices(
  assignment: PricedAssignment,
  order: Int32Array,
): Generator<Progress, void> {
  const { weight, price, offers } = assignment;
  const heaviest = weight.reduce((most, value) => Math.max(most, value), 0);
  const whole = weight.every(Number.isInteger);
  const least = Math.max(heaviest / STEPS, whole ? STEP_OF_WHOLE : Number.MIN_VALUE);
  const bid = new Float64Array(offers.to.length);
  const held = new BoundedHeaps(assignment.first, bid);
  const queue = Array.from(order);
  const total = queue.length * MOST_BIDS;
  for (let done = 0; done < total; done++) {
    if (done % PROGRESS_EVERY === 0) yield { done, total };
    const startup = queue.pop();
    if (startup === undefined) break;
    const { offer, margin } = bestOffer(assignment, startup);
    if (offer < 0) continue;
    const resource = offers.to[offer];
    bid[offer] = -(price[resource] + margin + least);
    const refused = held.offer(resource, offer);
    if (refused >= 0) queue.push(offers.from[refused]);
    price[resource] = held.isFull(resource) ? -bid[held.worst(resource)] : 0;
  }
  if (whole)
    price.forEach((value, resource) => {
      price[resource] = Math.floor(value);
    });
}

/** What the startup would rather have, and by how much; −1 where nothing is worth its price. */
function bestOffer(
  assignment: PricedAssignment,
  startup: number,
): { offer: number; margin: number } {
  const { first } = assignment.offers;
  const end = first[startup + 1];
  let best = 0;
  let second = 0;
  let offer = -1;
  for (let at = first[startup]; at < end; at++) {
    const profit = assignment.profitOf(at);
    if (profit > best) {
      second = best;
      best = profit;
      offer = at;
    } else if (profit > second) second = profit;
  }
  return { offer, margin: best - second };
}
