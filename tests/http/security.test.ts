import { once } from "node:events";
import { request as send } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, describe, expect, test } from "vitest";
import { httpsOnly, sameOriginOnly } from "#app/http/security.ts";

const app = express();
app.use("/plain", sameOriginOnly(false));
app.use("/secure", httpsOnly, sameOriginOnly(true));
app.all("*", (_req, res) => {
  res.send("served");
});
const server = app.listen(0, "127.0.0.1");
await once(server, "listening");
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

function ask(path: string, method: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; hsts: string | undefined }>((resolve, reject) => {
    const asked = send(`http://${host}${path}`, { method, headers, agent: false }, (answer) => {
      answer.resume();
      const hsts = answer.headers["strict-transport-security"];
      resolve({ status: answer.statusCode ?? 0, hsts });
    });
    asked.once("error", reject);
    asked.end();
  });
}

describe("a write", () => {
  test.each([
    ["of this site", { Origin: `http://${host}` }, 200],
    ["of nobody", {}, 403],
    ["of nobody, as a tool sends it", { "Sec-Fetch-Site": "none" }, 403],
    ["of nobody, which says that it is ours", { "Sec-Fetch-Site": "same-origin" }, 403],
    ["of an empty origin", { Origin: "" }, 403],
    ["of a page in a sandbox", { Origin: "null" }, 403],
    ["of another site", { Origin: "https://elsewhere.example" }, 403],
    ["of another port", { Origin: "http://127.0.0.1:1" }, 403],
    ["of no address", { Origin: host }, 403],
  ])("%s: %j → %i", async (_, headers: Record<string, string>, status) => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      expect((await ask("/plain", method, headers)).status).toBe(status);
    }
    expect((await ask("/plain", "GET", headers)).status).toBe(200);
    expect((await ask("/plain", "HEAD", headers)).status).toBe(200);
  });

  test("comes by https alone where the site is secure, as browsers are told", async () => {
    expect(await ask("/secure", "POST", { Origin: `https://${host}` })).toEqual({
      status: 200,
      hsts: "max-age=31536000",
    });
    expect((await ask("/secure", "POST", { Origin: `http://${host}` })).status).toBe(403);
    expect((await ask("/plain", "GET")).hsts).toBeUndefined();
  });
});
