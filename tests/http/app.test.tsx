import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { ActionFunctionArgs, EntryContext, ServerBuild } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { createApp } from "#app/http/app.server.ts";
import { createRuntime, type Runtime } from "#app/http/runtime.server.ts";
import { ErrorBoundary } from "#app/root.tsx";
import { engine } from "#db/dialect.ts";
import { newId } from "#db/id.ts";
import { settings } from "#db/schema/jobs.ts";
import { fillDisk } from "#tests/setup/sqlite.ts";

/* The whole edge with one page of its own, on a database of its own. */

const root = {
  default: () => <p>a page</p>,
  ErrorBoundary,
  loader: ({ context }: ActionFunctionArgs) => context.runtime.db.read.$count(settings),
  async action({ request, context }: ActionFunctionArgs) {
    const value = String((await request.formData()).get("text"));
    await context.runtime.db.write((tx) => tx.insert(settings).values({ key: "text", value }));
    return null;
  },
};

const build = {
  entry: {
    module: {
      default(request: Request, status: number, headers: Headers, entry: EntryContext) {
        const page = renderToString(<RemixServer context={entry} url={request.url} />);
        return new Response(page, { status, headers });
      },
    },
  },
  routes: { root: { id: "root", path: "", module: root } },
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: { root: { id: "root", path: "", module: "/root.js", hasErrorBoundary: true } },
    url: "/manifest.js",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

describe.runIf(engine === "sqlite")("on a full disk", () => {
  let runtime: Runtime;
  let makeRoom: () => void;
  let url: string;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    const dataDir = join(inject("scratch"), newId());
    const environment = {
      NODE_ENV: "test" as const,
      DATA_DIR: dataDir,
      LOG_LEVEL: "silent",
      WORKER: "none",
    };
    runtime = await createRuntime(environment);
    makeRoom = await fillDisk(runtime.db);
    const server = createServer(createApp({ build, runtime, assets: () => undefined }));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = async () => {
      server.closeAllConnections();
      server.close();
      await runtime.close();
    };
  });

  afterEach(() => stop());

  function post(text: string): Promise<Response> {
    const body = new URLSearchParams({ text });
    return fetch(`${url}/`, { method: "POST", headers: { Origin: url }, body });
  }

  test("a write is answered 503 by a page that holds what was sent", async () => {
    const text = `很长的文字<b>${"x".repeat(20_000)}`;
    const refused = await post(text);
    expect(refused.status).toBe(503);
    const page = await refused.text();
    expect(page).toContain('method="post" action="/"');
    expect(page).toContain("很长的文字&lt;b&gt;xxx");
    makeRoom();
    expect((await post(text)).status).toBe(200);
  });

  test("pages are read as ever, and the process is alive but not ready", async () => {
    const statusOf = async (path: string) => (await fetch(url + path)).status;
    expect(await statusOf("/")).toBe(200);
    expect(await statusOf("/healthz")).toBe(200);
    expect(await statusOf("/readyz")).toBe(503);
  });
});
