import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment, prunedInstallation } from "./installation.ts";

const READY_MS = 120_000;

/** Starts the product as it is in production, without the development packages, on a database of its own, with the demonstration's people in it. */
export default async function start(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "parkmatch-e2e-"));
  const program = prunedInstallation();
  const server = spawn("node", ["app/commands/run.mjs", "demo"], {
    cwd: program,
    env: environment({ DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error", NOTICE_SECONDS: "0" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.env.PARKMATCH_URL = await addressOf(server.stdout);
  process.env.PARKMATCH_PROGRAM = program;
  process.env.PARKMATCH_PROCESS = String(server.pid);
  return async () => {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    for (const made of [folder, program]) rmSync(made, { recursive: true, force: true });
  };
}

function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = "";
    const timer = setTimeout(
      () => reject(new Error(`The product did not start:\n${seen}`)),
      READY_MS,
    );
    output.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      const url = /http:\/\/[\w.:]+/.exec(seen)?.[0];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
    output.once("end", () => reject(new Error(`The product ended:\n${seen}`)));
  });
}
