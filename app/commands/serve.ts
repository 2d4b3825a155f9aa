import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { createApp } from "#app/http/app.server.ts";
import type { Runtime } from "#app/http/runtime.server.ts";
import { type Listening, listen } from "#app/http/server.server.ts";
import { ofProgram } from "#db/program.server.ts";

type Build = ServerBuild & {
  entry: { module: { createRuntime(environment: NodeJS.ProcessEnv): Promise<Runtime> } };
};

/** Starts the built product. The demo calls this too. */
export async function serve(): Promise<{ listening: Listening; runtime: Runtime }> {
  const build: Build = await import(pathToFileURL(ofProgram("build/server/index.js")).href);
  const runtime = await build.entry.module.createRuntime(process.env);
  const app = createApp({
    build,
    runtime,
    assets(app) {
      app.use(
        "/assets",
        express.static(ofProgram("build/client/assets"), {
          immutable: true,
          maxAge: "1y",
          index: false,
        }),
      );
      app.use("/assets", (_req, res) => {
        res.status(404).end();
      });
      app.use(express.static(ofProgram("build/client"), { maxAge: "1h", index: false }));
    },
  });
  const listening = await listen(app, runtime.config);
  stopOnSignal({ listening, runtime });
  return { listening, runtime };
}

function stopOnSignal({ listening, runtime }: { listening: Listening; runtime: Runtime }): void {
  let stopping = false;
  async function stop(signal: string): Promise<void> {
    // Who asks twice will not wait.
    if (stopping) process.exit(1);
    stopping = true;
    runtime.log.info({ signal }, "stopping");
    // SIGTERM comes from a supervisor that has to tell a load balancer first; SIGINT from the keyboard.
    // Streams are never done: their readers come back to whoever serves next.
    runtime.live.close();
    await listening.stop(signal === "SIGTERM" ? runtime.config.noticeMs : 0);
    await runtime.close();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        runtime.log.fatal({ error }, "could not stop in order");
        process.exit(1);
      });
    });
  }
}

/** Prints a sentence, not a stack, for what the person at the keyboard can put right. */
export function explainAndExit(error: unknown): never {
  // By name: the built product's modules are another copy of the same classes.
  const plain =
    error instanceof Error &&
    (/^(Config|Seed|NotEmpty|Usage)Error$/.test(error.name) || /Port \d+/.test(error.message));
  process.stderr.write(
    `${plain ? (error as Error).message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(plain ? 2 : 1);
}
