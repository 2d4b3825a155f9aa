import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sessionCookie } from "#app/http/cookies.server.ts";
import { readConfig } from "#app/platform/config.server.ts";
import { startSession } from "#app/services/identity/sessions.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { users } from "#db/schema/users.ts";
import { type Served, serveProcess } from "../http/process.ts";

const STREAMS = 500;
/** A person may have so many at once. */
const OF_ONE = 8;
/** Memory and load are read when nothing has come for so long. */
const SETTLE_MS = 10_000;
const MEGABYTE = 1024 * 1024;

export interface StreamsBench {
  streams: number;
  /** Megabytes of the server before and with the streams. */
  before: number;
  with: number;
  /** Processor time of the server in a second with all streams open and nothing happening, 0 to 1. */
  idleLoad: number;
  /** Milliseconds from SIGTERM, with all streams open, to the end of the process. */
  stopMs: number;
}

/** The built product with five hundred open streams. */
export async function benchStreams(): Promise<StreamsBench> {
  const folder = mkdtempSync(join(tmpdir(), "parkmatch-bench-"));
  const environment = {
    NODE_ENV: "production",
    DATA_DIR: folder,
    DATABASE_URL: "",
    PORT: "0",
    LOG_LEVEL: "error",
    NOTICE_SECONDS: "0",
  };
  const first = await serveProcess(["build/commands/demo.js"], environment);
  await first.stop();
  const db = await openDatabase(`file:${join(folder, "parkmatch.db")}`);
  const cookies = await people(db, Math.ceil(STREAMS / OF_ONE));
  const server = await serveProcess(["build/commands/start.js"], environment);
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  try {
    await sleep(SETTLE_MS);
    const before = residentOf(server);
    const opened = cookies.flatMap((cookie) =>
      Array.from({ length: OF_ONE }, () => open(server, { cookie, agent })),
    );
    const streams = await Promise.all(opened.slice(0, STREAMS));
    await sleep(SETTLE_MS);
    const grown = residentOf(server);
    const idleLoad = await loadOf(server);
    const began = performance.now();
    await server.stop();
    const stopMs = performance.now() - began;
    return { streams: streams.length, before, with: grown, idleLoad, stopMs };
  } finally {
    agent.destroy();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** People with a session each; the cookies of these. */
async function people(db: Database, count: number): Promise<string[]> {
  const config = readConfig({ NODE_ENV: "production" });
  const cookies: string[] = [];
  for (let at = 0; at < count; at++) {
    const id = newId();
    const email = `${id}@example.com`;
    await db.write((tx) =>
      tx.insert(users).values({ id, email, name: "某人", passwordHash: "unused" }),
    );
    const secret = await startSession(db, id);
    cookies.push((await sessionCookie(config).serialize(secret)).split(";")[0] ?? "");
  }
  return cookies;
}

function open(
  { url }: Served,
  { cookie, agent }: { cookie: string; agent: Agent },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, "Accept-Encoding": "gzip" };
    get(`${url}/live`, { agent, headers }, (answer) => {
      if (answer.statusCode === 200) answer.once("data", () => resolve(answer.resume()));
      else reject(new Error(`A stream was answered ${answer.statusCode}`));
      // Cut off when the server goes.
      answer.on("error", () => undefined);
    }).once("error", reject);
  });
}

/** Megabytes that a process holds. */
function residentOf({ pid }: Served): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  return (kilobytes * 1024) / MEGABYTE;
}

/** The share of one core that a process takes, over ten seconds. */
async function loadOf(server: Served): Promise<number> {
  const before = ticksOf(server);
  await sleep(SETTLE_MS);
  // Linux counts a hundred ticks a second.
  return (ticksOf(server) - before) / 100 / (SETTLE_MS / 1000);
}

function ticksOf({ pid }: Served): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
}
