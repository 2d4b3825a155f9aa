import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createApp } from "#app/http/app.server.ts";
import { sessionCookie } from "#app/http/cookies.server.ts";
import { createRuntime, type Runtime } from "#app/http/runtime.server.ts";
import { type Listening, listen } from "#app/http/server.server.ts";
import * as live from "#app/routes/deals/live.ts";
import { startSession } from "#app/services/identity/sessions.server.ts";
import { engine } from "#db/dialect.ts";
import { newId } from "#db/id.ts";
import { person } from "#tests/factories/parties.ts";

/* The stream as a browser has it: through the whole edge, with compression and the server around it. */

const build = {
  entry: { module: { default: () => new Response("a page") } },
  routes: { live: { id: "live", path: "live", module: live } },
  assets: { entry: { module: "/entry.js", imports: [] }, routes: {}, url: "/m.js", version: "1" },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

let runtime: Runtime;
let listening: Listening;
let cookie: string;

beforeEach(async () => {
  runtime = await createRuntime({
    NODE_ENV: "test",
    DATA_DIR: join(inject("scratch"), newId()),
    LOG_LEVEL: "silent",
    WORKER: "none",
  });
  const app = createApp({ build, runtime, assets: () => undefined });
  listening = await listen(app, { host: "127.0.0.1", port: 0 });
  const secret = await startSession(runtime.db, await person(runtime.db));
  cookie = (await sessionCookie(runtime.config).serialize(secret)).split(";")[0] ?? "";
});

afterEach(async () => {
  runtime.live.close();
  await listening.stop(0);
  await runtime.close();
});

function ask(headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const url = `${listening.url}/live`;
    get(url, { headers: { "Accept-Encoding": "gzip, br", ...headers } }, resolve).once(
      "error",
      reject,
    );
  });
}

function firstBytes(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    answer.once("data", (chunk: Buffer) => resolve(chunk.toString()));
  });
}

// What these ask is the same on both engines.
test.runIf(engine === "sqlite")(
  "its first bytes come at once, and nothing compresses them",
  async () => {
    const answer = await ask({ Cookie: cookie });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toMatch(/^text\/event-stream/);
    expect(answer.headers["cache-control"]).toContain("no-transform");
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(await firstBytes(answer)).toMatch(/^retry: \d+\n\n$/);
    answer.destroy();
  },
);

test.runIf(engine === "sqlite")("is for who is signed in alone", async () => {
  const answer = await ask({});
  expect(answer.statusCode).toBe(401);
  answer.resume();
});

test.runIf(engine === "sqlite")("is forgotten when its reader goes", async () => {
  const answer = await ask({ Cookie: cookie });
  await firstBytes(answer);
  expect(runtime.live.size()).toBe(1);
  answer.destroy();
  while (runtime.live.size() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
});

test.runIf(engine === "sqlite")(
  "ends when the server is to stop, which waits for none",
  async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask({ Cookie: cookie })));
    await Promise.all(answers.map(firstBytes));
    const ended = answers.map(
      (answer) => new Promise((resolve) => answer.resume().once("end", resolve)),
    );
    runtime.live.close();
    await Promise.all(ended);
    expect((await ask({ Cookie: cookie })).statusCode).toBe(503);
  },
);
