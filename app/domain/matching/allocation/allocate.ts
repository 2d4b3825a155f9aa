import { blockingPairs } from "./blocking.ts";
import { type AllocationInstance, compile, type Edges } from "./instance.ts";
import { draw } from "./lottery.ts";
import { type Assignment, stable } from "./stable.ts";
import { welfare } from "./welfare.ts";

export interface AllocationOptions {
  method: "stable" | "welfare";
  /** Of the lottery between equals. */
  seed: number;
  /** Called now and then with what is done; may throw to stop. */
  onProgress?: (done: number) => void;
}

export interface Allocation {
  /** Startup and resource, in the order of the startups. */
  pairs: [startup: string, resource: string][];
  /** Startups that got nothing. */
  unmatched: string[];
  blockingPairs: number;
  /** The sum of the positive weights of the pairs; null where no weights were given. */
  welfare: number | null;
  /** The lottery's seed, where there were equals to decide between; else null. */
  lottery: number | null;
}

/** Puts startups and resources together; see `stable` and `welfare` for what each promises. */
export function allocate(
  instance: AllocationInstance,
  { method, seed, onProgress }: AllocationOptions,
): Allocation {
  const edges = compile(instance);
  const progress = onProgress ? { onProgress } : {};
  const got =
    method === "welfare"
      ? welfare(edges, progress)
      : stable(edges, { lots: lotsOf(instance, seed), ...progress });
  const pairs: Allocation["pairs"] = [];
  const unmatched: string[] = [];
  instance.startups.forEach(({ id }, startup) => {
    const edge = got[startup] as number;
    const resource = edge < 0 ? undefined : instance.resources[edges.to[edge] as number];
    if (resource) pairs.push([id, resource.id]);
    else unmatched.push(id);
  });
  return {
    pairs,
    unmatched,
    blockingPairs: blockingPairs(edges, got),
    welfare: instance.weights ? total(edges, got) : null,
    lottery: method === "stable" && hasTies(instance) ? seed : null,
  };
}

function lotsOf({ startups, resources }: AllocationInstance, seed: number) {
  return {
    startups: Uint32Array.from(startups, ({ id }) => draw(seed, "startup", id)),
    resources: Uint32Array.from(resources, ({ id }) => draw(seed, "resource", id)),
  };
}

function total(edges: Edges, got: Assignment): number {
  let sum = 0;
  for (const edge of got) if (edge >= 0) sum += Math.max(0, edges.weight[edge] as number);
  return sum;
}

function hasTies({ startups, resources }: AllocationInstance): boolean {
  return [...startups, ...resources].some(({ prefs }) =>
    prefs.some((place) => typeof place !== "string" && place.length > 1),
  );
}
