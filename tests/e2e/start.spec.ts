import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
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
  const body = "email=nobody%40example.com&password=wrong";
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk: Buffer) => {
    answer += chunk.toString();
  });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: ${new URL(url).host}\r\nOrigin: ${url}\r\n` +
      "Content-Type: application/x-www-form-urlencoded\r\n" +
      `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  // An answer on another connection says that what came before was read.
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/plans`)).status).toBe(200);
  server.kill("SIGTERM");
  await expect
    .poll(async () =>
      fetch(`${url}/healthz`).then(
        () => "listens",
        () => "closed",
      ),
    )
    .toBe("closed");
  socket.write(body.slice(10));
  await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).toMatch(/^Connection: close/im);
  expect(await ended).toBe(0);
});
