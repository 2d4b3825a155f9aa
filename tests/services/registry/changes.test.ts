import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { EXAMPLE_CREDIT_CODE } from "#app/domain/input/credit-code.ts";
import type { VouchedFacts } from "#app/domain/registry/changes.ts";
import { createOrganization } from "#app/services/registry/create-organization.server.ts";
import { decideChange } from "#app/services/registry/decide-change.server.ts";
import { editOrganization } from "#app/services/registry/edit-organization.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { districtChanges } from "#db/queries/registry/changes.server.ts";
import { applications } from "#db/schema/applications.ts";
import { events } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { notifications } from "#db/schema/notices.ts";
import { organizationChanges, organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { memberships, users } from "#db/schema/users.ts";
import { staff } from "#tests/factories/districts.ts";
import {
  applicant,
  groundwork,
  member,
  NOW,
  openResource,
  organization,
  person,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const CODE = EXAMPLE_CREDIT_CODE;
const FACTS: VouchedFacts = { name: "港湾孵化器", creditCode: CODE, area: "嘉定区", website: null };
let house: string;
let admin: Actor;
let clerk: Actor;

beforeEach(async () => {
  await groundwork(db());
  house = await organization(db(), { kind: "provider", name: FACTS.name });
  await set(house, { creditCode: CODE });
  admin = await member(db(), { organizationId: house, role: "provider_admin" });
  clerk = await staff(db(), "嘉定区");
});

async function set(id: string, values: Partial<typeof organizations.$inferInsert>) {
  await db().write((tx) => tx.update(organizations).set(values).where(eq(organizations.id, id)));
}

async function edit(values: Partial<VouchedFacts> & { description?: string }) {
  const { version } = await row();
  return editOrganization(db(), {
    actor: admin,
    organizationId: house,
    version,
    values: { ...FACTS, description: "", ...values },
    now: NOW,
  });
}

async function row(id = house) {
  const [found] = await db().read.select().from(organizations).where(eq(organizations.id, id));
  if (!found) throw new Error("The organization was just made");
  return found;
}

async function pending() {
  return db()
    .read.select()
    .from(organizationChanges)
    .where(eq(organizationChanges.state, "pending"))
    .orderBy(organizationChanges.field);
}

async function onlyChange() {
  const [change, ...rest] = await pending();
  if (!change || rest.length > 0) throw new Error("One change waits");
  return change.id;
}

function decide(changeId: string, said: { actor?: Actor; approve?: boolean; note?: string } = {}) {
  const { actor = clerk, approve = true, note = "" } = said;
  return decideChange(db(), { actor, changeId, approve, note, now: NOW });
}

async function kinds(): Promise<string[]> {
  const rows = await db()
    .read.select()
    .from(events)
    .where(and(eq(events.subject, "organization"), eq(events.subjectId, house)))
    .orderBy(events.id);
  return rows.map(({ kind }) => kind);
}

describe("a verified organization", () => {
  test("stays what was verified: its changes wait, all else is saved at once", async () => {
    const changed = { name: "新名字", website: "https://new.example/", area: "闵行区" };
    const other = { creditCode: "91310114MA1GW0X12H", description: "新简介" };
    expect(await edit({ ...changed, ...other })).toEqual({ waits: true });
    expect(await row()).toMatchObject({
      ...FACTS,
      verification: "verified",
      description: "新简介",
    });
    expect((await pending()).map(({ field, before, after }) => [field, before, after])).toEqual([
      ["area", "嘉定区", "闵行区"],
      ["creditCode", CODE, other.creditCode],
      ["name", "港湾孵化器", "新名字"],
      ["website", null, "https://new.example/"],
    ]);
    expect(await kinds()).toEqual([
      "organization.edited",
      ...Array(4).fill("organization.change-requested"),
    ]);
  });

  test("asks anew or takes back, and no change waits twice", async () => {
    await edit({ name: "新名字" });
    await edit({ name: "新名字" });
    await edit({ name: "更新的名字" });
    expect(await pending()).toMatchObject([{ after: "更新的名字" }]);
    expect(await edit({})).toEqual({ waits: false });
    expect(await pending()).toEqual([]);
  });

  test("has an approved change in force, at its resources too", async () => {
    const resourceId = await openResource(db(), { organizationId: house });
    await edit({ name: "新名字" });
    expect(await decide(await onlyChange())).toBe("approved");
    expect(await row()).toMatchObject({ name: "新名字", verification: "verified" });
    expect((await row()).search).toContain("新名字");
    const [resource] = await db().read.select().from(resources).where(eq(resources.id, resourceId));
    expect(resource).toMatchObject({ operatorName: "新名字" });
    expect((await kinds()).at(-1)).toBe("organization.change-approved");
    expect(await db().read.select().from(notifications)).toMatchObject([
      { userId: admin.userId, kind: "organization-change-approved" },
    ]);
  });

  test("keeps what was in force after a refusal, which says why", async () => {
    await edit({ name: "新名字" });
    const id = await onlyChange();
    const refusal = { approve: false };
    await expect(decide(id, refusal)).rejects.toMatchObject({ reason: "note-needed" });
    expect(await decide(id, { ...refusal, note: "营业执照未变更" })).toBe("refused");
    expect(await row()).toMatchObject({ name: FACTS.name });
    await expect(decide(id)).rejects.toMatchObject({ code: "already-done" });
    expect(await db().read.select().from(notifications)).toMatchObject([
      { kind: "organization-change-refused" },
    ]);
  });

  test("is decided about by staff of the place who do not belong to it", async () => {
    await edit({ name: "新名字" });
    const id = await onlyChange();
    const elsewhere = await staff(db(), "闵行区");
    await expect(decide(id, { actor: elsewhere })).rejects.toMatchObject({ code: "not-found" });
    await expect(decide(id, { actor: admin })).rejects.toMatchObject({ code: "not-found" });
    await db().write((tx) =>
      tx
        .insert(memberships)
        .values({ userId: clerk.userId, organizationId: house, role: "reviewer", createdAt: NOW }),
    );
    const both = (await actorOf(db().read, clerk.userId))?.actor as Actor;
    await expect(decide(id, { actor: both })).rejects.toMatchObject({ reason: "own-organization" });
    expect(await row()).toMatchObject({ name: FACTS.name });
  });
});

test("an organization that nobody has verified edits freely", async () => {
  await set(house, { verification: "pending" });
  expect(await edit({ name: "新名字", area: "闵行区", creditCode: null })).toEqual({
    waits: false,
  });
  expect(await row()).toMatchObject({ name: "新名字", area: "闵行区", creditCode: null });
  expect(await pending()).toEqual([]);
});

describe("a move between districts", () => {
  test("needs both, in either order; each sees it, and either refuses", async () => {
    const other = await staff(db(), "闵行区");
    await edit({ area: "闵行区" });
    const id = await onlyChange();
    for (const areas of [["嘉定区"], ["闵行区"]]) {
      expect(await districtChanges(db().read, areas, { page: 1, pageSize: 9 })).toMatchObject({
        rows: [{ id }],
        total: 1,
      });
    }
    expect(await decide(id, { actor: other })).toBe("agreed");
    await expect(decide(id, { actor: other })).rejects.toMatchObject({ code: "already-done" });
    expect(await row()).toMatchObject({ area: "嘉定区" });
    expect(await decide(id)).toBe("approved");
    expect(await row()).toMatchObject({ area: "闵行区" });
  });

  test("has a startup's applications without an area of their own matched anew", async () => {
    const { organizationId, founder, applicationId } = await applicant(db());
    await db().write((tx) => tx.update(applications).set({ area: null }));
    await editOrganization(db(), {
      actor: founder,
      organizationId,
      version: 1,
      values: {
        ...FACTS,
        name: (await row(organizationId)).name,
        creditCode: null,
        area: "闵行区",
        description: "",
      },
      now: NOW,
    });
    const id = await onlyChange();
    await decide(id);
    expect(await db().read.$count(jobs)).toBe(0);
    await decide(id, { actor: await staff(db(), "闵行区") });
    expect(await db().read.select().from(jobs)).toMatchObject([
      { kind: "rematch-application", payload: { applicationId } },
    ]);
  });
});

describe("a credit code that another organization holds", () => {
  async function newcomer(area: string | null = "嘉定区") {
    const userId = await person(db());
    const actor = (await actorOf(db().read, userId))?.actor as Actor;
    const values = { ...FACTS, name: "后来者", area, description: "" };
    return createOrganization(db(), { actor, kind: "provider", values, another: true, now: NOW });
  }

  test("waits for staff, who see both parties, and is nobody else's meanwhile", async () => {
    const id = await newcomer();
    expect(await row(id)).toMatchObject({ creditCode: null, verification: "unverified" });
    expect(await districtChanges(db().read, ["嘉定区"], { page: 1, pageSize: 9 })).toMatchObject({
      rows: [{ field: "creditCode", after: CODE, organization: { id }, holder: { id: house } }],
    });
  });

  test("goes to the claimant with a reason; its holder is told and no longer verified", async () => {
    const resourceId = await openResource(db(), { organizationId: house });
    const id = await newcomer();
    const change = await onlyChange();
    await expect(decide(change)).rejects.toMatchObject({ reason: "note-needed" });
    await decide(change, { note: "以登记证书为准" });
    expect(await row(id)).toMatchObject({ creditCode: CODE });
    expect(await row()).toMatchObject({ creditCode: null, verification: "rejected" });
    expect(await kinds()).toEqual(["organization.rejected"]);
    expect(await db().read.select().from(jobs)).toMatchObject([{ payload: { resourceId } }]);
    const told = await db().read.select().from(notifications);
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      "organization-change-approved",
      "organization-code-moved",
    ]);
  });

  test("is taken from another district's organization by an administrator alone", async () => {
    const elsewhere = await staff(db(), "闵行区");
    await newcomer("闵行区");
    const id = await onlyChange();
    for (const actor of [clerk, elsewhere]) {
      await expect(decide(id, { actor, note: "属实" })).rejects.toMatchObject({
        reason: "other-district-decides",
      });
    }
    await db().write((tx) =>
      tx.update(users).set({ systemAdmin: true }).where(eq(users.id, elsewhere.userId)),
    );
    const administrator = (await actorOf(db().read, elsewhere.userId))?.actor as Actor;
    expect(await decide(id, { actor: administrator, note: "属实" })).toBe("approved");
  });

  test("has one holder when two register it in the same moment", async () => {
    await set(house, { creditCode: null });
    await Promise.all([newcomer(), newcomer(), newcomer()]);
    expect(await db().read.$count(organizations, eq(organizations.creditCode, CODE))).toBe(1);
    expect(await pending()).toHaveLength(2);
  });
});
