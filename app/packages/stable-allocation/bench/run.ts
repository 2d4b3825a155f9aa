import { allocate, finish } from "../index.ts";
import { type Market, type MarketSize, market } from "./market.ts";
import { byPairings, byProgram, bySeats, type Places } from "./stable-rivals.ts";
import {
  byHighs,
  byMinCostFlow,
  byMunkres,
  byMunkresAlgorithm,
  byMunkresJs,
  byYalps,
} from "./welfare-rivals.ts";

/** Milliseconds by size, of ours and of each rival as far as it was run. */
export interface Contest {
  sizes: MarketSize[];
  ours: number[];
  rivals: { name: string; ms: number[] }[];
}

export interface AllocateBench {
  stable: Contest;
  /** As many startups as places of one each, complete lists. */
  marriage: Contest;
  welfare: Contest;
  load: Contest;
  verified: string;
}

const SIZES = [100, 500, 2_000, 5_000, 20_000].map(
  (startups): MarketSize => ({ startups, resources: startups / 10, lists: 50 }),
);
const COMPLETE = [50, 100, 400].map(
  (size): MarketSize => ({ startups: size, resources: size, lists: size }),
);
const WARM_UP: MarketSize = { startups: 500, resources: 50, lists: 20 };
const ROUNDS = 3;
/** Measured once. */
const SLOW_MS = 5_000;
/** A rival goes on to the next size where it may be expected to stay below this. */
const PATIENCE_MS = 60_000;
const GROWTH = 2;
const REACH = 3;

/**
 * Ours, HiGHS and the packages on the same made-up markets in one process, everybody from the same objects
 * to a result. Whoever disagrees ends the run with an error.
 */
export function benchAllocate(sizes = SIZES): AllocateBench {
  let compared = 0;
  const samePlaces = (ours: Places, theirs: Places) => {
    compared++;
    ours.forEach((place, at) => {
      if (place !== theirs[at]) throw new Error(`Startup ${at}: ${place} or ${theirs[at]}?`);
    });
  };
  const sameWorth = (ours: number, theirs: number) => {
    compared++;
    if (Math.abs(ours - theirs) > 1e-6 * Math.max(1, ours))
      throw new Error(`${ours} or ${theirs}?`);
  };
  for (const solve of [stablePlaces, greatestWorth, loads]) solve(market(WARM_UP, 0));
  const stable = contest(sizes, {
    ours: stablePlaces,
    rivals: {
      "stable-marriage, a place a woman": bySeats,
      "HiGHS, stability as a program": byProgram,
    },
    same: samePlaces,
  });
  const marriage = contest(COMPLETE, {
    ours: stablePlaces,
    rivals: { "stable-marriage": bySeats, "stable-marriages (finds all)": byPairings },
    same: samePlaces,
  });
  const welfare = contest(sizes, {
    ours: greatestWorth,
    rivals: {
      HiGHS: byHighs,
      yalps: byYalps,
      "min-cost-flow": byMinCostFlow,
      munkres: byMunkres,
      "munkres-js": byMunkresJs,
      "munkres-algorithm": byMunkresAlgorithm,
    },
    same: sameWorth,
  });
  const load = contest(sizes, { ours: loads, rivals: {}, same: () => {} });
  return { stable, marriage, welfare, load, verified: `${compared} results compared, all equal` };
}

function contest<T>(
  sizes: readonly MarketSize[],
  {
    ours,
    rivals,
    same,
  }: {
    ours: (market: Market) => T;
    rivals: Record<string, (market: Market) => T>;
    same: (ours: T, theirs: T) => void;
  },
): Contest {
  const found: Contest = {
    sizes: [...sizes],
    ours: [],
    rivals: Object.keys(rivals).map((name) => ({ name, ms: [] })),
  };
  sizes.forEach((size, step) => {
    const made = market(size, step + 1);
    const runs = [timed(() => ours(made))];
    while (runs.length < ROUNDS && (runs[0]?.ms ?? 0) < SLOW_MS) runs.push(timed(() => ours(made)));
    const times = runs.map(({ ms }) => ms);
    found.ours.push(median(times));
    const growth = (size.startups / (sizes[step - 1]?.startups ?? size.startups)) ** GROWTH;
    for (const rival of found.rivals) {
      const last = step === 0 ? 0 : rival.ms[step - 1];
      if (last === undefined || last * growth > PATIENCE_MS) continue;
      const run = timed(() => rivals[rival.name]?.(made));
      rival.ms.push(run.ms);
      if (runs[0] && run.result !== undefined) same(runs[0].result, run.result);
    }
  });
  return found;
}

function stablePlaces(made: Market): Places {
  const { startups, resources } = made;
  const found = finish(allocate({ startups, resources }, { method: "stable", seed: 1 }));
  if ("impossible" in found) throw new Error("Nothing is asked for that could be impossible");
  if (found.blockingPairs > 0) throw new Error(`${found.blockingPairs} blocking pairs`);
  const place = new Map(found.pairs);
  return startups.map(({ id }) => place.get(id));
}

function greatestWorth(made: Market): number {
  const found = finish(allocate(made, { method: "welfare", seed: 1 }));
  if ("impossible" in found) throw new Error("Nothing is asked for that could be impossible");
  return found.welfare ?? Number.NaN;
}

/** Every application to three reviewers, each with a quota. */
function loads(made: Market): number {
  const resources = made.resources.map((resource) => ({
    ...resource,
    capacity: resource.capacity * REACH + 1,
  }));
  const instance = { ...made, resources, reach: REACH };
  const found = finish(allocate(instance, { method: "welfare", seed: 1 }));
  if ("impossible" in found) throw new Error("Nothing is asked for that could be impossible");
  return found.pairs.length;
}

function timed<T>(run: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
