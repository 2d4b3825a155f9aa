import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import {
  action as actOnAccount,
  loader as loadAccount,
} from "#app/routes/identity/account/route.tsx";
import { action as answer, loader as loadJoin } from "#app/routes/identity/join.tsx";
import {
  loader as loadSetPassword,
  action as setPassword,
} from "#app/routes/identity/set-password.tsx";
import { action as actOnUser } from "#app/routes/identity/user/route.tsx";
import { action as actOnOrganization } from "#app/routes/registry/organization/route.tsx";
import { actorOf } from "#db/queries/actor.server.ts";
import { users } from "#db/schema/users.ts";
import { NOW, person, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const EMAIL = "zhou@example.com";

async function account(email: string, systemAdmin = false): Promise<Actor> {
  const userId = await person(db(), { email, name: "周同" });
  if (systemAdmin) await db().write((tx) => tx.update(users).set({ systemAdmin }));
  const known = await actorOf(db().read, userId);
  if (!known) throw new Error("The person was just made");
  return known.actor;
}

function ask(actor: Actor | null, path: string, params: Record<string, string> = {}) {
  return { db: db(), actor, now: NOW, path, params };
}

/** The path of a link that an answer shows. */
function pathIn(body: unknown): string {
  const link = /http:\/\/127\.0\.0\.1:3000(\/[\w-]+\?token=[\w-]{43})"/.exec(JSON.stringify(body));
  return link?.[1] ?? "";
}

describe("setting a password", () => {
  let admin: Actor;
  let path: string;

  beforeEach(async () => {
    admin = await account("admin@example.com", true);
    const { userId } = await account(EMAIL);
    const page = ask(admin, `/admin/users/${userId}`, { id: userId });
    const { status, body } = await request(actOnUser, { ...page, form: { act: "reset" } });
    expect(status).toBe(200);
    path = pathIn(body);
    expect(path).toMatch(/^\/set-password/);
  });

  test("begins with a form, as often as it is opened", async () => {
    for (let i = 0; i < 3; i++) {
      const { status, body } = await request(loadSetPassword, ask(null, path));
      expect(status).toBe(200);
      expect(body).toEqual({ account: { email: EMAIL } });
    }
  });

  test("signs in and says so; the link is spent", async () => {
    const short = await request(setPassword, { ...ask(null, path), form: { password: "short" } });
    expect(short.status).toBe(422);
    const form = { password: "a new password" };
    const reply = await request(setPassword, { ...ask(null, path), form });
    expect(reply).toMatchObject({ status: 302, location: "/account" });
    expect(reply.cookies.join()).toMatch(/pm_session=.+HttpOnly/);
    const again = await request(setPassword, { ...ask(null, path), form });
    expect(again.body).toMatchObject({ error: { "": ["链接已失效，请重新获取"] } });
    expect(again.cookies).toEqual([]);
    expect(JSON.stringify(again.body)).not.toContain(form.password);
  });

  test("says the same of a spent link, a made-up one and none", async () => {
    const made = `/set-password?token=${"a".repeat(43)}`;
    const replies = [];
    for (const each of [made, "/set-password", "/set-password?token=%00"]) {
      replies.push(await request(loadSetPassword, ask(null, each)));
    }
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]).toMatchObject({ status: 410, body: { account: null } });
  });
});

describe("an invitation", () => {
  let house: Awaited<ReturnType<typeof provider>>;

  beforeEach(async () => {
    house = await provider(db());
  });

  async function invite(email = EMAIL): Promise<string> {
    const { organizationId: id, admin } = house;
    const form = { act: "invite", email, role: "reviewer" };
    const page = ask(admin, `/organizations/${id}`, { id });
    const { status, body } = await request(actOnOrganization, { ...page, form });
    expect(status).toBe(200);
    expect(pathIn(body)).toMatch(/^\/join/);
    return pathIn(body);
  }

  test("looks the same to a visitor whether the address has an account or not", async () => {
    await account(EMAIL);
    const pages = [];
    for (const email of [EMAIL, "nobody@example.com"]) {
      const { status, body } = await request(loadJoin, ask(null, await invite(email)));
      pages.push(
        `${status} ${JSON.stringify(body).replaceAll(email, "…")}`.replace(/token[^"]+/, ""),
      );
    }
    expect(pages[0]).toBe(pages[1]);
  });

  test("sends who is not signed in to do so and back, and is answered by a form alone", async () => {
    const path = await invite();
    const { body } = await request(loadJoin, ask(null, path));
    expect(body).toMatchObject({ back: `?to=${encodeURIComponent(path)}`, me: null });
    const form = { act: "accept" };
    const visitor = await request(answer, { ...ask(null, path), form });
    expect(visitor.status).toBe(401);
    const guest = await account(EMAIL);
    await request(loadJoin, ask(guest, path));
    expect((await actorOf(db().read, guest.userId))?.actor.memberships).toEqual([]);
    expect((await request(answer, { ...ask(guest, path), form: { act: "other" } })).status).toBe(
      400,
    );
    const joined = await request(answer, { ...ask(guest, path), form });
    expect(joined.location).toBe(`/organizations/${house.organizationId}`);
    expect((await actorOf(db().read, guest.userId))?.actor.memberships).toHaveLength(1);
    expect(await request(loadJoin, ask(guest, path))).toMatchObject({ status: 410 });
  });

  test("refuses another account with a sentence", async () => {
    const path = await invite();
    const other = await account("other@example.com");
    const { status, body } = await request(answer, {
      ...ask(other, path),
      form: { act: "accept" },
    });
    expect(status).toBe(422);
    expect(body).toEqual({ message: "这份邀请发给另一个邮箱" });
  });

  test("is accepted or declined in the account too", async () => {
    const guest = await account(EMAIL);
    const { userId } = guest;
    for (const [intent, place] of [
      ["decline", "/account"],
      ["accept", `/organizations/${house.organizationId}`],
    ] as const) {
      await db().write((tx) => tx.update(users).set({ createdAt: new Date(0) }));
      await invite();
      const { body } = await request(loadAccount, ask(guest, "/account"));
      const [row] = (body as { invitations: { id: string }[] }).invitations;
      const form = { intent, invitationId: row?.id ?? "" };
      const reply = await request(actOnAccount, { ...ask(guest, "/account"), form });
      expect(reply.location).toBe(place);
      const again = await request(actOnAccount, { ...ask(guest, "/account"), form });
      expect(again).toMatchObject({ status: 422, body: { message: "链接已失效，请重新获取" } });
    }
    expect((await actorOf(db().read, userId))?.actor.memberships).toHaveLength(1);
  });

  test("to a role comes from an administrator as well, and lets nobody in by itself", async () => {
    const admin = await account("admin@example.com", true);
    const guest = await account(EMAIL);
    const page = ask(admin, `/admin/users/${guest.userId}`, { id: guest.userId });
    const form = { act: "add", organizationId: house.organizationId, role: "reviewer" };
    const { body } = await request(actOnUser, { ...page, form });
    expect((await actorOf(db().read, guest.userId))?.actor.memberships).toEqual([]);
    const path = pathIn(body);
    await request(answer, { ...ask(guest, path), form: { act: "accept" } });
    expect((await actorOf(db().read, guest.userId))?.actor.memberships).toHaveLength(1);
  });
});
