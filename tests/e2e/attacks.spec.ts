import { readdirSync, readFileSync } from "node:fs";
import { type IncomingMessage, request as send } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type APIRequestContext, expect, test } from "@playwright/test";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../app/routes.ts";
import { address } from "./people.ts";

/* What a laptop can do to a server, done at every address: it answers, and neither memory nor files run out. */

const MEGABYTE = 1024 * 1024;
const FORM = "application/x-www-form-urlencoded";
const PARTS = "multipart/form-data; boundary=q";
const NOBODY = "0".repeat(26);
const DOCUMENT_BYTES = 12 * MEGABYTE;

interface Answer {
  status: number;
  ms: number;
}

/** Every address of the product, as pages and as what they load by themselves. */
async function addresses(): Promise<string[]> {
  const paths = (await routes).flatMap((route) => pathsOf(route, ""));
  const filled = paths.map((path) => path.replace(/:\w+/g, NOBODY).replace("*", "no-such-page"));
  return [...new Set(filled)].flatMap((path) => [path || "/", `${path || "/_root"}.data`]);
}

function pathsOf({ path, index, children = [] }: RouteConfigEntry, above: string): string[] {
  const here = path && !index ? `${above}/${path}` : above;
  return [here, ...children.flatMap((child) => pathsOf(child, here))];
}

/** How a server ends a connection whose sender it has refused while he still sends: his own system tells him so. */
const HUNG_UP = ["EPIPE", "ECONNRESET"];

/** Sends the head of a post and a part of its body, and waits for the answer: status 0 where it hung up instead. */
function post(
  path: string,
  headers: Record<string, string | number>,
  body: Buffer | string = "",
): Promise<Answer> {
  const { hostname, port } = new URL(address(""));
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = send(
      { hostname, port, path, method: "POST", headers, agent: false },
      (answer) => {
        resolve({ status: answer.statusCode ?? 0, ms: performance.now() - began });
        asked.destroy();
      },
    );
    asked.once("error", (error: NodeJS.ErrnoException) => {
      if (HUNG_UP.includes(error.code ?? "")) resolve({ status: 0, ms: performance.now() - began });
      else reject(error);
    });
    asked.write(body);
  });
}

function ask(path: string, method: string, cookie: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(address(""));
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie };
    const asked = send({ hostname, port, path, method, headers, agent: false }, resolve);
    asked.once("error", reject);
    asked.end();
  });
}

/** Files and connections that the server has open. */
function opened(): number {
  return readdirSync(`/proc/${process.env.PARKMATCH_PROCESS}/fd`).length;
}

/** Megabytes that the server takes. */
function memory(): number {
  const status = readFileSync(`/proc/${process.env.PARKMATCH_PROCESS}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Until the server takes no more for a while. */
async function settled(): Promise<void> {
  for (let still = 0, last = memory(); still < 4; last = memory()) {
    await sleep(500);
    still = Math.abs(memory() - last) < 5 ? still + 1 : 0;
  }
}

async function cookieOf(request: APIRequestContext, role: string): Promise<string> {
  const answer = await request.post(address("/sign-in"), {
    headers: { Origin: address("") },
    form: { email: `${role}@demo.parkmatch.cn`, password: "parkmatch-demo" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
  const { cookies } = await request.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** The documents of an application of this founder. */
async function documentsPage(request: APIRequestContext): Promise<string> {
  const list = await (await request.get(address("/applications"))).text();
  const id = /\/applications\/([0-9a-z]{26})/.exec(list)?.[1];
  return `/applications/${id}/edit/documents`;
}

async function versionOf(request: APIRequestContext, steps: string): Promise<string> {
  const page = await (await request.get(steps)).text();
  return /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
}

/** The address of a large document that a founder has attached. */
async function largeDocument(request: APIRequestContext): Promise<string> {
  const steps = address(await documentsPage(request));
  const buffer = Buffer.alloc(DOCUMENT_BYTES, "x");
  buffer.write("%PDF-1.7\n");
  const answer = await request.post(steps, {
    headers: { Origin: address("") },
    multipart: {
      version: await versionOf(request, steps),
      file: { name: "large.pdf", mimeType: "application/pdf", buffer },
    },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
  const page = await (await request.get(steps)).text();
  const found = /href="(\/documents\/[0-9a-z]{26})"[^>]*>large\.pdf/.exec(page)?.[1];
  expect(found).toBeTruthy();
  return found ?? "";
}

/** Takes it off again, so that the other stories find what they know. */
async function removeDocument(request: APIRequestContext, path: string): Promise<void> {
  const steps = address(await documentsPage(request));
  const answer = await request.post(steps, {
    headers: { Origin: address("") },
    form: { version: await versionOf(request, steps), documentId: path.split("/").at(-1) ?? "" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
}

/** Its address alone is the right to post there: it reads no cookie, and a mailbox names no origin. */
const SIGNED = /^\/unsubscribe\//;

test("no address takes a post that names no origin", async () => {
  for (const path of (await addresses()).filter((each) => !SIGNED.test(each))) {
    const headers = { "Content-Type": FORM, "Content-Length": 3 };
    expect((await post(path, headers, "a=1")).status, path).toBe(403);
  }
});

test("no address reads what a stranger sends as parts", async () => {
  const before = memory();
  for (const path of await addresses()) {
    const headers = {
      Origin: address(""),
      "Content-Type": PARTS,
      "Content-Length": 20 * MEGABYTE,
    };
    // Answered while nineteen of twenty megabytes are still to come.
    const { status, ms } = await post(path, headers, Buffer.alloc(MEGABYTE));
    expect([0, 302, 202, 400, 401, 404, 405, 415, 422], `${path}: ${status}`).toContain(status);
    expect(ms, path).toBeLessThan(2_000);
  }
  expect(memory() - before).toBeLessThan(200);
});

test("nor what somebody sends to an application that is another's", async ({
  request,
  playwright,
}) => {
  await cookieOf(request, "founder");
  const page = await documentsPage(request);
  const other = await playwright.request.newContext();
  const cookie = await cookieOf(other, "reviewer");
  await other.dispose();
  for (const suffix of ["", ".data"]) {
    const { status } = await post(
      page + suffix,
      {
        Origin: address(""),
        Cookie: cookie,
        "Content-Type": PARTS,
        "Content-Length": 90 * MEGABYTE,
      },
      Buffer.alloc(MEGABYTE),
    );
    expect([0, 404], `${suffix}: ${status}`).toContain(status);
  }
});

test("a form of hundreds of thousands of fields is refused before it is taken apart", async () => {
  for (const [many, status] of [
    [340_000, 413],
    [250_000, 400],
  ] as const) {
    const headers = { Origin: address(""), "Content-Type": FORM, "Content-Length": many };
    const answer = await post("/sign-in", headers, Buffer.alloc(many, "&"));
    expect(answer.status).toBe(status);
    expect(answer.ms).toBeLessThan(500);
  }
});

test("what is only asked about, and what is broken off, leaves no file open", async ({
  request,
}) => {
  const staff = await cookieOf(request, "staff");
  const documents = [await cookieOf(request, "founder"), await largeDocument(request)] as const;
  const lists = (await addresses()).filter((path) => path.endsWith(".csv"));
  expect(lists.length).toBeGreaterThan(2);
  const streaming = [documents, ...lists.map((path) => [staff, path] as const)];
  for (const [cookie, path] of streaming) (await ask(path, "HEAD", cookie)).destroy();
  await sleep(200);
  const before = opened();
  for (const [cookie, path] of streaming) {
    for (let round = 0; round < (path === documents[1] ? 200 : 30); round++) {
      const answer = await ask(path, round % 2 ? "HEAD" : "GET", cookie);
      expect([200, 404]).toContain(answer.statusCode);
      answer.destroy();
    }
  }
  await expect.poll(opened, { timeout: 10_000 }).toBeLessThanOrEqual(before + 5);
  await removeDocument(request, documents[1]);
});

test("readers who do not read cost no memory, and keep nobody else waiting", async ({
  request,
}) => {
  const cookie = await cookieOf(request, "founder");
  const path = await largeDocument(request);
  (await ask(path, "GET", cookie)).destroy();
  await sleep(200);
  const before = memory();
  const files = opened();
  const { hostname, port, host } = new URL(address(""));
  const stalled: Socket[] = [];
  for (let reader = 0; reader < 100; reader++) {
    const socket = connect(Number(port), hostname);
    socket.pause();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`);
    stalled.push(socket);
  }
  await expect.poll(opened, { timeout: 10_000 }).toBeGreaterThan(files + 100);
  await settled();
  expect(memory() - before).toBeLessThan(150);
  expect((await request.get(address("/plans"))).status()).toBe(200);
  for (const socket of stalled) socket.destroy();
  await expect.poll(opened, { timeout: 10_000 }).toBeLessThanOrEqual(files + 5);
  await removeDocument(request, path);
});
