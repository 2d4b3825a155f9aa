import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { matchAll } from "#app/domain/matching/match-all.ts";
import { loadCity } from "#app/services/matching/load-city.server.ts";
import { resourceProfiles } from "#app/services/matching/resource-profiles.server.ts";
import { contextNow } from "#app/services/matching/world.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { quantile, timed } from "../city/timing.ts";
import { type Acts, actsOf, changeUnnoticed } from "./acts.ts";
import { type Product, startProduct } from "./product.ts";
import { rememberPairs, sizesOf } from "./sizes.ts";

/** Milliseconds from the call of the service until the last row is stored. */
export interface Spread {
  p50: number;
  p95: number;
  worst: number;
}

export interface RematchBench {
  scale: string;
  pairs: number;
  /** Milliseconds of `matchAll` over the same city in the same run. */
  matchAll: number;
  whole: { everything: number; little: number; littleShare: number };
  /** The first mandate that is edited after the start, at once. */
  firstMandate: number;
  mandate: Spread;
  application: Spread;
  /** While everything is matched anew. */
  meanwhile: { mandate: Spread; edits: number };
  /** Milliseconds that the event loop of the serving process is late by, while everything is matched anew. */
  loopDelay: { p99: number; p999: number; worst: number };
  bytes: { matches: number; file: number };
}

const K = 50;
const ROUNDS = 3;
const EDITS = 150;
/** Resources whose terms change unnoticed: together some hundredths of all pairs. */
const UNNOTICED = 20;
const RESOLUTION_MS = 5;

/**
 * The product's own job path over a generated city on SQLite: services, queue, the matcher's thread and the
 * database, as a server that runs jobs has them. `REMATCH_DATA_DIR` takes a city that was generated before, and
 * changes it; `REMATCH_SCALE` makes a smaller one.
 */
export async function benchRematch(): Promise<RematchBench> {
  const scale = process.env.REMATCH_SCALE || "city";
  const ready = process.env.REMATCH_DATA_DIR;
  const folder = ready ?? mkdtempSync(join(tmpdir(), "parkmatch-rematch-"));
  const file = join(folder, "parkmatch.db");
  try {
    if (!existsSync(file)) generate(scale, folder);
    return await measure(scale, file);
  } finally {
    if (!ready) rmSync(folder, { recursive: true, force: true });
  }
}

function generate(scale: string, folder: string): void {
  const { status } = spawnSync("npm", ["run", "-s", "generate", "--", "--scale", scale], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", DATA_DIR: folder, DATABASE_URL: "" },
  });
  if (status !== 0) throw new Error("The city was not generated");
}

async function measure(scale: string, file: string): Promise<RematchBench> {
  const db = await openDatabase(`file:${file}`);
  const yardstick = await matchAllOf(db);
  const acts = await actsOf(db);
  const product = startProduct(db, `file:${file}`);
  try {
    const firstMandate = await product.does("rematch-resource", acts.mandate);
    const mandate = await spreadOf(() => product.does("rematch-resource", acts.mandate));
    const application = await spreadOf(() => product.does("rematch-application", acts.application));
    const { pairs, ...little } = await littleChanged({ db, file, product, acts });
    const { everything, loopDelay } = await everythingChanged(product, acts);
    const meanwhile = await whileRematching(product, acts);
    return {
      ...{ scale, pairs, matchAll: yardstick },
      whole: { everything, ...little },
      ...{ firstMandate, mandate, application, meanwhile, loopDelay },
      bytes: sizesOf(file),
    };
  } finally {
    await product.stop();
    await db.close();
  }
}

/** The bare matching of the same city. */
async function matchAllOf(db: Database): Promise<number> {
  const context = await contextNow(db.read, new Date());
  const city = await loadCity(db.read, context);
  const applications = city.numbers().flatMap((number) => city.application(number) ?? []);
  const found = await resourceProfiles(db.read, { context });
  const resources = found.map(({ profile }) => profile);
  const times = Array.from(
    { length: ROUNDS },
    () => timed(() => matchAll(applications, resources, { context, k: K })).ms,
  );
  return quantile(times, 0.5);
}

async function littleChanged({
  db,
  file,
  product,
  acts,
}: {
  db: Database;
  file: string;
  product: Product;
  acts: Acts;
}): Promise<{ pairs: number; little: number; littleShare: number }> {
  const before = rememberPairs(file);
  try {
    await changeUnnoticed(db, UNNOTICED);
    const little = await product.does("rematch-all", acts.rematch);
    return { pairs: before.pairs, little, littleShare: before.changed() };
  } finally {
    before.forget();
  }
}

async function everythingChanged(product: Product, acts: Acts) {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  const everything = await product.does("rematch-all", acts.weights);
  loop.disable();
  const late = (ns: number) => Math.max(0, ns / 1e6 - RESOLUTION_MS);
  const loopDelay = {
    p99: late(loop.percentile(99)),
    p999: late(loop.percentile(99.9)),
    worst: late(loop.max),
  };
  return { everything, loopDelay };
}

async function whileRematching(product: Product, acts: Acts): Promise<RematchBench["meanwhile"]> {
  let running = true;
  const whole = product.does("rematch-all", acts.weights).finally(() => {
    running = false;
  });
  const times: number[] = [];
  while (running) times.push(await product.does("rematch-resource", acts.mandate));
  await whole;
  return { mandate: spread(times), edits: times.length };
}

async function spreadOf(act: () => Promise<number>): Promise<Spread> {
  const times: number[] = [];
  for (let each = 0; each < EDITS; each++) times.push(await act());
  return spread(times);
}

function spread(times: readonly number[]): Spread {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), worst: Math.max(...times) };
}
