import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { createApp } from "#app/http/app.server.ts";
import { listen } from "#app/http/server.server.ts";
import { PROGRAM } from "#db/program.server.ts";
import { explainAndExit } from "./serve.ts";

/** The product with Vite in front: changed modules are replaced while it runs. */
async function dev(): Promise<void> {
  const vite = await createServer({ root: PROGRAM, server: { middlewareMode: true } });
  const load = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  const { createRuntime } = (await load()).entry.module as unknown as {
    createRuntime: typeof import("#app/http/runtime.server.ts").createRuntime;
  };
  const runtime = await createRuntime(process.env);
  const app = createApp({ build: load, runtime, assets: (app) => app.use(vite.middlewares) });
  const { url } = await listen(app, runtime.config);
  process.stdout.write(`ParkMatch (development): ${url}\n`);
}

dev().catch(explainAndExit);
