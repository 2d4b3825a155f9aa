import { once } from "node:events";
import { request as send } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, expect, test } from "vitest";
import { preferencesOf } from "#app/http/cookies.server.ts";
import { knownMethods, readableAddress } from "#app/http/requests.ts";

const app = express();
app.set("trust proxy", "loopback");
app.use(knownMethods, readableAddress);
app.all("*", (req, res) => {
  // What the framework does with an address and a method.
  new Request(new URL(`${req.protocol}://${req.headers.host}${req.originalUrl}`), {
    method: req.method,
  });
  res.send("served");
});
const server = app.listen(0, "127.0.0.1");
await once(server, "listening");

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

function ask(path: string, more: { method?: string; headers?: Record<string, string> } = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<number>((resolve, reject) => {
    const asked = send({ host: "127.0.0.1", port, path, agent: false, ...more }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once("error", reject);
    asked.end();
  });
}

test.each(["/", "/resources?q=%E8%8A%AF%25", "/resources?q=%E0%A4%A", "//plans", "/a%2fb"])(
  "%s is an address",
  async (path) => expect(await ask(path)).toBe(200),
);

test.each(["/%E0%A4%A", "/%", "/resources/%00", "/resources?q=%00", "http://other.example/"])(
  "%s is none",
  async (path) => expect(await ask(path)).toBe(400),
);

test("hundreds of parameters are none", async () => {
  expect(await ask(`/resources?${"kind=fund&".repeat(199)}`)).toBe(200);
  expect(await ask(`/resources?${"kind=fund&".repeat(200)}`)).toBe(400);
});

test("a host that cannot be is refused, and one that a proxy is said to have seen is not believed", async () => {
  expect(await ask("/", { headers: { Host: ":::" } })).toBe(400);
  expect(await ask("/", { headers: { Host: "a:99999999" } })).toBe(400);
  expect(await ask("/", { headers: { "X-Forwarded-Proto": "ja va" } })).toBe(400);
  expect(await ask("/", { headers: { "X-Forwarded-Host": "a:99999999" } })).toBe(200);
});

test.each(["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH"])(
  "%s is no method of pages",
  async (method) => expect(await ask("/", { method })).toBe(405),
);

test.each([null, "x", [], { locale: "xx", theme: 5 }, { locale: "__proto__" }])(
  "%j in the cookie is no preference",
  (kept) => expect(preferencesOf(kept)).toEqual({}),
);

test("a preference that is known stands beside one that is not", () => {
  expect(preferencesOf({ locale: "en", theme: "pink" })).toEqual({ locale: "en" });
});
