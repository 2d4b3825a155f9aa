import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { readConfig } from "#app/platform/config.server.ts";
import { drain } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { invite } from "#app/services/identity/invite.server.ts";
import { knowDevice } from "#app/services/identity/know-device.server.ts";
import { register } from "#app/services/identity/register.server.ts";
import { requestReset } from "#app/services/identity/request-reset.server.ts";
import { setPassword } from "#app/services/identity/set-password.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";
import { askToVerify, verifyAddress } from "#app/services/identity/verify-address.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { deliverAll } from "#app/services/messages/deliver.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { mails } from "#db/schema/mails.ts";
import { users } from "#db/schema/users.ts";
import { later } from "#tests/factories/notices.ts";
import { NOW, person, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { leftOf } from "#tests/setup/office.ts";

const db = testDatabase();
const log = createLog(readConfig({ NODE_ENV: "test", LOG_LEVEL: "silent" }));

/** Does what jobs and the post would do, and reads the last mail that left. */
async function lastMail(minutes = 1) {
  const now = () => later(minutes);
  await drain(db(), {
    handlers: {
      "mail-reset": jobHandlers["mail-reset"] as never,
      "tell-invited": () => Promise.resolve(),
    },
    log,
    now,
  });
  await deliverAll(db(), { now });
  const last = leftOf(db()).mails.at(-1);
  return last && { ...(await simpleParser(last.bytes)), to: last.to };
}

function tokenIn(text: string | undefined, path: string): string {
  const [, token] =
    new RegExp(`https://parkmatch\\.example/${path}\\?token=([\\w-]+)`).exec(text ?? "") ?? [];
  if (!token) throw new Error(`No link to ${path} in: ${text}`);
  return token;
}

const newcomer = {
  name: "顾知遥",
  email: "gu@example.cn",
  password: "correct horse",
  locale: "zh" as const,
  now: NOW,
};

describe("registering", () => {
  test("mails a link that shows the address to be the person's, and waits for nothing", async () => {
    const { userId } = await register(db(), newcomer);
    const mail = await lastMail();
    expect(mail?.to).toBe("gu@example.cn");
    const token = tokenIn(mail?.text, "verify-address");
    await verifyAddress(db(), { token, now: later(2) });
    const [user] = await db().read.select().from(users).where(eq(users.id, userId));
    expect(user?.emailVerifiedAt).toEqual(later(2));
    await expect(verifyAddress(db(), { token, now: later(3) })).rejects.toMatchObject({
      reason: "link-ended",
    });
  });

  test("with an address that is taken tells its owner, once a day", async () => {
    await register(db(), newcomer);
    await lastMail();
    for (const minutes of [2, 3]) {
      await expect(
        register(db(), { ...newcomer, email: "GU@example.cn", now: later(minutes) }),
      ).rejects.toThrow();
    }
    const mail = await lastMail(5);
    expect(mail?.subject).toBe("您已经有账号了");
    expect(leftOf(db()).mails).toHaveLength(2);
  });

  test("a link for an address that the account no longer has verifies nothing", async () => {
    const { userId } = await register(db(), newcomer);
    const token = tokenIn((await lastMail())?.text, "verify-address");
    await db().write((tx) =>
      tx.update(users).set({ email: "other@example.cn" }).where(eq(users.id, userId)),
    );
    await expect(verifyAddress(db(), { token, now: later(2) })).rejects.toThrow();
  });

  test("another link can be asked for, three an hour, and takes the place of the first", async () => {
    const { userId } = await register(db(), newcomer);
    const first = tokenIn((await lastMail())?.text, "verify-address");
    const known = await actorOf(db().read, userId);
    if (!known) throw new Error("no actor");
    const again = () => askToVerify(db(), { actor: known.actor, now: later(2) });
    for (let i = 0; i < 3; i++) await again();
    await expect(again()).rejects.toMatchObject({ code: "too-many" });
    await expect(verifyAddress(db(), { token: first, now: later(3) })).rejects.toThrow();
  });
});

describe("a forgotten password", () => {
  const ask = (email: string) => requestReset(db(), { email, address: "203.0.113.7", now: NOW });

  test("is set anew by the link that is mailed, once", async () => {
    await register(db(), newcomer);
    await ask("  GU@Example.cn ");
    const mail = await lastMail();
    expect(mail?.subject).toBe("重设密码");
    const token = tokenIn(mail?.text, "set-password");
    await setPassword(db(), { token, password: "another long one", now: later(5) });
    await expect(
      signIn(db(), { email: newcomer.email, password: newcomer.password }),
    ).rejects.toThrow();
    await signIn(db(), { email: newcomer.email, password: "another long one" });
    await expect(
      setPassword(db(), { token, password: "a third one here", now: later(6) }),
    ).rejects.toThrow();
  });

  test("is answered alike for an unknown address, to which nothing is sent", async () => {
    await person(db(), { email: "known@example.cn" });
    expect(await ask("nobody@example.cn")).toEqual(await ask("known@example.cn"));
    await lastMail();
    expect(leftOf(db()).mails.map(({ to }) => to)).toEqual(["known@example.cn"]);
  });

  test("fills nobody's mailbox, known or not", async () => {
    for (const email of ["known@example.cn", "nobody@example.cn"]) {
      for (let i = 0; i < 3; i++) await ask(email);
      await expect(ask(email)).rejects.toMatchObject({ code: "too-many" });
    }
  });

  test("a closed account gets no link", async () => {
    const id = await person(db(), { email: "closed@example.cn" });
    await db().write((tx) => tx.update(users).set({ disabledAt: NOW }).where(eq(users.id, id)));
    await ask("closed@example.cn");
    expect(await lastMail()).toBeUndefined();
  });

  test("the link is in no row that anybody could read, before or after", async () => {
    await person(db(), { email: "known@example.cn" });
    await ask("known@example.cn");
    const { "mail-reset": handler } = jobHandlers;
    await drain(db(), { handlers: { "mail-reset": handler as never }, log, now: () => later(1) });
    const before = JSON.stringify(await db().read.select().from(mails));
    const token = tokenIn((await lastMail())?.text, "set-password");
    const after = await db().read.select().from(mails);
    expect(before).not.toContain(token);
    expect(JSON.stringify(after)).not.toContain(token);
    expect(after).toMatchObject([{ state: "sent", bytes: null, secret: null }]);
  });
});

test("an invitation is mailed to its address, with the same link that is passed on", async () => {
  const { admin, organizationId } = await provider(db());
  const link = await invite(db(), {
    actor: admin,
    organizationId,
    email: "new@example.cn",
    role: "reviewer",
    now: NOW,
  });
  const mail = await lastMail();
  expect(mail?.to).toBe("new@example.cn");
  expect(tokenIn(mail?.text, "join")).toBe(link.token);
});

describe("a browser that an account was never used in", () => {
  const from = (ask: { userId: string; token: string | null; registered?: boolean }) =>
    knowDevice(db(), { browser: "Chrome · Windows", registered: false, now: NOW, ...ask });

  test("is told to the person, once", async () => {
    const userId = await person(db());
    const token = await from({ userId, token: null });
    const mail = await lastMail();
    expect(mail?.text).toContain("2026-11-24 10:00");
    expect(mail?.text).toContain("Chrome · Windows");
    expect(await from({ userId, token })).toBe(token);
    await lastMail(2);
    expect(leftOf(db()).mails).toHaveLength(1);
  });

  test("is another for each person who shares it, and known where the account was made in it", async () => {
    const [one, other] = [await person(db()), await person(db())];
    const token = await from({ userId: one, token: null, registered: true });
    await from({ userId: one, token });
    expect(await lastMail()).toBeUndefined();
    await from({ userId: other, token });
    await lastMail(2);
    expect(leftOf(db()).mails).toHaveLength(1);
  });
});
