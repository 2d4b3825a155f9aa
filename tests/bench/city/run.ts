import { City } from "#app/domain/matching/city.ts";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import { matchAll } from "#app/domain/matching/match-all.ts";
import { createMatcher } from "#app/domain/matching/matcher.ts";
import { naiveMatch } from "../naive-matcher.ts";
import { floor, floorOfParts } from "./floor.ts";
import { sql } from "./sql.ts";
import { quantile, timed } from "./timing.ts";
import { verify } from "./verify.ts";
import { type World, world } from "./world.ts";

export interface CityBench {
  applications: number;
  resources: number;
  /** Kept each way. */
  best: number;
  eligiblePairs: number;
  seconds: { engine: number; naive: number; sql: number; floor: number; floorOfParts: number };
  /** Of the whole process right after the engine's run, the made-up city included. */
  peakMegabytes: number;
  /** Milliseconds. */
  oneApplication: { p50: number; p95: number };
  oneMandate: { p50: number; p95: number };
  verified: string;
}

const K = 50;
const NAIVE_SAMPLE = 200;
const SQL_SAMPLE = 100;
const ROUNDS = 3;

/**
 * The engine, a straightforward scorer, SQLite and the floor on one made-up city, in one process. The
 * slow ones run on a sample and are scaled; whoever disagrees ends the run with an error.
 */
export function benchCity(sizes = { applications: 20_000, resources: 2_000 }): CityBench {
  const city = world(sizes, 1);
  const { applications, resources, context } = city;
  const runs = Array.from({ length: ROUNDS }, () =>
    timed(() => matchAll(applications, resources, { context, k: K })),
  );
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const matches = runs[0]?.result;
  if (!matches) throw new Error("No run");
  const verified = verify(city, matches, evenly(applications.length, NAIVE_SAMPLE));
  return {
    ...sizes,
    best: K,
    eligiblePairs: eligiblePairs(city),
    seconds: {
      engine:
        quantile(
          runs.map(({ ms }) => ms),
          0.5,
        ) / 1000,
      naive: naiveSeconds(city),
      sql: sqlSeconds(city),
      floor: floorSeconds(sizes, floor),
      floorOfParts: floorSeconds(sizes, floorOfParts),
    },
    peakMegabytes,
    oneApplication: oneApplication(city),
    oneMandate: oneMandate(city),
    verified,
  };
}

function evenly(count: number, sample: number): number[] {
  const wanted = Math.min(count, sample);
  return Array.from({ length: wanted }, (_, index) => Math.floor((index * count) / wanted));
}

function eligiblePairs({ applications, resources, context }: World): number {
  const all = matchAll(applications, resources, { context, k: resources.length });
  return all.ofApplications.counts.reduce((sum, count) => sum + count, 0);
}

function naiveSeconds({ applications, resources, context }: World): number {
  const sample = evenly(applications.length, NAIVE_SAMPLE);
  const { ms } = timed(() => {
    for (const index of sample) {
      const application = applications[index];
      if (!application) continue;
      naiveMatch(application, { items: resources, context }, { limit: K, nearMisses: 0 });
    }
  });
  return (ms / 1000) * (applications.length / sample.length);
}

function sqlSeconds(city: World): number {
  const { applications, resources, context } = city;
  const sample = evenly(applications.length, SQL_SAMPLE);
  const { ms, pairs } = sql(city, sample);
  const expected = sample.reduce((sum, index) => {
    const application = applications[index];
    if (!application) return sum;
    const free = resources.filter((each) => eligibility(application, each, context).length === 0);
    return sum + free.length;
  }, 0);
  if (pairs !== expected) throw new Error(`SQL finds ${pairs} eligible pairs, scoring ${expected}`);
  return (ms / 1000) * (applications.length / sample.length);
}

function floorSeconds(
  { applications, resources }: { applications: number; resources: number },
  touch: typeof floor,
): number {
  const runs = Array.from({ length: ROUNDS }, () => timed(() => touch(applications, resources)));
  return (
    quantile(
      runs.map(({ ms }) => ms),
      0.5,
    ) / 1000
  );
}

function oneApplication({ applications, resources, context }: World): CityBench["oneApplication"] {
  const matcher = createMatcher(resources, context);
  const times = evenly(applications.length, 600).flatMap((index) => {
    const application = applications[index];
    if (!application) return [];
    return [timed(() => matcher.match(application, { limit: K, nearMisses: 10 })).ms];
  });
  return { p50: quantile(times.slice(100), 0.5), p95: quantile(times.slice(100), 0.95) };
}

/** What a mandate that changes does to all kept pairs, before anything is stored. */
function oneMandate({ applications, resources, context }: World): CityBench["oneMandate"] {
  const numbered = <T>(items: readonly T[]) =>
    items.map((profile, at) => ({ number: at + 1, profile }));
  const city = new City({
    applications: numbered(applications),
    resources: numbered(resources),
    context,
  });
  for (const _ of city.match());
  const times = evenly(resources.length, 100).flatMap((index) => {
    const resource = resources[index];
    const other = resources[(index + 1) % resources.length];
    if (!resource || !other) return [];
    const changed = { ...resource, mandate: other.mandate };
    return [timed(() => city.setResource(index + 1, changed)).ms];
  });
  return { p50: quantile(times.slice(10), 0.5), p95: quantile(times.slice(10), 0.95) };
}
