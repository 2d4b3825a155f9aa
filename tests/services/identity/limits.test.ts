import { describe, expect, test } from "vitest";
import { Refusal } from "#app/domain/refusal.ts";
import { countRegistration, limitedSignIn } from "#app/services/identity/limits.server.ts";
import { dropOldThrottles } from "#app/services/identity/throttle.server.ts";
import { throttles } from "#db/schema/throttles.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const MINUTE_MS = 60_000;

const WRONG = async (): Promise<never> => {
  throw new Refusal("invalid", { reason: "credentials" });
};

/** What an attempt came to: the reason of a refusal, or `in`. */
function attempt(
  said: { address?: string; email?: string; at?: Date; run?: () => Promise<unknown> } = {},
): Promise<string> {
  const { address = "192.0.2.1", email = "lin@example.com", at = NOW, run = WRONG } = said;
  return limitedSignIn(db(), { address, email, now: at, run }).then(
    () => "in",
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );
}

async function fail(times: number, said: Parameters<typeof attempt>[0] = {}): Promise<void> {
  for (let i = 0; i < times; i++) expect(await attempt(said)).toBe("credentials");
}

describe("attempts to sign in", () => {
  test("count for one account however it is spelled", async () => {
    const spellings = [
      "lin@example.com",
      "LIN@Example.com",
      " lin@example.com\u3000",
      "ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ",
      "l\u200bin@example.com",
    ];
    for (const email of spellings) await fail(1, { email });
    for (const email of spellings) expect(await attempt({ email })).toBe("too-many");
    expect(await attempt({ email: "other@example.com" })).toBe("credentials");
  });

  test("count for a whole /64, and not for the next one", async () => {
    for (let i = 1; i <= 5; i++) await fail(1, { address: `2001:db8:0:1::${i}` });
    expect(await attempt({ address: "2001:db8:0:1:ffff::9" })).toBe("too-many");
    expect(await attempt({ address: "2001:db8:0:2::1" })).toBe("credentials");
  });

  test("on one account are limited from many networks too, without shutting out for longer by trying on", async () => {
    for (let i = 0; i < 6; i++) {
      await fail(5, { address: `192.0.2.${i}` });
      // These are refused, and count for nobody.
      expect(await attempt({ address: `192.0.2.${i}` })).toBe("too-many");
    }
    expect(await attempt({ address: "198.51.100.1" })).toBe("too-many");
    const later = new Date(NOW.getTime() + 60 * MINUTE_MS);
    expect(await attempt({ address: "198.51.100.1", at: later })).toBe("credentials");
  });

  test("of one network are limited over all accounts", async () => {
    for (let i = 0; i < 10; i++) await fail(5, { email: `person${i}@example.com` });
    expect(await attempt({ email: "another@example.com" })).toBe("too-many");
    expect(await attempt({ email: "another@example.com", address: "192.0.2.2" })).toBe(
      "credentials",
    );
  });

  test("begin anew after a quarter of an hour, and after one that succeeds", async () => {
    await fail(5);
    const soon = new Date(NOW.getTime() + 15 * MINUTE_MS - 1);
    expect(await attempt({ at: soon })).toBe("too-many");
    const later = new Date(NOW.getTime() + 15 * MINUTE_MS);
    await fail(4, { at: later });
    expect(await attempt({ at: later, run: async () => "session" })).toBe("in");
    await fail(5, { at: later });
    expect(await attempt({ at: later })).toBe("too-many");
  });

  test("that succeed take nothing from anybody", async () => {
    for (let i = 0; i < 60; i++) {
      const email = `person${i % 3}@example.com`;
      expect(await attempt({ email, run: async () => "session" })).toBe("in");
    }
    expect(await attempt({ email: "person0@example.com" })).toBe("credentials");
  });

  test("that come all at once are no more than the limit", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt()));
    expect(answers.filter((answer) => answer === "credentials")).toHaveLength(5);
    expect(answers.filter((answer) => answer === "too-many")).toHaveLength(15);
  });

  test("are kept in the database alone, without the addresses", async () => {
    await fail(5);
    const rows = await db().read.select().from(throttles);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/lin@|192\.0\.2/);
    await db().write((tx) => tx.delete(throttles));
    expect(await attempt()).toBe("credentials");
  });

  test("are forgotten once their window is over, not before", async () => {
    await fail(1);
    const quarter = new Date(NOW.getTime() + 15 * MINUTE_MS);
    await dropOldThrottles(db(), new Date(quarter.getTime() - 1));
    expect(await db().read.$count(throttles)).toBe(3);
    await dropOldThrottles(db(), quarter);
    // The account's own window is an hour.
    expect(await db().read.$count(throttles)).toBe(1);
  });
});

test("registrations of one network are limited", async () => {
  const register = (address: string) => countRegistration(db(), { address, now: NOW });
  for (let i = 0; i < 30; i++) await register(`2001:db8:0:1::${i}`);
  await expect(register("2001:db8:0:1::ff")).rejects.toMatchObject({ code: "too-many" });
  await register("2001:db8:0:2::1");
});
