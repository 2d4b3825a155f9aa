import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { changePassword } from "#app/services/identity/change-password.server.ts";
import { disableUser } from "#app/services/identity/disable-user.server.ts";
import { enableUser } from "#app/services/identity/enable-user.server.ts";
import { register } from "#app/services/identity/register.server.ts";
import { readSession, startSession } from "#app/services/identity/sessions.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { users } from "#db/schema/users.ts";
import { NOW, person } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const email = "lin@example.com";
/** Each round begins the sign-in a little later within the other act. */
const ROUNDS = 16;
const STEP_MS = 4;

async function known(userId: string): Promise<Actor> {
  const found = await actorOf(db().read, userId);
  if (!found) throw new Error("The person was just made");
  return found.actor;
}

function registered(password: string) {
  return register(db(), { name: "林晓", email, password, locale: "zh", now: NOW });
}

/** The session that an attempt got, if any: what it must not be is alive afterwards. */
function session(password: string): Promise<string | null> {
  return signIn(db(), { email, password }).catch(() => null);
}

test("an old password that is used while it is changed leaves no session alive", async () => {
  const { userId } = await registered("password 0000");
  const actor = await known(userId);
  for (let round = 0; round < ROUNDS; round++) {
    const [current, next] = [`password ${round}000`, `password ${round + 1}000`];
    const changing = changePassword(db(), { actor, current, next, now: NOW });
    await sleep(round * STEP_MS);
    const [made, kept] = await Promise.all([session(current), changing]);
    expect(made && (await readSession(db(), made)), `round ${round}`).toBeNull();
    expect(await readSession(db(), kept)).toMatchObject({ userId });
  }
});

test("a sign-in while the account is closed leaves no session alive", async () => {
  const { userId } = await registered("password 0000");
  const adminId = await person(db());
  await db().write((tx) =>
    tx.update(users).set({ systemAdmin: true }).where(eq(users.id, adminId)),
  );
  const actor = await known(adminId);
  for (let round = 0; round < ROUNDS; round++) {
    const signing = session("password 0000");
    await sleep(round * STEP_MS);
    await disableUser(db(), { actor, userId, now: NOW });
    const made = await signing;
    expect(made && (await readSession(db(), made)), `round ${round}`).toBeNull();
    await enableUser(db(), { actor, userId, now: NOW });
  }
});

test("of two changes at once one is made, and the other no longer knows the password", async () => {
  const { userId } = await registered("password 0000");
  const actor = await known(userId);
  const change = (next: string) =>
    changePassword(db(), { actor, current: "password 0000", next, now: NOW });
  const stolen = await startSession(db(), userId);
  const answers = await Promise.allSettled([change("password one"), change("password two")]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await readSession(db(), stolen)).toBeNull();
});
