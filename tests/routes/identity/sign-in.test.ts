import { describe, expect, test } from "vitest";
import { action as registerAct } from "#app/routes/identity/register.tsx";
import { loader as loadSignIn, action as signInAct } from "#app/routes/identity/sign-in.tsx";
import { register } from "#app/services/identity/register.server.ts";
import { users } from "#db/schema/users.ts";
import { NOW, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const lin = { name: "林晓", email: "lin@example.com", password: "correct horse" };

function signIn(form: Record<string, string>) {
  return request(signInAct, { db: db(), actor: null, now: NOW, path: "/sign-in", form });
}

function registering(form: Record<string, string>, locale: "zh" | "en" = "zh") {
  return request(registerAct, { db: db(), actor: null, now: NOW, path: "/register", form, locale });
}

function known() {
  return register(db(), { ...lin, locale: "zh", now: NOW });
}

describe("signing in", () => {
  test("opens a session and goes back to where one came from", async () => {
    await known();
    const reply = await signIn({ ...lin, to: "/applications?page=2" });
    expect(reply).toMatchObject({ status: 302, location: "/applications?page=2" });
    expect(reply.cookies.join()).toMatch(/pm_session=.+HttpOnly/);
  });

  test.each(["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"])(
    "never sends anybody to %s",
    async (to) => {
      await known();
      expect((await signIn({ ...lin, to })).location).toBe("/account");
    },
  );

  test("says the same of an unknown e-mail and of a wrong password, and sends no password back", async () => {
    await known();
    const wrong = await signIn({ email: lin.email, password: "wrong horse 1" });
    const unknown = await signIn({ email: "nobody@example.com", password: "wrong horse 1" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({ error: { "": ["邮箱或密码不正确"] } });
    expect((unknown.body as { error: unknown }).error).toEqual(
      (wrong.body as { error: unknown }).error,
    );
    expect(JSON.stringify(wrong.body)).toContain(lin.email);
    expect(JSON.stringify(wrong.body)).not.toContain("wrong horse");
  });

  test("stops after five failures, even with the right password", async () => {
    await known();
    for (let i = 0; i < 5; i++) await signIn({ email: lin.email, password: "wrong horse 1" });
    const sixth = await signIn(lin);
    expect(sixth.status).toBe(429);
    expect(sixth.body).toMatchObject({ error: { "": ["尝试次数过多，请稍后再试"] } });
    expect((await signIn({ email: "other@example.com", password: "wrong horse 1" })).status).toBe(
      422,
    );
  });

  test("makes no more attempts than that when they come all at once", async () => {
    await known();
    const attempts = Array.from({ length: 12 }, () =>
      signIn({ email: lin.email, password: "wrong horse 1" }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  test("never counts those that succeed", async () => {
    await known();
    for (let i = 0; i < 6; i++) expect((await signIn(lin)).status).toBe(302);
  });

  test("leads who is signed in already to their desk", async () => {
    const { reviewer } = await provider(db());
    const ask = { db: db(), actor: reviewer, now: NOW };
    expect(await request(loadSignIn, { ...ask, path: "/sign-in" })).toMatchObject({
      status: 302,
      location: "/review",
    });
  });
});

describe("registering", () => {
  test("makes the account, signs in and says so", async () => {
    const reply = await registering({ ...lin, to: "/organizations/new?kind=startup" });
    expect(reply).toMatchObject({ status: 302, location: "/organizations/new?kind=startup" });
    expect(reply.cookies.join()).toMatch(/pm_session=/);
    expect(reply.cookies.join()).toMatch(/pm_flash=/);
    expect(await db().read.$count(users)).toBe(1);
  });

  test("names what is wrong beside each field, in the reader's language, and keeps what was typed", async () => {
    const { status, body } = await registering(
      { name: "林晓", email: "lin", password: "short" },
      "en",
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({
      error: {
        email: ["Enter a valid e-mail address, such as name@example.com"],
        password: ["At least 10 characters"],
      },
      initialValue: { name: "林晓", email: "lin" },
    });
    expect(JSON.stringify(body)).not.toContain("short");
    expect(await db().read.$count(users)).toBe(0);
  });

  test("tells that an e-mail has an account", async () => {
    await known();
    const { status, body } = await registering({ ...lin, email: "LIN@example.com" });
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: { email: ["这个邮箱已经注册，请直接登录"] } });
  });
});
