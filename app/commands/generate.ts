import { parseArgs } from "node:util";
import { readConfig } from "#app/platform/config.server.ts";
import { drain } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { createBar } from "#app/platform/progress-bar.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { settleSearch } from "#app/services/kept/keep-search.server.ts";
import { loadReference } from "#app/services/load-reference.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { generateCity } from "#seeds/city/generate.server.ts";
import { SCALES, type ScaleName } from "#seeds/city/scale.ts";
import { explainAndExit } from "./serve.ts";

/* `npm run generate -- --scale city [--seed 1] [--as-of 2026-11-27]`: a made-up city in an empty database. */

const HOUR_MS = 3_600_000;

interface Asked {
  scale: ScaleName;
  seed: number;
  asOf: Date;
}

async function generate(words: string[]): Promise<void> {
  const { scale, seed, asOf } = asked(words);
  const db = await openDatabase(readConfig(process.env).databaseUrl);
  const log = createLog({ logLevel: "warn" });
  const began = performance.now();
  try {
    await db.migrate();
    await settleSearch(db, asOf);
    await loadReference(db, { now: asOf });
    await drain(db, { handlers: jobHandlers, log });
    const bar = createBar(`A ${scale}`, process.stderr);
    try {
      await generateCity(db, {
        scale: SCALES[scale],
        seed,
        asOf,
        onProgress: (done, total) => bar.show(done / total),
      });
    } finally {
      bar.clear();
    }
    await db.optimize(true);
    await db.checkpoint();
    process.stdout.write(`Rows written after ${since(began)}\n`);
    await drain(db, { handlers: jobHandlers, log });
  } finally {
    await db.close();
  }
  process.stdout.write(`A ${scale} is there after ${since(began)}\n`);
}

class UsageError extends Error {
  override name = "UsageError";
}

/** @throws UsageError for what cannot be understood */
function asked(words: string[]): Asked {
  const { values } = parseArgs({
    args: words,
    options: {
      scale: { type: "string", default: "city" },
      seed: { type: "string", default: "1" },
      "as-of": { type: "string" },
    },
  });
  const { scale, seed } = values;
  if (!(scale in SCALES)) throw usage(`there is no scale ${scale}`);
  if (!/^\d{1,9}$/.test(seed)) throw usage(`the seed ${seed} is not a whole number`);
  const asOf =
    values["as-of"] === undefined ? thisHour() : new Date(`${values["as-of"]}T00:00:00+08:00`);
  if (Number.isNaN(asOf.getTime())) throw usage(`${values["as-of"]} is not a day`);
  return { scale: scale as ScaleName, seed: Number(seed), asOf };
}

function thisHour(): Date {
  return new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS);
}

function usage(problem: string): UsageError {
  const scales = Object.keys(SCALES).join(", ");
  return new UsageError(`${problem}; --scale takes ${scales}, --seed a number, --as-of a day`);
}

function since(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

generate(process.argv.slice(2)).catch(explainAndExit);
