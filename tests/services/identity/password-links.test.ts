import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { appointAdmin, resetPasswordOf } from "#app/services/identity/appoint-admin.server.ts";
import { changePassword } from "#app/services/identity/change-password.server.ts";
import { disableUser } from "#app/services/identity/disable-user.server.ts";
import { forgetEnded } from "#app/services/identity/forget-ended.server.ts";
import { register } from "#app/services/identity/register.server.ts";
import { resetPassword } from "#app/services/identity/reset-password.server.ts";
import { readSession, startSession } from "#app/services/identity/sessions.server.ts";
import { accountOfLink, setPassword } from "#app/services/identity/set-password.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { events } from "#db/schema/deals.ts";
import { oneTimeLinks } from "#db/schema/links.ts";
import { users } from "#db/schema/users.ts";
import { NOW, person } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const MINUTE_MS = 60_000;
const minutes = (count: number) => new Date(NOW.getTime() + count * MINUTE_MS);
const lin = { name: "林晓", email: "lin@example.com", password: "correct horse" };
const NEXT = "a new password";
const ended = { code: "not-possible", reason: "link-ended" };
const passwordLinks = eq(oneTimeLinks.purpose, "set-password");

let userId: string;
let admin: Actor;

async function known(id: string): Promise<Actor> {
  const found = await actorOf(db().read, id);
  if (!found) throw new Error("The person was just made");
  return found.actor;
}

beforeEach(async () => {
  ({ userId } = await register(db(), { ...lin, locale: "zh", now: NOW }));
  const id = await person(db());
  await db().write((tx) => tx.update(users).set({ systemAdmin: true }).where(eq(users.id, id)));
  admin = await known(id);
});

const reset = () => resetPassword(db(), { actor: admin, userId, now: NOW });
const use = (token: string, now = NOW) => setPassword(db(), { token, password: NEXT, now });

describe("a link to set a password", () => {
  test("sets it, ends every session and opens one; until then nothing changes", async () => {
    const elsewhere = await startSession(db(), userId);
    const { token } = await reset();
    expect(await accountOfLink(db().read, { token, now: NOW })).toEqual({ email: lin.email });
    await signIn(db(), lin);
    const { session } = await use(token);
    expect(await readSession(db(), elsewhere)).toBeNull();
    expect(await readSession(db(), session)).toMatchObject({ userId });
    await expect(signIn(db(), lin)).rejects.toMatchObject({ reason: "credentials" });
    await signIn(db(), { ...lin, password: NEXT });
  });

  test("works once, also for two at the same moment", async () => {
    const { token } = await reset();
    const answers = await Promise.allSettled([use(token), use(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(use(token)).rejects.toMatchObject(ended);
    expect(await accountOfLink(db().read, { token, now: NOW })).toBeNull();
  });

  test.each([{ systemAdmin: false }, { disabledAt: NOW }])(
    "ends with what lets an administrator make it: %o",
    async (set) => {
      const { token } = await reset();
      await db().write((tx) => tx.update(users).set(set).where(eq(users.id, admin.userId)));
      expect(await accountOfLink(db().read, { token, now: NOW })).toBeNull();
      await expect(use(token)).rejects.toMatchObject(ended);
      await signIn(db(), lin);
    },
  );

  test("works for thirty minutes", async () => {
    const { token, expiresAt } = await reset();
    expect(expiresAt).toEqual(minutes(30));
    await expect(use(token, minutes(30))).rejects.toMatchObject(ended);
    await use(token, new Date(minutes(30).getTime() - 1));
  });

  test("is kept by its hash alone", async () => {
    const { token } = await reset();
    expect(token).toMatch(/^[\w-]{43}$/);
    const [row] = await db().read.select().from(oneTimeLinks).where(passwordLinks);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    await expect(use(row?.tokenHash ?? "")).rejects.toMatchObject(ended);
    await expect(use(row?.id ?? "")).rejects.toMatchObject(ended);
  });

  test("ends with the next one, with a change of the password, and with the account", async () => {
    const first = await reset();
    const second = await reset();
    await expect(use(first.token)).rejects.toMatchObject(ended);
    const actor = await known(userId);
    const change = { actor, current: lin.password, next: "another password", now: NOW };
    await changePassword(db(), change);
    await expect(use(second.token)).rejects.toMatchObject(ended);
    const third = await reset();
    await disableUser(db(), { actor: admin, userId, now: NOW });
    await expect(use(third.token)).rejects.toMatchObject(ended);
    await expect(reset()).rejects.toMatchObject({ reason: "account-disabled" });
  });

  test("is an administrator's to make", async () => {
    const actor = await known(userId);
    const own = resetPassword(db(), { actor, userId: admin.userId, now: NOW });
    await expect(own).rejects.toMatchObject({ code: "not-found" });
    expect(await db().read.$count(oneTimeLinks, passwordLinks)).toBe(0);
  });

  test("is on record: who made it, and that it was used", async () => {
    const { token } = await reset();
    await use(token);
    const log = await db()
      .read.select({ kind: events.kind, by: events.actorId })
      .from(events)
      .where(eq(events.subjectId, userId))
      .orderBy(events.id);
    expect(log).toEqual([
      { kind: "user.registered", by: userId },
      { kind: "user.password-link-issued", by: admin.userId },
      { kind: "user.password-set", by: userId },
    ]);
  });

  test("is forgotten a month after it has ended", async () => {
    await reset();
    const days = (count: number) => minutes(30 + count * 24 * 60);
    await forgetEnded(db(), { now: days(30) });
    expect(await db().read.$count(oneTimeLinks, passwordLinks)).toBe(1);
    await forgetEnded(db(), { now: new Date(days(30).getTime() + 1) });
    expect(await db().read.$count(oneTimeLinks, passwordLinks)).toBe(0);
  });
});

describe("whoever runs the machine", () => {
  const email = "root@example.com";

  test("makes an administrator, whom the link alone lets in", async () => {
    const { token } = await appointAdmin(db(), {
      email: " Root@Example.com",
      name: "根",
      now: NOW,
    });
    const made = await use(token);
    expect((await known(made.userId)).systemAdmin).toBe(true);
    await signIn(db(), { email, password: NEXT });
    const again = appointAdmin(db(), { email, name: "根", now: NOW });
    await expect(again).rejects.toMatchObject({ code: "already-done" });
  });

  test("gives nothing to who registered the address beforehand", async () => {
    const squatter = await startSession(db(), userId);
    const { token } = await appointAdmin(db(), { email: lin.email, name: "别名", now: NOW });
    expect(await readSession(db(), squatter)).toBeNull();
    await expect(signIn(db(), lin)).rejects.toMatchObject({ reason: "credentials" });
    expect(await use(token)).toMatchObject({ userId });
    expect(await known(userId)).toMatchObject({ systemAdmin: true, name: lin.name });
  });

  test("resets the password of an open account", async () => {
    const { token } = await resetPasswordOf(db(), { email: "LIN@example.com", now: NOW });
    expect(await use(token)).toMatchObject({ userId });
    const nobody = resetPasswordOf(db(), { email, now: NOW });
    await expect(nobody).rejects.toMatchObject({ code: "not-found" });
    await disableUser(db(), { actor: admin, userId, now: NOW });
    for (const act of [
      resetPasswordOf(db(), { email: lin.email, now: NOW }),
      appointAdmin(db(), { email: lin.email, name: "", now: NOW }),
    ]) {
      await expect(act).rejects.toMatchObject({ reason: "account-disabled" });
    }
  });
});
