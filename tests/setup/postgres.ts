import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface TestPostgres {
  url(database: string): string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL from the machine's own binaries on a loopback port; null when none is installed. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const bin = binaries();
  if (!bin) return null;
  const folder = mkdtempSync(join(tmpdir(), "parkmatch-pg-"));
  const data = join(folder, "data");
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? postgresUser() : null;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "parkmatch", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"],
    { ...(owner ?? {}), cwd: folder, stdio: "pipe" },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-h",
      "127.0.0.1",
      "-k",
      "",
      "-c",
      "fsync=off",
      "-c",
      "max_connections=200",
    ],
    { ...(owner ?? {}), cwd: folder, stdio: "ignore" },
  );
  const url = (database: string) => `postgres://parkmatch@127.0.0.1:${port}/${database}`;
  await untilReady(url("postgres"));
  return {
    url,
    async stop() {
      server.kill("SIGINT");
      await new Promise((resolve) => server.once("exit", resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Are PostgreSQL's binaries on this machine? */
export function hasPostgres(): boolean {
  return binaries() !== null;
}

function binaries(): string | null {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return null;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  const found = versions
    .map((v) => join(root, v, "bin"))
    .find((bin) => existsSync(join(bin, "initdb")));
  return found ?? null;
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt > 100) throw error;
      await sleep(100);
    }
  }
}
