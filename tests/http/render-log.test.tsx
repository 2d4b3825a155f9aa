import { setTimeout as sleep } from "node:timers/promises";
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { lazy, Suspense } from "react";
import { expect, test } from "vitest";
import * as entry from "#app/entry.server.tsx";

/** A part of the page that is still to come when the rest has been sent. */
const Late = lazy(() => new Promise<never>(() => undefined));

function Page() {
  return (
    <Suspense fallback="…">
      <Late />
    </Suspense>
  );
}

const build = {
  entry: { module: entry },
  routes: { root: { id: "root", path: "", module: { default: Page } } },
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: { root: { id: "root", path: "", module: "/root.js" } },
    url: "/manifest.js",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

/** What the log says when a page's answer breaks off. */
async function loggedWhen(gone: boolean): Promise<string[]> {
  const lines: string[] = [];
  const log = { error: (_: unknown, line: string) => lines.push(line) };
  const context = { runtime: { log }, nonce: "n", requestId: "r" } as unknown as AppLoadContext;
  const sender = new AbortController();
  const request = new Request("http://parkmatch.test/", { signal: sender.signal });
  const answer = await createRequestHandler(build, "test")(request, context);
  const reader = answer.body?.getReader();
  await reader?.read();
  if (gone) sender.abort();
  await reader?.cancel(new Error("broken off"));
  await sleep(50);
  return lines;
}

test("a page that breaks off is a fault for the log, a reader who goes is none", async () => {
  expect(await loggedWhen(false)).toEqual(["render"]);
  expect(await loggedWhen(true)).toEqual([]);
});
