import { type ChildProcess, spawn } from "node:child_process";

export interface Served {
  url: string;
  pid: number;
  /** Milliseconds from the start of the process to the first answered request. */
  startup: number;
  stop(): Promise<void>;
}

/** Starts a server that prints its address, and waits for its first answer. */
export async function serveProcess(
  words: string[],
  environment: Record<string, string> = {},
): Promise<Served> {
  const began = performance.now();
  const child = spawn("node", words, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await printedAddress(child);
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return {
    url,
    pid: child.pid ?? 0,
    startup: performance.now() - began,
    async stop() {
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
    },
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      const url = /http:\/\/[\w.]+:\d+/.exec(seen)?.[0];
      if (url) resolve(url);
    });
    child.once("exit", () => reject(new Error(`The server ended:\n${seen}`)));
  });
}
