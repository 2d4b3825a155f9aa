import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chance } from "#app/packages/seeded-random/index.ts";
import { startPostgres, type TestPostgres } from "#tests/setup/postgres.ts";
import { serveProcess } from "../http/process.ts";
import { type Visit, visitsOf } from "./visits.ts";

/** Milliseconds. */
interface PageFigures {
  page: string;
  /** One person, nobody else. */
  alone: number;
  /** Twenty people, two to four seconds between their clicks. */
  p50: number;
  p95: number;
}

export interface PagesBench {
  engine: string;
  scale: string;
  pages: PageFigures[];
  /** Of the server while the twenty click. */
  loopDelay: { p50: number; p99: number; p999: number };
  /** Of the database file; null on PostgreSQL. */
  megabytes: number | null;
}

const TRIES = 9;
const PEOPLE = 20;
const SECONDS = 60;

/**
 * Every list and desk of a generated city in the built product, on both engines where PostgreSQL is installed.
 * `PAGES_SCALE` makes a smaller city; `PAGES_DATA_DIR` takes one that was generated before, on SQLite alone.
 */
export async function benchPages(): Promise<PagesBench[]> {
  const scale = process.env.PAGES_SCALE || "city";
  const ready = process.env.PAGES_DATA_DIR;
  if (ready) return [await measure({ scale, folder: ready, databaseUrl: "" })];
  const folder = mkdtempSync(join(tmpdir(), "parkmatch-pages-"));
  const server = await startPostgres();
  try {
    const found = [await measure({ scale, folder, databaseUrl: "" })];
    if (server) found.push(await onPostgres(server, { scale, folder: join(folder, "postgres") }));
    return found;
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function onPostgres(server: TestPostgres, { scale, folder }: { scale: string; folder: string }) {
  return measure({ scale, folder, databaseUrl: server.url("postgres") });
}

async function measure(at: {
  scale: string;
  folder: string;
  databaseUrl: string;
}): Promise<PagesBench> {
  const { scale, folder, databaseUrl } = at;
  const file = join(folder, "parkmatch.db");
  const delays = join(tmpdir(), `parkmatch-loop-${process.pid}.json`);
  const environment = {
    NODE_ENV: "production",
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    PORT: "0",
    LOG_LEVEL: "error",
    WORKER: "none",
    LOOP_DELAY_FILE: delays,
  };
  if (databaseUrl !== "" || !existsSync(file)) generate(scale, environment);
  const product = await serveProcess(
    ["--import", "./tests/bench/pages/loop-delay.mjs", "build/commands/start.js"],
    environment,
  );
  try {
    const visits = await visitsOf(product.url);
    const alone = new Map<string, number>();
    for (const visit of visits) {
      const times: number[] = [];
      for (let i = 0; i < TRIES; i++) times.push(await open(product.url, visit));
      alone.set(visit.page, quantile(times.slice(1), 0.5));
    }
    rmSync(delays, { force: true });
    const crowd = await clicking(product.url, visits);
    return {
      engine: databaseUrl === "" ? "SQLite" : "PostgreSQL",
      scale,
      pages: visits.map(({ page }) => {
        const times = crowd.get(page) ?? [];
        return {
          page,
          alone: alone.get(page) ?? Number.NaN,
          p50: quantile(times, 0.5),
          p95: quantile(times, 0.95),
        };
      }),
      loopDelay: JSON.parse(readFileSync(delays, "utf8")) as PagesBench["loopDelay"],
      megabytes: databaseUrl === "" ? statSync(file).size / 1e6 : null,
    };
  } finally {
    await product.stop();
    rmSync(delays, { force: true });
  }
}

function generate(scale: string, environment: Record<string, string>): void {
  const words = ["build/commands/generate.js", "--scale", scale];
  const env = { ...process.env, ...environment };
  const { status } = spawnSync("node", words, { stdio: ["ignore", "inherit", "inherit"], env });
  if (status !== 0) throw new Error("The city was not generated");
}

/** Twenty people who open one page after another, each after reading the last. */
async function clicking(url: string, visits: Visit[]): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  const end = performance.now() + SECONDS * 1000;
  async function person(seed: number): Promise<void> {
    const random = chance(seed);
    await sleep(random.next() * 3_000);
    while (performance.now() < end) {
      const visit = random.pick(visits);
      const took = await open(url, visit);
      times.set(visit.page, [...(times.get(visit.page) ?? []), took]);
      await sleep(2_000 + random.next() * 2_000);
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, (_, seed) => person(seed + 1)));
  return times;
}

async function open(url: string, { path, cookie, page }: Visit): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url + path, {
    headers: { Cookie: cookie, "Accept-Encoding": "gzip" },
    redirect: "manual",
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${page}, ${path}: ${answer.status}`);
  return performance.now() - began;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
