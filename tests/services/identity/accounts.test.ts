import { describe, expect, test } from "vitest";
import { register } from "#app/services/identity/register.server.ts";
import { endSession, readSession } from "#app/services/identity/sessions.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { events } from "#db/schema/deals.ts";
import { sessions, users } from "#db/schema/users.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-24T02:00:00Z");
const person = {
  name: "林晓",
  email: "Lin@Example.com",
  password: "correct horse",
  locale: "zh" as const,
  now,
};

describe("register", () => {
  test("signs the new person in and keeps no plain password", async () => {
    const { userId, session } = await register(db(), person);
    expect(await readSession(db(), session)).toMatchObject({ userId });
    const [row] = await db().read.select().from(users);
    expect(row?.email).toBe("lin@example.com");
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await db().read.$count(events)).toBe(1);
  });

  test("refuses an e-mail that is in use, whatever its case, and keeps one account", async () => {
    await register(db(), person);
    await expect(register(db(), { ...person, email: "lin@example.COM" })).rejects.toMatchObject({
      code: "taken",
      field: "email",
    });
    expect(await db().read.$count(users)).toBe(1);
  });
});

describe("sign in", () => {
  test("takes the right password alone", async () => {
    const { userId } = await register(db(), person);
    const session = await signIn(db(), { email: "LIN@example.com ", password: person.password });
    expect(await readSession(db(), session)).toMatchObject({ userId });
    const wrong = signIn(db(), { email: person.email, password: "Correct horse" });
    await expect(wrong).rejects.toMatchObject({ reason: "credentials" });
    const unknown = signIn(db(), { email: "nobody@example.com", password: person.password });
    await expect(unknown).rejects.toMatchObject({ reason: "credentials" });
  });

  test("keeps the session's secret nowhere: what the database holds opens nothing", async () => {
    const { session } = await register(db(), person);
    const [row] = await db().read.select().from(sessions);
    expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(session);
    expect(await readSession(db(), row?.id ?? "")).toBeNull();
  });

  test("ends with the session", async () => {
    const { session } = await register(db(), person);
    await endSession(db(), session);
    expect(await readSession(db(), session)).toBeNull();
  });

  test("a disabled account has no actor", async () => {
    const { userId } = await register(db(), person);
    expect((await actorOf(db().read, userId))?.actor.name).toBe("林晓");
    await db().write((tx) => tx.update(users).set({ disabledAt: now }));
    expect(await actorOf(db().read, userId)).toBeNull();
    const session = signIn(db(), person);
    await expect(session).rejects.toMatchObject({ reason: "credentials" });
  });
});
