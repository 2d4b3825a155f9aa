import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { action, loader } from "#app/routes/deals/candidates/route.tsx";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import type { Candidate } from "#db/queries/deals/candidates.server.ts";
import { deals } from "#db/schema/deals.ts";
import { notifications } from "#db/schema/notices.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

let house: Awaited<ReturnType<typeof provider>>;
let resourceId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  resourceId = await openResource(db(), house);
});

function ask(path = "/review/candidates") {
  return { db: db(), actor: house.reviewer, now: NOW, path };
}

async function list(search = "") {
  const reply = await request(loader, ask(`/review/candidates${search}`));
  return reply.body as { rows: Candidate[]; total: number };
}

describe("startups to invite", () => {
  test("are those that fit, agreed to be shown and have no deal yet, without a word that tells who", async () => {
    const shown = await applicant(db());
    const silent = await applicant(db(), { company: "未同意公司", consents: [] });
    const blocked = await applicant(db(), { company: "不符合公司" });
    const draft = await applicant(db(), { company: "草稿公司", submitted: false });
    for (const startup of [shown, silent, draft]) {
      await matched(db(), { ...startup, resourceId });
    }
    await matched(db(), { ...blocked, resourceId, eligible: false });
    const { rows, total } = await list();
    expect(total).toBe(1);
    expect(rows).toMatchObject([
      { applicationId: shown.applicationId, sectors: [{ key: "auto.chip" }], stage: "angel" },
    ]);
    const told = JSON.stringify(rows);
    for (const secret of [...Object.values(HIDDEN), "激光雷达"]) {
      expect(told).not.toContain(secret);
    }
    expect((await list("?q=极光")).total).toBe(0);
    expect((await list("?q=汽车芯片")).total).toBe(1);
    expect((await list("?stage=growth")).total).toBe(0);
  });

  test("are not of a company that the reviewer belongs to, who could not invite it", async () => {
    const own = await applicant(db());
    await matched(db(), { ...own, resourceId });
    expect((await list()).total).toBe(1);
    await db().write((tx) =>
      tx.insert(memberships).values({
        userId: house.reviewer.userId,
        organizationId: own.organizationId,
        role: "founder",
        createdAt: NOW,
      }),
    );
    const known = await actorOf(db().read, house.reviewer.userId);
    const reply = await request(loader, { ...ask(), actor: known?.actor ?? null });
    expect(reply.body).toMatchObject({ total: 0, rows: [] });
  });

  test("are not those of somebody else's resource, nor of a closed one", async () => {
    const other = await provider(db());
    const theirs = await openResource(db(), other);
    const closed = await openResource(db(), { ...house, state: "closed" });
    const startup = await applicant(db());
    await matched(db(), { ...startup, resourceId: theirs });
    await matched(db(), { ...startup, resourceId: closed });
    expect((await list()).total).toBe(0);
    const stolen = await request(action, {
      ...ask(),
      form: { applicationId: startup.applicationId, resourceId: theirs, message: "来吧" },
    });
    expect(stolen.status).toBe(404);
    expect(await db().read.$count(deals)).toBe(0);
  });

  test("who takes the consent back is gone from the list and can no longer be invited", async () => {
    const startup = await applicant(db());
    await matched(db(), { ...startup, resourceId });
    await saveConsent(
      db(),
      { actor: startup.founder, applicationId: startup.applicationId, version: 1, now: NOW },
      { granted: [] },
    );
    expect((await list()).total).toBe(0);
    const late = await request(action, {
      ...ask(),
      form: { applicationId: startup.applicationId, resourceId, message: "欢迎来谈" },
    });
    expect(late).toMatchObject({
      status: 422,
      body: { reply: { initialValue: { message: "欢迎来谈" } } },
    });
  });
});

describe("inviting", () => {
  test("opens a deal, tells the founder, and takes the startup off the list", async () => {
    const startup = await applicant(db());
    await matched(db(), { ...startup, resourceId });
    const form = { applicationId: startup.applicationId, resourceId, message: "下月有空位" };
    const reply = await request(action, { ...ask("/review/candidates?sort=score"), form });
    expect(reply.location).toBe("/review/candidates?sort=score");
    expect(await db().read.select().from(deals)).toMatchObject([
      { state: "invited", startedBy: "provider", message: "下月有空位" },
    ]);
    expect(await db().read.select().from(notifications)).toMatchObject([
      { userId: startup.founder.userId, kind: "deal-invited" },
    ]);
    expect((await list()).total).toBe(0);
    expect((await request(action, { ...ask(), form })).status).toBe(409);
  });

  test("needs a message", async () => {
    const startup = await applicant(db());
    await matched(db(), { ...startup, resourceId });
    const form = { applicationId: startup.applicationId, resourceId, message: " " };
    const reply = await request(action, { ...ask(), form });
    expect(reply).toMatchObject({
      status: 422,
      body: { reply: { error: { message: ["请填写"] } } },
    });
  });
});

test("a provider that nobody verified sees no startup and invites none", async () => {
  const startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
  const of = eq(organizations.id, house.organizationId);
  await db().write((tx) => tx.update(organizations).set({ verification: "pending" }).where(of));
  expect(await list()).toMatchObject({
    rows: [],
    total: 0,
    stopped: [{ id: house.organizationId }],
  });
  const { applicationId } = startup;
  const form = { applicationId, resourceId, message: "欢迎联系" };
  const { status, body } = await request(action, { ...ask(), form });
  expect(status).toBe(422);
  expect(body).toMatchObject({
    reply: { error: { "": ["运营机构目前未通过核验或已被暂停，暂时不能对接"] } },
  });
  expect(await db().read.$count(deals)).toBe(0);
});
