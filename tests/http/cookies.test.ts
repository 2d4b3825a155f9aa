import { expect, test } from "vitest";
import { isSecret, preferencesCookie, sessionCookie } from "#app/http/cookies.server.ts";
import { readConfig } from "#app/platform/config.server.ts";
import { newToken } from "#app/platform/tokens.server.ts";

test("behind TLS the browser is bound to take them from this host alone", async () => {
  const config = readConfig({ NODE_ENV: "test", SECURE_COOKIES: "true" });
  for (const cookie of [sessionCookie(config), preferencesCookie(config)]) {
    const line = await cookie.serialize("value");
    expect(line).toMatch(/^__Host-pm_/);
    expect(line).toContain("Secure");
    expect(line).toContain("HttpOnly");
    expect(line).toContain("SameSite=Lax");
    expect(line).toContain("Path=/");
    expect(line).not.toContain("Domain");
  }
});

test("without TLS a browser would not take that name", async () => {
  const line = await sessionCookie(readConfig({ NODE_ENV: "test" })).serialize("value");
  expect(line).toMatch(/^pm_session=/);
  expect(line).not.toContain("Secure");
});

test("a session's secret is told from what else a cookie may hold", () => {
  expect(isSecret(newToken())).toBe(true);
  for (const odd of [null, 7, "", "a".repeat(42), `${"a".repeat(42)}'`, ["a".repeat(43)]]) {
    expect(isSecret(odd)).toBe(false);
  }
});
