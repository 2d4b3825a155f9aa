import { once } from "node:events";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import express from "express";
import { expect, test } from "vitest";
import { isStopping, listen } from "#app/http/server.server.ts";

const SLOW_MS = 400;
const MANY = 30;

/** A server of which some pages take a while, and some keep the process busy. */
async function serving(begun: string[] = []) {
  const app = express();
  app.use((req, _res, next) => {
    begun.push(req.path);
    next();
  });
  app.get("/slow", async (_req, res) => {
    await sleep(SLOW_MS);
    res.send("done");
  });
  app.get("/busy", (_req, res) => {
    const until = performance.now() + 20;
    while (performance.now() < until);
    res.send("done");
  });
  app.get("/readyz", (_req, res) => {
    res.status(isStopping(app) ? 503 : 200).end();
  });
  return listen(app, { host: "127.0.0.1", port: 0 });
}

function ask(url: string, agent: Agent | false = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent }, (answer) => {
      answer.setEncoding("utf8");
      let told = "";
      answer.on("data", (chunk: string) => {
        told += chunk;
      });
      answer.once("end", () => resolve(`${answer.statusCode} ${told}`.trim()));
    });
    asked.once("error", reject);
  });
}

const many = <T>(make: () => T) => Array.from({ length: MANY }, make);

test("all that is in flight is answered, and all that comes before others have noticed", async () => {
  const server = await serving();
  const agent = new Agent({ keepAlive: true });
  // Connections that were used before and are kept.
  await Promise.all(many(() => ask(`${server.url}/readyz`, agent)));
  const before = many(() => ask(`${server.url}/slow`, agent)).concat(
    many(() => ask(`${server.url}/busy`)),
  );
  const stopped = server.stop(2_000);
  expect(await ask(`${server.url}/readyz`)).toBe("503");
  const meanwhile = many(() => ask(`${server.url}/slow`));
  const answers = await Promise.all([...before, ...meanwhile]);
  expect(new Set(answers)).toEqual(new Set(["200 done"]));
  await stopped;
  await expect(ask(`${server.url}/readyz`)).rejects.toThrow(/ECONNREFUSED/);
  agent.destroy();
});

test("without notice, too, what was sent is answered", async () => {
  const server = await serving();
  const asked = many(() => ask(`${server.url}/busy`)).concat(many(() => ask(`${server.url}/slow`)));
  await sleep(20);
  await Promise.all([server.stop(0), ...asked]);
});

test("a connection that says nothing does not hold the server", async () => {
  const server = await serving();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  await once(socket, "connect");
  const closed = once(socket, "close");
  const began = performance.now();
  await server.stop(0);
  await closed;
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("who asks again before the answer is cut off, and no more than one of many is worked on", async () => {
  const begun: string[] = [];
  const server = await serving(begun);
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  const closed = once(socket, "close");
  socket.write("GET /slow HTTP/1.1\r\nHost: parkmatch.test\r\n\r\n".repeat(500));
  socket.resume();
  await closed;
  expect(begun).toEqual(["/slow"]);
  // One after the other, a connection serves as many as come.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let round = 0; round < 3; round++) {
    expect(await ask(`${server.url}/busy`, agent)).toBe("200 done");
  }
  agent.destroy();
  await server.stop(0);
});
