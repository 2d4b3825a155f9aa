import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { type Served, serveProcess } from "./process.ts";
import { linkOn, signInAs } from "./visitor.ts";

export interface PageFigures {
  page: string;
  /** Requests a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Times the bare page's rate, measured right before and after in the same run. */
  ofBare: number;
}

export interface HttpBench {
  /** Milliseconds from process start to the first page, database in place. */
  startup: number;
  bareStartup: number;
  pages: PageFigures[];
}

const SECONDS = 6;
const CONNECTIONS = 10;

/** The built product on loopback against a bare page of the same framework, in turn. */
export async function benchHttp(): Promise<HttpBench> {
  const folder = mkdtempSync(join(tmpdir(), "parkmatch-bench-"));
  const environment = {
    NODE_ENV: "production",
    DATA_DIR: folder,
    DATABASE_URL: "",
    PORT: "0",
    LOG_LEVEL: "error",
  };
  const first = await serveProcess(["build/commands/demo.js"], environment);
  await first.stop();
  const product = await serveProcess(["build/commands/start.js"], environment);
  const bare = await serveProcess(["--import", "tsx", "tests/bench/http/bare.tsx"], {
    NODE_ENV: "production",
  });
  try {
    return {
      startup: product.startup,
      bareStartup: bare.startup,
      pages: await pages(product, bare),
    };
  } finally {
    await product.stop();
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pages(product: Served, bare: Served): Promise<PageFigures[]> {
  const founder = await signInAs(product.url, "founder@demo.parkmatch.cn");
  const staff = await signInAs(product.url, "staff@demo.parkmatch.cn");
  const own = await linkOn(
    `${product.url}/applications`,
    founder,
    /"(\/applications\/[0-9a-z]{26})"/,
  );
  const visits = [
    { page: "matches", url: product.url + own, cookie: founder },
    { page: "resources", url: `${product.url}/resources`, cookie: "" },
    { page: "district desk", url: `${product.url}/district`, cookie: staff },
  ];
  const figures: PageFigures[] = [];
  for (const visit of visits) {
    const before = await load(bare.url, "");
    const found = await load(visit.url, visit.cookie);
    const after = await load(bare.url, "");
    const ofBare = found.rate / ((before.rate + after.rate) / 2);
    figures.push({ page: visit.page, ...found, ofBare });
  }
  return [{ page: "bare", ...(await load(bare.url, "")), ofBare: 1 }, ...figures];
}

async function load(
  url: string,
  cookie: string,
): Promise<{ rate: number; p50: number; p99: number }> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { Cookie: cookie, "Accept-Encoding": "gzip" },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  }
  return {
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
