import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { action as act, loader as load } from "#app/routes/identity/account/route.tsx";
import {
  action as actOnNotifications,
  loader as loadNotifications,
} from "#app/routes/identity/notifications.tsx";
import { loader as loadShell } from "#app/routes/shell.tsx";
import { register } from "#app/services/identity/register.server.ts";
import { readSession, startSession } from "#app/services/identity/sessions.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";
import { notify } from "#app/services/messages/notify.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import type { NotificationRow } from "#db/queries/identity/account.server.ts";
import { sessions } from "#db/schema/users.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const lin = { name: "林晓", email: "lin@example.com", password: "correct horse" };

let actor: Actor;

async function somebody(email: string): Promise<Actor> {
  const { userId } = await register(db(), { ...lin, email, locale: "zh", now: NOW });
  const known = await actorOf(db().read, userId);
  if (!known) throw new Error("The person was just made");
  return known.actor;
}

beforeEach(async () => {
  actor = await somebody(lin.email);
});

function send(form: Record<string, string>) {
  return request(act, { db: db(), actor, now: NOW, path: "/account", form });
}

describe("the account", () => {
  test("asks who is not signed in to do so first", async () => {
    const reply = await request(load, { db: db(), actor: null, now: NOW, path: "/account" });
    expect(reply).toMatchObject({ status: 302, location: "/sign-in?to=%2Faccount" });
  });

  test("takes a new name and language, for this browser too", async () => {
    const reply = await send({ intent: "profile", name: "林小晓", locale: "en" });
    expect(reply).toMatchObject({ status: 302, location: "/account" });
    expect(reply.cookies.join()).toContain("pm_preferences=");
    expect(await actorOf(db().read, actor.userId)).toMatchObject({
      locale: "en",
      actor: { name: "林小晓" },
    });
  });

  test("keeps a name that is missing beside its message", async () => {
    const { status, body } = await send({ intent: "profile", name: " ", locale: "zh" });
    expect(status).toBe(422);
    expect(body).toMatchObject({ form: "profile", reply: { error: { name: ["请填写"] } } });
  });

  test("changes the password for who knows it, and ends every other session", async () => {
    const elsewhere = await startSession(db(), actor.userId);
    const refused = await send({ intent: "password", current: "wrong", next: "a new password" });
    expect(refused.body).toMatchObject({ reply: { error: { current: ["当前密码不正确"] } } });
    expect(JSON.stringify(refused.body)).not.toContain("a new password");

    const reply = await send({
      intent: "password",
      current: lin.password,
      next: "a new password",
    });
    expect(reply.status).toBe(302);
    expect(reply.cookies.join()).toContain("pm_session=");
    expect(await readSession(db(), elsewhere)).toBeNull();
    await expect(signIn(db(), lin)).rejects.toMatchObject({ reason: "credentials" });
    await signIn(db(), { ...lin, password: "a new password" });
  });

  test("lets nobody guess the current password on and on", async () => {
    const guess = { intent: "password", current: "wrong", next: "a new password" };
    for (let i = 0; i < 5; i++) expect((await send(guess)).status).toBe(422);
    expect((await send({ ...guess, current: lin.password })).status).toBe(429);
  });

  test("signs out everywhere else", async () => {
    const elsewhere = await startSession(db(), actor.userId);
    const reply = await send({ intent: "sessions" });
    expect(reply).toMatchObject({ status: 302, location: "/account" });
    expect(await readSession(db(), elsewhere)).toBeNull();
    // The one that asked stays, and is the only one.
    expect(await db().read.$count(sessions)).toBe(1);
  });

  test("does nothing that it does not know", async () => {
    expect((await send({ intent: "delete" })).status).toBe(400);
  });
});

describe("notifications", () => {
  async function tell(userId: string, link = "/deals/1"): Promise<void> {
    await db().write((tx) =>
      notify(tx, [userId], {
        by: null,
        kind: "deal-invited",
        values: { resource: "示例基金" },
        link,
        at: NOW,
      }),
    );
  }

  async function list(query = ""): Promise<NotificationRow[]> {
    const path = `/notifications${query}`;
    const { body } = await request(loadNotifications, { db: db(), actor, now: NOW, path });
    return (body as { rows: NotificationRow[] }).rows;
  }

  function open(form: Record<string, string>) {
    return request(actOnNotifications, { db: db(), actor, now: NOW, path: "/notifications", form });
  }

  test("are one's own alone, and counted in the frame", async () => {
    const other = await somebody("other@example.com");
    await tell(actor.userId);
    await tell(other.userId);
    expect(await list()).toHaveLength(1);
    const { body } = await request(loadShell, { db: db(), actor, now: NOW, path: "/" });
    expect(body).toMatchObject({ unread: 1, person: { name: "林晓" } });
  });

  test("opening one reads it and leads to where it happened", async () => {
    await tell(actor.userId, "/deals/42");
    const [row] = await list();
    expect(await open({ open: row?.id ?? "" })).toMatchObject({ location: "/deals/42" });
    expect(await list("?show=unread")).toEqual([]);
    expect(await list()).toHaveLength(1);
  });

  test("another person's is not found", async () => {
    const other = await somebody("other@example.com");
    await tell(actor.userId);
    const [row] = await list();
    const reply = await request(actOnNotifications, {
      db: db(),
      actor: other,
      now: NOW,
      path: "/notifications",
      form: { open: row?.id ?? "" },
    });
    expect(reply.status).toBe(404);
    expect(await list("?show=unread")).toHaveLength(1);
  });

  test("can all be read at once", async () => {
    await tell(actor.userId);
    await tell(actor.userId);
    await open({ all: "read" });
    expect(await list("?show=unread")).toEqual([]);
  });
});
