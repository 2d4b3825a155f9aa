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
  /** Kilobytes of one answer, as sent. */
  sent: number;
  /** Times the rate, and the p99, of the framework's own list, measured right before and after in the same run. */
  ofList: { rate: number; p99: number };
  /** Times the rate of fifty plain rows. */
  ofPlain: number;
}

export interface HttpBench {
  /** Milliseconds from process start to the first page, database in place. */
  startup: number;
  bareStartup: number;
  /** Requests a second of the two bare pages. */
  list: number;
  plain: number;
  pages: PageFigures[];
}

const SECONDS = 6;
const CONNECTIONS = 10;

/** The built product on loopback against bare pages of the same framework on the same database, in turn. */
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
  const bare = (kind: "list" | "plain") =>
    serveProcess(["--import", "tsx", "tests/bench/http/bare.tsx", kind], {
      ...environment,
      DATABASE_URL: `file:${join(folder, "parkmatch.db")}`,
    });
  const list = await bare("list");
  const plain = await bare("plain");
  try {
    return {
      startup: product.startup,
      bareStartup: list.startup,
      ...(await pages({ product, list, plain })),
    };
  } finally {
    await product.stop();
    await list.stop();
    await plain.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Servers {
  product: Served;
  list: Served;
  plain: Served;
}

async function pages({
  product,
  list,
  plain,
}: Servers): Promise<Pick<HttpBench, "list" | "plain" | "pages">> {
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
  const rows = await load(plain.url, "");
  const figures: PageFigures[] = [];
  for (const visit of visits) {
    const before = await load(list.url, "");
    const found = await load(visit.url, visit.cookie);
    const after = await load(list.url, "");
    figures.push({
      page: visit.page,
      ...found,
      ofList: {
        rate: found.rate / ((before.rate + after.rate) / 2),
        p99: found.p99 / ((before.p99 + after.p99) / 2),
      },
      ofPlain: found.rate / rows.rate,
    });
  }
  return { list: (await load(list.url, "")).rate, plain: rows.rate, pages: figures };
}

async function load(
  url: string,
  cookie: string,
): Promise<{ rate: number; p50: number; p99: number; sent: number }> {
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
    sent: result.throughput.total / Math.max(1, result.requests.total) / 1024,
  };
}
