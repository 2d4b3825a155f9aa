import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import {
  suspendOrganization,
  verifyOrganization,
} from "#app/services/registry/verify-organization.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { events } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { noticeActs, notifications } from "#db/schema/notices.ts";
import { organizations, verifications } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { staff } from "#tests/factories/districts.ts";
import { groundwork, member, NOW, openResource, organization } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
let house: string;
let admin: Actor;
let clerk: Actor;
let resourceId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await organization(db(), { kind: "provider", name: "港湾孵化器" });
  admin = await member(db(), { organizationId: house, role: "provider_admin" });
  clerk = await staff(db(), "嘉定区");
  resourceId = await openResource(db(), { organizationId: house });
  await openResource(db(), { organizationId: house, state: "draft", name: "草稿" });
});

function verify(state: "verified" | "rejected", actor = clerk, version = 1) {
  const ask = { actor, organizationId: house, version, state, note: "见附件", now: NOW };
  return verifyOrganization(db(), ask);
}

function suspend(suspended: boolean, said: { actor?: Actor; version?: number; note?: string }) {
  const { actor = clerk, version = 1, note = "冒用名称" } = said;
  const ask = { actor, organizationId: house, version, suspended, note, now: NOW };
  return suspendOrganization(db(), ask);
}

async function row() {
  const [found] = await db().read.select().from(organizations).where(eq(organizations.id, house));
  return found;
}

async function kinds(): Promise<string[]> {
  const rows = await db().read.select().from(events).where(eq(events.subjectId, house));
  return rows.map(({ kind }) => kind);
}

async function rematched(): Promise<unknown[]> {
  const rows = await db().read.select().from(jobs).where(eq(jobs.kind, "rematch-resource"));
  return rows.map(({ payload }) => payload.resourceId);
}

describe.each(["verified", "rejected"] as const)("the verdict %s", (state) => {
  test("is kept with its event, told to the people, and has the open resources matched anew", async () => {
    await verify(state);
    expect(await row()).toMatchObject({ verification: state, version: 2 });
    expect(await db().read.select().from(verifications)).toMatchObject([
      { state, note: "见附件", byUserId: clerk.userId },
    ]);
    expect(await kinds()).toEqual([`organization.${state}`]);
    expect(await db().read.select().from(notifications)).toMatchObject([
      { userId: admin.userId, kind: `organization-${state}` },
    ]);
    expect(await rematched()).toEqual([resourceId]);
  });
});

describe("a suspension", () => {
  test("says why, leaves the verification, and is lifted again", async () => {
    await expect(suspend(true, { note: " " })).rejects.toMatchObject({ reason: "note-needed" });
    await suspend(true, {});
    expect(await row()).toMatchObject({ verification: "verified", suspendedAt: NOW });
    expect(await rematched()).toEqual([resourceId]);
    await expect(suspend(true, { version: 2 })).rejects.toMatchObject({ code: "already-done" });
    await suspend(false, { version: 2, note: "" });
    expect(await row()).toMatchObject({ suspendedAt: null, version: 3 });
    expect(await kinds()).toEqual(["organization.suspended", "organization.reinstated"]);
    const told = await db().read.select().from(noticeActs);
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      "organization-reinstated",
      "organization-suspended",
    ]);
  });

  test("refuses a stale page, a startup, and whoever is not its staff", async () => {
    await expect(suspend(true, { version: 7 })).rejects.toMatchObject({ code: "stale" });
    const elsewhere = await staff(db(), "闵行区");
    await expect(suspend(true, { actor: elsewhere })).rejects.toMatchObject({ code: "not-found" });
    await expect(suspend(true, { actor: admin })).rejects.toMatchObject({ code: "not-found" });
    await db().write((tx) =>
      tx.update(organizations).set({ kind: "startup" }).where(eq(organizations.id, house)),
    );
    await expect(suspend(true, {})).rejects.toMatchObject({ code: "not-possible" });
  });
});

test("nobody decides about an organization that he belongs to, nor about a district body", async () => {
  await db().write((tx) =>
    tx
      .insert(memberships)
      .values({ userId: clerk.userId, organizationId: house, role: "reviewer", createdAt: NOW }),
  );
  const both = (await actorOf(db().read, clerk.userId))?.actor as Actor;
  const own = { code: "not-possible", reason: "own-organization" };
  await expect(verify("verified", both)).rejects.toMatchObject(own);
  await expect(suspend(true, { actor: both })).rejects.toMatchObject(own);
  await db().write((tx) =>
    tx
      .update(organizations)
      .set({ kind: "district" })
      .where(and(eq(organizations.id, house))),
  );
  await expect(verify("verified")).rejects.toMatchObject({ code: "not-found" });
  expect(await kinds()).toEqual([]);
});
