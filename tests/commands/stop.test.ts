import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aMarket } from "#app/packages/deal-ranking/tests/market.ts";

/* Every command that takes long ends when it is asked to, by whichever signal, wherever it was started. */

let folder = "";
const words: Record<string, () => string[]> = {
  allocate: () => [join(folder, "instance.json")],
  evaluate: () => [folder],
  rank: () => [folder, join(folder, "startups.jsonl")],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parkmatch-stop-"));
  const market = aMarket(5, { startups: 6_000, providers: 400 });
  for (const name of ["startups", "providers", "links"] as const) {
    const lines = market[name].map((record) => `${JSON.stringify(record)}\n`);
    writeFileSync(join(folder, `${name}.jsonl`), lines.join(""));
  }
  const ids = (sign: string, many: number) => Array.from({ length: many }, (_, at) => sign + at);
  const [startups, resources] = [ids("s", 6_000), ids("r", 400)];
  // Everybody wants the same, so that this takes a while.
  const instance = {
    startups: startups.map((id) => ({ id, prefs: resources })),
    resources: resources.map((id) => ({ id, capacity: 7, prefs: startups })),
    weights: Object.fromEntries(
      startups.map((id, one) => [
        id,
        Object.fromEntries(resources.map((r, two) => [r, 1 + two + ((one * 7 + two) % 97) / 1000])),
      ]),
    ),
    method: "welfare",
  };
  writeFileSync(join(folder, "instance.json"), JSON.stringify(instance));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function stopped(command: string, { signal, shell }: { signal: NodeJS.Signals; shell: string }) {
  const child = spawn(
    "sh",
    ["-c", `${shell} exec "$@"`, "sh", process.execPath, "app/commands/run.mjs"].concat(
      command,
      words[command]?.() ?? [],
    ),
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const told = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    told.stdout += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    told.stderr += chunk;
    if (/\d+ %/.test(told.stderr) && !child.killed) child.kill(signal);
  });
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, ...told }));
  });
}

describe.each(Object.keys(words))("%s", (command) => {
  test.each([
    ["SIGTERM", ""],
    ["SIGINT", "trap '' INT;"],
  ] as const)("stops on %s %s", async (signal, shell) => {
    const { status, stdout, stderr } = await stopped(command, { signal, shell });
    expect({ status, stdout }).toEqual({ status: 130, stdout: "" });
    expect(stderr).toMatch(/\d+ %[\s\S]*Stopped/);
  });
});
