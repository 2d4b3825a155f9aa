import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { endMembership } from "#app/services/identity/end-membership.server.ts";
import { membersOf } from "#db/queries/registry/organization.server.ts";
import { notifications } from "#db/schema/notices.ts";
import { users } from "#db/schema/users.ts";
import { member, NOW, organization, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

let organizationId: string;
let admin: Actor;
let reviewer: Actor;

beforeEach(async () => {
  ({ organizationId, admin, reviewer } = await provider(db()));
});

describe("leaving", () => {
  async function roleOf({ userId }: Actor): Promise<string> {
    const rows = await membersOf(db().read, organizationId);
    return rows.find((row) => row.userId === userId)?.id ?? "";
  }

  test("is for everybody, removing for those who look after the people", async () => {
    const colleague = await member(db(), { organizationId, role: "reviewer" });
    const theirs = { membershipId: await roleOf(colleague), now: NOW };
    await expect(endMembership(db(), { actor: reviewer, ...theirs })).rejects.toMatchObject({
      code: "not-found",
    });
    await endMembership(db(), { actor: colleague, ...theirs });
    await endMembership(db(), { actor: admin, membershipId: await roleOf(reviewer), now: NOW });
    expect((await membersOf(db().read, organizationId)).map(({ email }) => email)).toEqual([
      admin.email,
    ]);
    const told = await db().read.select().from(notifications);
    expect(told).toMatchObject([{ userId: reviewer.userId, kind: "member-removed" }]);
  });

  test.each([
    ["provider", "provider_admin"],
    ["startup", "founder"],
    ["district", "district_staff"],
  ] as const)("is not for the last who can look after a %s", async (kind, role) => {
    organizationId = await organization(db(), { kind });
    const last = await member(db(), { organizationId, role });
    const leaving = { actor: last, membershipId: await roleOf(last), now: NOW };
    const kept = { code: "not-possible", reason: "last-keeper" };
    await expect(endMembership(db(), leaving)).rejects.toMatchObject(kept);
    // Somebody whose account is closed looks after nothing.
    const closed = await member(db(), { organizationId, role });
    await db().write((tx) =>
      tx.update(users).set({ disabledAt: NOW }).where(eq(users.id, closed.userId)),
    );
    await expect(endMembership(db(), leaving)).rejects.toMatchObject(kept);
    await member(db(), { organizationId, role });
    await endMembership(db(), leaving);
  });
});
