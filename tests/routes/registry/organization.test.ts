import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { action, loader } from "#app/routes/registry/organization/route.tsx";
import { action as register } from "#app/routes/registry/organization-new.tsx";
import { actorOf } from "#db/queries/actor.server.ts";
import { membersOf, organizationById } from "#db/queries/registry/organization.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { staff as staffOf } from "#tests/factories/districts.ts";
import {
  groundwork,
  member,
  NOW,
  organization,
  person,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const CODE = "91310000MA1K35YA06";

beforeEach(() => groundwork(db()));

async function someone(email: string): Promise<Actor> {
  const known = await actorOf(db().read, await person(db(), { email, name: "林晓" }));
  if (!known) throw new Error("The person was just made");
  return known.actor;
}

function ask(actor: Actor, id = "") {
  return { db: db(), actor, now: NOW, path: `/organizations/${id}`, params: { id } };
}

const FACTS = { name: "极光测距", creditCode: "", area: "嘉定区", website: "", description: "" };

describe("registering", () => {
  test("makes the person its founder and leads on to the application", async () => {
    const actor = await someone("lin@example.com");
    const form = { ...FACTS, kind: "startup", website: "jiguang.example" };
    const reply = await request(register, { ...ask(actor), form });
    expect(reply.location).toBe("/applications");
    const [row] = await db().read.select().from(organizations);
    expect(row).toMatchObject({
      kind: "startup",
      website: "https://jiguang.example",
      creditCode: null,
    });
    const known = await actorOf(db().read, actor.userId);
    expect(known?.actor.memberships).toMatchObject([
      { role: "founder", organizationName: "极光测距" },
    ]);
  });

  test("checks the credit code and keeps what was typed", async () => {
    const actor = await someone("lin@example.com");
    const form = { ...FACTS, kind: "provider", creditCode: "91310000MA1K35YA01" };
    const reply = await request(register, { ...ask(actor), form });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({
      reply: {
        initialValue: { name: "极光测距", creditCode: "91310000MA1K35YA01" },
        error: { creditCode: [expect.stringContaining("校验码")] },
      },
    });
    expect(await db().read.$count(organizations)).toBe(0);
  });

  test("keeps a code that another organization has for staff, and does not tell whose it is", async () => {
    const actor = await someone("lin@example.com");
    const form = { ...FACTS, kind: "provider", creditCode: CODE };
    expect((await request(register, { ...ask(actor), form })).status).toBe(302);
    const other = await someone("wu@example.com");
    const again = await request(register, { ...ask(other), form: { ...form, name: "后来者" } });
    const id = again.location?.split("/").pop() ?? "";
    const page = await request(loader, ask(other, id));
    expect(page.body).toMatchObject({
      organization: { creditCode: null },
      changes: { waiting: [{ field: "creditCode", after: CODE }] },
    });
    expect(JSON.stringify(page.body)).not.toContain(FACTS.name);
    const district = await request(register, {
      ...ask(actor),
      form: { ...form, kind: "district" },
    });
    expect(district.status).toBe(422);
  });
});

describe("one's own organization", () => {
  let id: string;
  let founder: Actor;
  beforeEach(async () => {
    id = await organization(db(), { kind: "startup", name: "极光测距" });
    founder = await member(db(), { organizationId: id, role: "founder" });
    await db().write((tx) => tx.update(organizations).set({ verification: "unverified" }));
  });

  function post(form: Record<string, string>, actor = founder) {
    return request(action, { ...ask(actor, id), form });
  }

  test("is edited; a stale edit comes back with what was typed", async () => {
    const form = { ...FACTS, act: "edit", version: "1", name: "新名字" };
    expect((await post(form)).status).toBe(302);
    const stale = await post({ ...form, name: "又一个名字" });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      conflict: true,
      reply: { initialValue: { name: "又一个名字" } },
    });
    expect((await organizationById(db().read, id))?.name).toBe("新名字");
  });

  test("asks for verification once it has a credit code", async () => {
    expect((await post({ act: "verify" })).body).toMatchObject({
      message: expect.stringContaining("统一社会信用代码"),
    });
    await post({ ...FACTS, act: "edit", version: "1", creditCode: CODE });
    expect((await post({ act: "verify" })).status).toBe(302);
    expect((await post({ act: "verify" })).status).toBe(409);
    const { body } = await request(loader, ask(founder, id));
    expect(body).toMatchObject({
      organization: { verification: "pending" },
      history: [{ state: "pending" }],
    });
  });

  test("invites by address, and keeps what was typed when that cannot be", async () => {
    const invite = { act: "invite", role: "founder" };
    const wrong = await post({ ...invite, email: "zhou" });
    expect(wrong).toMatchObject({
      status: 422,
      body: { act: "invite", reply: { initialValue: { email: "zhou" } } },
    });
    const { status, body } = await post({ ...invite, email: " Zhou@Example.com" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ act: "invited", invited: { email: "zhou@example.com" } });
    expect((await post({ ...invite, email: founder.email })).status).toBe(409);
    expect((await post({ ...invite, email: "a@example.com", role: "reviewer" })).status).toBe(422);
    const page = await request(loader, ask(founder, id));
    const { invitations } = page.body as { invitations: { id: string }[] };
    expect(invitations).toMatchObject([{ email: "zhou@example.com", role: "founder" }]);
    // The link was in that one answer and is nowhere in the page.
    expect(JSON.stringify(page.body)).not.toContain("token");
    const invitationId = invitations[0]?.id ?? "";
    expect((await post({ act: "revoke", invitationId })).status).toBe(302);
    expect((await post({ act: "revoke", invitationId })).status).toBe(409);
  });

  test("never loses its last founder", async () => {
    const [own] = await membersOf(db().read, id);
    const alone = await post({ act: "remove", membershipId: own?.id ?? "" });
    expect(alone.body).toMatchObject({ message: expect.stringContaining("至少要留一位") });
    const second = await member(db(), { organizationId: id, role: "founder" });
    expect((await post({ act: "remove", membershipId: own?.id ?? "" }, second)).status).toBe(302);
    const [other] = await membersOf(db().read, id);
    const leaving = await post({ act: "leave", membershipId: other?.id ?? "" }, second);
    expect(leaving.body).toMatchObject({ message: expect.stringContaining("至少要留一位") });
    await member(db(), { organizationId: id, role: "founder" });
    const left = await post({ act: "leave", membershipId: other?.id ?? "" }, second);
    expect(left.location).toBe("/account");
    expect((await request(loader, ask(founder, id))).status).toBe(404);
  });

  test("is closed to others, whatever they send", async () => {
    const stranger = await member(db(), {
      organizationId: await organization(db(), { kind: "startup" }),
      role: "founder",
    });
    const foreign = await provider(db());
    const [own] = await membersOf(db().read, id);
    for (const actor of [stranger, foreign.admin, await staffOf(db(), "闵行区")]) {
      expect(await request(loader, ask(actor, id))).toMatchObject({ status: 404, body: null });
      const forms: Record<string, string>[] = [
        { ...FACTS, act: "edit", version: "1" },
        { act: "invite", email: "a@example.com", role: "founder" },
        { act: "remove", membershipId: own?.id ?? "" },
        { act: "leave", membershipId: own?.id ?? "" },
        { act: "revoke", invitationId: "none" },
        { act: "verify" },
      ];
      for (const form of forms) {
        expect((await post(form, actor)).status).toBe(404);
      }
    }
    // A member of one organization cannot be removed through another.
    const through = {
      ...ask(stranger, stranger.memberships[0]?.organizationId),
      form: {
        act: "remove",
        membershipId: own?.id ?? "",
      },
    };
    expect((await request(action, through)).status).toBe(404);
    expect(await membersOf(db().read, id)).toHaveLength(1);
  });
});
