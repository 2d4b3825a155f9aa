import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { addMembership } from "#app/services/identity/add-membership.server.ts";
import { disableUser } from "#app/services/identity/disable-user.server.ts";
import { enableUser } from "#app/services/identity/enable-user.server.ts";
import { grantAdmin } from "#app/services/identity/grant-admin.server.ts";
import { removeMembership } from "#app/services/identity/remove-membership.server.ts";
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
    const role = "district_staff" as const;
    await addMembership(db(), { actor: admin, userId, organizationId, role, now });
    const [membership] = (await actor(userId)).memberships;
    expect(membership?.areas.sort()).toEqual(["上海市", "嘉定区", "闵行区"]);
    const twice = addMembership(db(), { actor: admin, userId, organizationId, role, now });
    await expect(twice).rejects.toMatchObject({ reason: "membership-exists" });
    const [row] = (await adminUser(db().read, userId))?.memberships ?? [];
    await removeMembership(db(), { actor: admin, userId, membershipId: row?.id ?? "", now });
    expect((await actor(userId)).memberships).toEqual([]);
    expect((await adminUser(db().read, userId))?.history.map((event) => event.kind)).toEqual([
      "user.membership-removed",
      "user.membership-added",
    ]);
  });

  test("fit the kind of organization", async () => {
    const admin = await systemAdmin();
    const userId = await person(db());
    const organizationId = await organization(db(), { kind: "startup" });
    const wrong = { actor: admin, userId, organizationId, role: "district_staff" as const, now };
    await expect(addMembership(db(), wrong)).rejects.toMatchObject({ field: "role" });
    const nowhere = { ...wrong, organizationId: "none" };
    await expect(addMembership(db(), nowhere)).rejects.toMatchObject({ field: "organizationId" });
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
  const found = async (pattern: string | null, filters: Record<string, string[]> = {}) => {
    const query = { pattern, filters, sort: "name", dir: "asc", page: 1, pageSize: 50 } as const;
    return (await adminUsers(db().read, query)).rows.map((row) => row.name);
  };
  expect(await found("%li\\_si%")).toEqual(["李四"]);
  expect(await found("%lixsi%")).toEqual([]);
  expect(await found(null, { role: ["system_admin"] })).toEqual(["张三"]);
  expect(await found(null, { account: ["disabled"] })).toEqual([]);
});
