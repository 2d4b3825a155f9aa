import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Role } from "#app/domain/vocabulary.ts";
import { readSearch } from "#app/platform/pinyin.server.ts";
import { acceptInvitation } from "#app/services/identity/answer-invitation.server.ts";
import { disableUser } from "#app/services/identity/disable-user.server.ts";
import { enableUser } from "#app/services/identity/enable-user.server.ts";
import { endMembership } from "#app/services/identity/end-membership.server.ts";
import { grantAdmin } from "#app/services/identity/grant-admin.server.ts";
import { invite } from "#app/services/identity/invite.server.ts";
import { revokeAdmin } from "#app/services/identity/revoke-admin.server.ts";
import { readSession, startSession } from "#app/services/identity/sessions.server.ts";
import { createDistrictBody } from "#app/services/registry/create-district-body.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { adminUser, adminUsers } from "#db/queries/identity/users.server.ts";
import { events } from "#db/schema/deals.ts";
import { users } from "#db/schema/users.ts";
import { groundwork, NOW, organization, person } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = NOW;

async function actor(userId: string): Promise<Actor> {
  const known = await actorOf(db().read, userId);
  if (!known) throw new Error("no actor");
  return known.actor;
}

async function systemAdmin(name = "管理员"): Promise<Actor> {
  const id = await person(db(), { name });
  await db().write((tx) => tx.update(users).set({ systemAdmin: true }).where(eq(users.id, id)));
  return actor(id);
}

async function kinds(): Promise<string[]> {
  return (await db().read.select({ kind: events.kind }).from(events).orderBy(events.id)).map(
    (row) => row.kind,
  );
}

describe("accounts", () => {
  test("close with their sessions and open again, each on record", async () => {
    const admin = await systemAdmin();
    const userId = await person(db());
    const session = await startSession(db(), userId);
    await disableUser(db(), { actor: admin, userId, now });
    expect(await readSession(db(), session)).toBeNull();
    expect(await actorOf(db().read, userId)).toBeNull();
    const again = disableUser(db(), { actor: admin, userId, now });
    await expect(again).rejects.toMatchObject({ code: "already-done" });
    await enableUser(db(), { actor: admin, userId, now });
    expect(await actorOf(db().read, userId)).not.toBeNull();
    expect(await kinds()).toEqual(["user.disabled", "user.enabled"]);
  });

  test("of the last system administrator cannot be closed or stripped", async () => {
    const admin = await systemAdmin();
    const own = { actor: admin, userId: admin.userId, now };
    await expect(revokeAdmin(db(), own)).rejects.toMatchObject({ reason: "last-admin" });
    await expect(disableUser(db(), own)).rejects.toMatchObject({ reason: "last-admin" });
    const second = await person(db());
    await grantAdmin(db(), { actor: admin, userId: second, now });
    // A closed one does not count as another.
    await disableUser(db(), { actor: admin, userId: second, now });
    await expect(revokeAdmin(db(), own)).rejects.toMatchObject({ reason: "last-admin" });
    await enableUser(db(), { actor: admin, userId: second, now });
    await revokeAdmin(db(), own);
    expect((await actor(admin.userId)).systemAdmin).toBe(false);
  });

  test("are nobody else's business", async () => {
    const userId = await person(db());
    const nobody = await actor(await person(db()));
    for (const act of [disableUser, enableUser, grantAdmin, revokeAdmin]) {
      await expect(act(db(), { actor: nobody, userId, now })).rejects.toMatchObject({
        code: "not-found",
      });
    }
    expect(await kinds()).toEqual([]);
  });
});

/** Invited by the administrator, and in. */
async function invited(
  admin: Actor,
  said: { userId: string; organizationId: string; role: Role },
): Promise<void> {
  const { userId, organizationId, role } = said;
  const guest = await actor(userId);
  const ask = { actor: admin, email: guest.email, organizationId, role, now };
  const { token } = await invite(db(), ask);
  await acceptInvitation(db(), { actor: guest, key: { token }, now });
}

describe("roles", () => {
  test("in a district body let a person see its area and all in it", async () => {
    await groundwork(db());
    const admin = await systemAdmin();
    const userId = await person(db());
    const organizationId = await createDistrictBody(db(), {
      actor: admin,
      name: "上海市科委",
      area: "上海市",
      now,
    });
    await invited(admin, { userId, organizationId, role: "district_staff" });
    const [membership] = (await actor(userId)).memberships;
    expect(membership?.areas.sort()).toEqual(["上海市", "嘉定区", "闵行区"]);
    const [row] = (await adminUser(db().read, userId))?.memberships ?? [];
    const end = { actor: admin, membershipId: row?.id ?? "", now };
    await expect(endMembership(db(), end)).rejects.toMatchObject({ reason: "last-keeper" });
    const second = await person(db());
    await invited(admin, { userId: second, organizationId, role: "district_staff" });
    await endMembership(db(), end);
    expect((await actor(userId)).memberships).toEqual([]);
    expect((await adminUser(db().read, userId))?.history.map((event) => event.kind)).toEqual([
      "user.membership-removed",
      "user.membership-added",
    ]);
  });

  test("fit the kind of organization", async () => {
    const admin = await systemAdmin();
    const organizationId = await organization(db(), { kind: "startup" });
    const email = "lin@example.com";
    const wrong = { actor: admin, email, organizationId, role: "district_staff" as const, now };
    await expect(invite(db(), wrong)).rejects.toMatchObject({ field: "role" });
    const nowhere = { ...wrong, organizationId: "none" };
    await expect(invite(db(), nowhere)).rejects.toMatchObject({ field: "organizationId" });
  });

  test("a district body needs an area that is known, and an administrator", async () => {
    await groundwork(db());
    const admin = await systemAdmin();
    const body = { actor: admin, name: "科委", area: "浦东", now };
    await expect(createDistrictBody(db(), body)).rejects.toMatchObject({ field: "area" });
    const nobody = await actor(await person(db()));
    const theirs = { ...body, actor: nobody, area: "嘉定区" };
    await expect(createDistrictBody(db(), theirs)).rejects.toMatchObject({ code: "not-found" });
  });
});

test("accounts are found by name, address and role", async () => {
  await systemAdmin("张三");
  await person(db(), { name: "李四", email: "li_si@example.com" });
  const found = async (typed: string, filters: Record<string, string[]> = {}) => {
    const query = {
      words: readSearch(typed),
      filters,
      sort: "name",
      dir: "asc",
      page: 1,
      pageSize: 50,
    } as const;
    return (await adminUsers(db().read, query)).rows.map((row) => row.name);
  };
  expect(await found("Ｌi_si@")).toEqual(["李四"]);
  expect(await found("lixsi")).toEqual([]);
  expect(await found("", { role: ["system_admin"] })).toEqual(["张三"]);
  expect(await found("", { account: ["disabled"] })).toEqual([]);
});
