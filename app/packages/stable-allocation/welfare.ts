import { auctionPrices } from "./auction.ts";
import type { Edges } from "./edges.ts";
import { EntrySearch } from "./entry-search.ts";
import { integerWeights } from "./integer-weights.ts";
import { byLot, type Lots } from "./lottery.ts";
import { offersOf } from "./offers.ts";
import { PricedAssignment } from "./priced-assignment.ts";
import type { Progress } from "./progress.ts";
import type { Assignment } from "./stable.ts";
import { VacancySearch } from "./vacancy-search.ts";

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
  const { whole } = integerWeights(edges.weight);
  const offers = offersOf(edges, lots, (edge) => whole[edge] > 0);
  const weight = Float64Array.from(offers.edge, (edge) => whole[edge]);
  const assignment = new PricedAssignment(edges, { offers, weight });
  const order = byLot(lots.startups);
  yield* third(0, auctionPrices(assignment, order));
  yield* third(1, enterAll(assignment, order));
  yield* third(2, fillAll(assignment, { order, resources: byLot(lots.resources) }));
  return assignment.got.map((offer) => (offer < 0 ? -1 : offers.edge[offer]));
}

/** The progress of one of three steps as that of the whole. */
function* third(step: number, run: Generator<Progress, void>): Generator<Progress, void> {
  for (const { done, total } of run) yield { done: step + done / total, total: 3 };
}

function* enterAll(assignment: PricedAssignment, order: Int32Array): Generator<Progress, void> {
  const entry = new EntrySearch(assignment);
  for (let done = 0; done < order.length; done++) {
    if (done % PROGRESS_EVERY === 0) yield { done, total: order.length };
    entry.enter(order[done]);
  }
}

function* fillAll(
  assignment: PricedAssignment,
  { order, resources }: { order: Int32Array; resources: Int32Array },
): Generator<Progress, void> {
  const vacancy = new VacancySearch(assignment, order);
  for (let done = 0; done < resources.length; done++) {
    const resource = resources[done];
    do {
      yield { done, total: resources.length };
    } while (vacancy.fill(resource));
  }
}
