import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, test } from "vitest";
import { securityHeaders } from "#app/http/security.ts";

/** What a page at this address tells other pages of it. */
async function referrerPolicy(path: string): Promise<string | null> {
  const app = express();
  app.use(securityHeaders(false));
  app.get("*", (_req, res) => void res.send("page"));
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  await answer.text();
  server.close();
  return answer.headers.get("Referrer-Policy");
}

test("an address with a one-time token in it is told to no page, this site's own included", async () => {
  for (const path of [
    "/set-password",
    "/join",
    "/join/",
    "/join.data",
    "/set-password.data",
    "/Join",
  ]) {
    expect(await referrerPolicy(`${path}?token=secret`), path).toBe("strict-origin");
  }
  expect(await referrerPolicy("/resources?q=x")).toBe("same-origin");
});
