import { blockingPairs } from "./blocking.ts";
import { boundsOf, type Requirement } from "./bounds.ts";
import { compile } from "./compile.ts";
import type { Edges } from "./edges.ts";
import { countsOf, type Exposure, exposure } from "./exposure.ts";
import { type AllocationInstance, InstanceError, isBounded } from "./instance.ts";
import { positiveSum } from "./integer-weights.ts";
import { load } from "./load.ts";
import { drawLots, type Lots } from "./lottery.ts";
import type { Progress } from "./progress.ts";
import { stable } from "./stable.ts";
import { welfare } from "./welfare.ts";

export interface AllocationOptions {
  /** Minimums and maximums of places are kept by "welfare" alone. */
  method: "stable" | "welfare";
  /** Of the lottery between equals. */
  seed: number;
}

export interface Allocation {
  /** Startup and resource, in the order of the startups. */
  pairs: [startup: string, resource: string][];
  /** Startups that got nothing. */
  unmatched: string[];
  blockingPairs: number;
  /** The sum of the positive weights of the pairs; null where no weights were given. */
  welfare: number | null;
  /** The lottery's seed, where there may have been equals to decide between; else null. */
  lottery: number | null;
  /** Startups with fewer places than `reach`, and how many; only where several places are asked for. */
  short?: [startup: string, places: number][];
  /** Only where several places are asked for. */
  exposure?: Exposure;
}

/** What cannot hold together; without any one of them the others can be kept. */
export interface Impossible {
  impossible: Requirement[];
}

/**
 * Puts startups and resources together; see `stable`, `welfare` and, for an instance with minimums, maximums
 * or `reach`, `load` for what each promises. Whoever runs it may stop between two steps.
 *
 * @throws InstanceError with everything that is wrong with the instance
 */
export function* allocate(
  instance: AllocationInstance,
  { method, seed }: AllocationOptions,
): Generator<Progress, Allocation | Impossible> {
  const { edges, faults } = compile(instance);
  if (faults.length > 0) throw new InstanceError(faults);
  const lots = drawLots(instance, seed);
  if (isBounded(instance)) return yield* bounded(instance, { edges, lots, seed });
  const got = yield* method === "welfare" ? welfare(edges, lots) : stable(edges, lots);
  const chosen = got.filter((edge) => edge >= 0);
  return {
    ...named(instance, { edges, chosen }),
    blockingPairs: blockingPairs(edges, chosen),
    welfare: instance.weights ? worth(edges, chosen) : null,
    lottery: method === "welfare" || hasTies(instance) ? seed : null,
  };
}

function* bounded(
  instance: AllocationInstance,
  { edges, lots, seed }: { edges: Edges; lots: Lots; seed: number },
): Generator<Progress, Allocation | Impossible> {
  const bounds = boundsOf(instance);
  if (!instance.weights) edges.weight.fill(1);
  const loaded = yield* load(edges, { bounds, lots });
  if ("impossible" in loaded) return loaded;
  const { chosen } = loaded;
  const places = countsOf(edges.startups, edges.from, chosen);
  return {
    ...named(instance, { edges, chosen }),
    blockingPairs: blockingPairs(edges, chosen, bounds.startups.most),
    welfare: instance.weights ? worth(edges, chosen) : null,
    lottery: seed,
    short: instance.startups.flatMap(({ id }, startup): [string, number][] => {
      const got = places[startup];
      return got < bounds.reach ? [[id, got]] : [];
    }),
    exposure: exposure(edges, chosen, lots),
  };
}

function named(
  { startups, resources }: AllocationInstance,
  { edges, chosen }: { edges: Edges; chosen: Int32Array },
): Pick<Allocation, "pairs" | "unmatched"> {
  const places = countsOf(edges.startups, edges.from, chosen);
  return {
    pairs: Array.from(chosen, (edge): [string, string] => [
      startups[edges.from[edge]]?.id ?? "",
      resources[edges.to[edge]]?.id ?? "",
    ]),
    unmatched: startups.filter((_, index) => places[index] === 0).map(({ id }) => id),
  };
}

function worth({ weight }: Edges, chosen: Int32Array): number {
  return positiveSum(Float64Array.from(chosen, (edge) => weight[edge]));
}

function hasTies({ startups, resources }: AllocationInstance): boolean {
  return [...startups, ...resources].some(({ prefs }) =>
    prefs.some((place) => typeof place !== "string" && place.length > 1),
  );
}
