import type { Edges } from "./edges.ts";
import { EntrySearch } from "./entry-search.ts";
import { byLot, type Lots } from "./lottery.ts";
import { offersOf } from "./offers.ts";
import { setOpeningPrices } from "./opening-prices.ts";
import type { Progress } from "./progress.ts";
import { Seating } from "./seating.ts";
import type { Assignment } from "./stable.ts";
import { VacancySearch } from "./vacancy-search.ts";
import { wholeWeights } from "./whole.ts";

const PROGRESS_EVERY = 128;

/**
 * The assignment of the greatest total weight under the capacities, over pairs of positive weight alone.
 *
 * Startups enter one by one at prices that an auction left, each by the cheapest augmenting path; places that
 * are then free but not for nothing are offered ever cheaper, again by the cheapest path (successive shortest
 * paths with prices, after Edmonds and Karp 1972 and Jonker and Volgenant 1987). At the end everybody has
 * what is best at its price, and only what is full has one: there is no better assignment. Exact for weights of
 * up to nine decimals; for others as exact as their sums. Among equal results the lottery decides: it orders
 * who enters, and what each tries first.
 */
export function* welfare(edges: Edges, lots: Lots): Generator<Progress, Assignment> {
  const { whole } = wholeWeights(edges.weight);
  const offers = offersOf(edges, lots, (edge) => (whole[edge] as number) > 0);
  const weight = Float64Array.from(offers.edge, (edge) => whole[edge] as number);
  const seating = new Seating(edges, { offers, weight });
  const order = byLot(lots.startups);
  setOpeningPrices(seating, order);
  const entry = new EntrySearch(seating);
  const total = edges.startups + edges.resources;
  for (let done = 0; done < edges.startups; done++) {
    if (done % PROGRESS_EVERY === 0) yield { done, total };
    entry.enter(order[done] as number);
  }
  const vacancy = new VacancySearch(seating, order);
  let done = edges.startups;
  for (const resource of byLot(lots.resources)) {
    if (done++ % PROGRESS_EVERY === 0) yield { done, total };
    while (vacancy.fill(resource));
  }
  return seating.got.map((offer) => (offer < 0 ? -1 : (offers.edge[offer] as number)));
}
