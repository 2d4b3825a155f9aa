import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/*
 * `npm run mutate -- deals plans` puts faults into these rooms of the domain and the services, one at a time, and
 * counts those that a test notices; `npm run mutate -- domain/deals` into one floor's room; without a name into all.
 * Incremental: what has not changed since the last run is not tried again. Too slow for CI.
 */
const ROOT = resolve(import.meta.dirname, "../..");
const FLOORS = ["domain", "services"] as const;
const GOALS: Record<string, number> = { domain: 85, services: 75 };

interface Score {
  name: string;
  noticed: number;
  survived: number;
}

interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

function roomsOf(asked: readonly string[]): string[] {
  const all = FLOORS.flatMap((floor) =>
    readdirSync(join(ROOT, "app", floor), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${floor}/${entry.name}`),
  );
  if (asked.length === 0) return all;
  const unknown = asked.find((name) => !all.some((room) => matches(room, name)));
  if (unknown) throw new Error(`No room ${unknown}; there are ${all.join(", ")}`);
  return all.filter((room) => asked.some((name) => matches(room, name)));
}

function matches(room: string, name: string): boolean {
  return room === name || room.endsWith(`/${name}`);
}

function mutate(name: string): Score | null {
  const [floor = "", room = ""] = name.split("/");
  const { status } = spawnSync("npx", ["stryker", "run", "tests/mutation/stryker.config.mjs"], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, MUTATE_FLOOR: floor, MUTATE_ROOM: room },
  });
  const report = join(ROOT, ".mutation", `${floor}-${room}.json`);
  return status === 0 && existsSync(report) ? scoreOf(name, report) : null;
}

function scoreOf(name: string, report: string): Score {
  const { files } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const statuses = Object.values(files).flatMap(({ mutants }) =>
    mutants.map((each) => each.status),
  );
  const count = (...wanted: string[]) =>
    statuses.filter((status) => wanted.includes(status)).length;
  return { name, noticed: count("Killed", "Timeout"), survived: count("Survived", "NoCoverage") };
}

function print(scores: readonly Score[]): void {
  for (const { name, noticed, survived } of scores) {
    const share = (100 * noticed) / Math.max(1, noticed + survived);
    const goal = GOALS[name.split("/")[0] ?? ""] ?? 0;
    const figures = `${share.toFixed(1).padStart(5)} %  ${noticed} of ${noticed + survived} noticed`;
    process.stdout.write(
      `${name.padEnd(24)}${figures}${share < goal ? `  (goal ${goal} %)` : ""}\n`,
    );
  }
}

const rooms = roomsOf(process.argv.slice(2));
const scores = rooms.map(mutate);
print(scores.filter((score) => score !== null));
if (scores.includes(null)) process.exitCode = 1;
