import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

let folder = "";
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parkmatch-start-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, DATA_DIR: folder, DATABASE_URL: "", LOG_LEVEL: "error", ...more };
}

test("a wrong configuration is named in a sentence, without a stack", () => {
  const { status, stderr } = spawnSync("node", ["build/commands/start.js"], {
    env: environment({ PORT: "many" }),
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain("PORT");
  expect(stderr).toContain(".env.example");
  expect(stderr).not.toContain("    at ");
});

test("a port that is taken is named with what to do", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const at = other.address();
      resolve(typeof at === "object" && at ? at.port : 0);
    });
  });
  const { status, stderr } = spawnSync("node", ["build/commands/start.js"], {
    env: environment({ PORT: String(port) }),
    encoding: "utf8",
  });
  other.close();
  expect(status).toBe(2);
  expect(stderr).toContain(`Port ${port}`);
});

test("a request in flight is answered before the server ends", async () => {
  const server = spawn("node", ["build/commands/start.js"], {
    env: environment({ PORT: "0" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) => {
    server.stdout.on("data", (chunk: Buffer) => {
      const found = /http:\/\/[\w.:]+/.exec(chunk.toString())?.[0];
      if (found) resolve(found);
    });
  });
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const answers = Array.from({ length: 20 }, () => fetch(`${url}/plans`));
  await answers[0];
  server.kill("SIGTERM");
  const statuses = await Promise.all(answers.map(async (answer) => (await answer).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await ended).toBe(0);
});
