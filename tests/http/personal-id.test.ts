import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { EntryContext, ServerBuild } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { EXAMPLE_CREDIT_CODE } from "#app/domain/input/credit-code.ts";
import { createApp } from "#app/http/app.server.ts";
import { sessionCookie } from "#app/http/cookies.server.ts";
import { createRuntime, type Runtime } from "#app/http/runtime.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { action } from "#app/routes/registry/organization-new.tsx";
import { startSession } from "#app/services/identity/sessions.server.ts";
import { engine } from "#db/dialect.ts";
import { newId } from "#db/id.ts";
import { organizations } from "#db/schema/organizations.ts";
import { person } from "#tests/factories/parties.ts";

/* The whole edge with the form that registers an organization; what it is answered comes out as data. */

const PERSONAL_NUMBER = "11010519491231002X";

const build = {
  entry: {
    module: {
      default: (_request: Request, status: number, headers: Headers, entry: EntryContext) =>
        new Response(JSON.stringify(entry.staticHandlerContext.actionData), { status, headers }),
    },
  },
  routes: { root: { id: "root", path: "", module: { default: () => null, action } } },
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

describe.runIf(engine === "sqlite")("the number of a person's identity card", () => {
  const lines: string[] = [];
  let dataDir: string;
  let runtime: Runtime;
  let post: (creditCode: string) => Promise<Response>;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    dataDir = join(inject("scratch"), newId());
    const log = createLog({ logLevel: "debug" }, { write: (line) => void lines.push(line) });
    runtime = {
      ...(await createRuntime({
        ...{ NODE_ENV: "test" as const, DATA_DIR: dataDir },
        ...{ LOG_LEVEL: "silent", WORKER: "none" },
      })),
      log,
    };
    const server = createServer(createApp({ build, runtime, assets: () => undefined }));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const token = await startSession(runtime.db, await person(runtime.db));
    const [cookie = ""] = (await sessionCookie(runtime.config).serialize(token)).split(";");
    post = (creditCode) =>
      fetch(`${url}/`, {
        method: "POST",
        headers: { Origin: url, Cookie: cookie },
        body: new URLSearchParams({ kind: "startup", name: "极光测距", creditCode }),
        redirect: "manual",
      });
    stop = async () => {
      server.closeAllConnections();
      server.close();
      await runtime.close();
    };
  });

  afterEach(() => stop());

  async function stored(): Promise<string> {
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), "latin1"));
    return (await Promise.all(texts)).join("\n");
  }

  test("is refused, and stands afterwards in no answer, no file of the database and no line of the log", async () => {
    for (const written of [PERSONAL_NUMBER, "110105 19491231 002x"]) {
      const refused = await post(written);
      expect(refused.status).toBe(422);
      const answer = await refused.text();
      expect(answer).toContain("极光测距");
      expect(answer).toContain("creditCode");
      for (const told of [answer, await stored(), lines.join("\n")]) {
        expect(told.replace(/\s/g, "").toUpperCase()).not.toContain(PERSONAL_NUMBER);
      }
    }
    expect(lines.length).toBeGreaterThan(0);
    expect(await runtime.db.read.$count(organizations)).toBe(0);
  });

  test("is looked for where a code that is taken is found", async () => {
    expect((await post(EXAMPLE_CREDIT_CODE)).status).toBe(302);
    expect(await stored()).toContain(EXAMPLE_CREDIT_CODE);
  });
});
