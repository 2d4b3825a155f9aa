import { expect, test } from "@playwright/test";
import { address } from "./people.ts";

test("answers for its health, and for its database", async ({ request }) => {
  expect(await (await request.get(address("/healthz"))).text()).toBe("ok");
  expect(await (await request.get(address("/readyz"))).text()).toBe("ready");
});

test("every script of a page carries the nonce of its policy, and nothing else may run", async ({
  request,
}) => {
  const answer = await request.get(address("/"));
  const policy = answer.headers()["content-security-policy"] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  expect(policy).not.toContain("unsafe-eval");
  const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
  const again = await request.get(address("/"));
  expect(again.headers()["content-security-policy"]).not.toBe(policy);
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.headers()["x-powered-by"]).toBeUndefined();
});

test("hashed assets are kept for a year, pages not at all", async ({ request }) => {
  const page = await request.get(address("/plans"));
  expect(page.headers()["cache-control"]).toContain("no-store");
  const asset = /"(\/assets\/[^"]+\.css)"/.exec(await page.text())?.[1] ?? "";
  const styles = await request.get(address(asset));
  expect(styles.status()).toBe(200);
  expect(styles.headers()["cache-control"]).toContain("immutable");
  expect((await request.get(address("/assets/none.css"))).status()).toBe(404);
});

test("a write from another site is refused, and so is a body without end", async ({ request }) => {
  const foreign = await request.post(address("/sign-in"), {
    headers: { Origin: "https://elsewhere.example" },
    form: { email: "founder@demo.parkmatch.cn", password: "parkmatch-demo" },
  });
  expect(foreign.status()).toBe(403);
  const large = await request.post(address("/sign-in"), {
    headers: { Origin: address("").replace(/\/$/, "") },
    data: Buffer.alloc(22 * 1024 * 1024),
  });
  expect(large.status()).toBe(413);
});

test("what is not there is 404 in the reader's language", async ({ request }) => {
  const chinese = await request.get(address("/no/such/page"));
  expect(chinese.status()).toBe(404);
  expect(await chinese.text()).toContain("zh-CN");
  const english = await request.get(address("/no/such/page"), {
    headers: { "Accept-Language": "en-GB" },
  });
  expect(await english.text()).toContain('lang="en"');
  for (const path of ["/plans/none", "/resources/none", "/applications/none", "/deals/none"]) {
    const answer = await request.get(address(path), { maxRedirects: 0 });
    expect([302, 404]).toContain(answer.status());
  }
});
