import { beforeEach, describe, expect, test } from "vitest";
import type { Move } from "#app/domain/deals/lifecycle.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { loader as desk } from "#app/routes/applications/desk/route.tsx";
import { action as move, loader as page } from "#app/routes/deals/deal/route.tsx";
import { loader as list } from "#app/routes/deals/list.tsx";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { hashOfRow } from "#app/services/deals/offer-rows.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { sendOffer } from "#app/services/deals/send-offer.server.ts";
import { writeEntry } from "#app/services/deals/write-entry.server.ts";
import { offersOf } from "#db/queries/deals/offers.server.ts";
import { staff as staffOf } from "#tests/factories/districts.ts";
import { content } from "#tests/factories/offers.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
  sentBefore,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let resourceId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db(), { name: "安亭孵化有限公司" });
  resourceId = await openResource(db(), { ...house, name: "安亭孵化器" });
  startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
});

function open(side: "startup" | "provider" = "startup") {
  const actor = side === "startup" ? startup.founder : house.reviewer;
  const { applicationId } = startup;
  return openDeal(db(), { actor, applicationId, resourceId, side, message: "你好", now: NOW });
}

function ask(dealId: string, actor: Actor = startup.founder) {
  return { db: db(), actor, now: NOW, path: `/deals/${dealId}`, params: { id: dealId } };
}

async function theySay(dealId: string, step: Move, version: number) {
  const detail = step === "decline" ? { reason: "stage" as const, note: "阶段太早" } : {};
  await moveDeal(db(), { actor: house.reviewer, dealId, move: step, version, detail, now: NOW });
}

async function see(dealId: string, actor?: Actor) {
  const reply = await request(page, ask(dealId, actor));
  return { ...reply, told: JSON.stringify(reply.body) };
}

describe("a deal", () => {
  test("opens the provider's contact details with the introduction, not before", async () => {
    const dealId = await open();
    const before = await see(dealId);
    expect(before.body).toMatchObject({ state: "interested", moves: ["withdraw"], contact: null });
    expect(before.told).not.toContain("沈评审");
    await theySay(dealId, "accept_interest", 1);
    const after = await see(dealId);
    expect(after.body).toMatchObject({
      state: "introduced",
      contact: { name: "安亭孵化有限公司", people: [{ name: "沈评审" }, { name: "周管理" }] },
      room: {
        lines: [
          { what: "interested", mine: true },
          { what: "introduced", name: "沈评审", side: "provider" },
        ],
      },
    });
  });

  test("tells why it was declined, and nothing of what reviewers wrote among themselves", async () => {
    const dealId = await open();
    const text = "内部意见：团队太年轻";
    await writeEntry(db(), { actor: house.reviewer, dealId, box: "own", text, now: NOW });
    await theySay(dealId, "decline", 1);
    const { body, told } = await see(dealId);
    expect(body).toMatchObject({ declineReason: "stage", moves: [] });
    expect(told).toContain("阶段太早");
    expect(told).not.toContain(text);
  });

  test("is moved by the startup where it is its turn", async () => {
    const dealId = await open("provider");
    const form = { move: "accept_invitation", version: "1" };
    const accepted = await request(move, { ...ask(dealId), form });
    expect(accepted.location).toBe(`/deals/${dealId}`);
    const stale = await request(move, { ...ask(dealId), form: { move: "withdraw", version: "1" } });
    expect(stale.status).toBe(409);
    await theySay(dealId, "shortlist", 2);
    const offering = { actor: house.reviewer, dealId, version: 3, content: content(), now: NOW };
    await sendOffer(db(), offering);
    const [offer] = await offersOf(db().read, dealId);
    if (!offer) throw new Error("It was just sent");
    const yes = { intent: "offer-accept", number: "1", hash: hashOfRow(offer) };
    expect((await request(move, { ...ask(dealId), form: yes })).status).toBe(302);
    // A second press is told that it was done already.
    expect((await request(move, { ...ask(dealId), form: yes })).status).toBe(409);
    expect((await see(dealId)).body).toMatchObject({ state: "agreed", moves: ["withdraw"] });
  });

  test("takes no move that is the provider's, nor one that does not exist", async () => {
    const dealId = await open();
    for (const wanted of ["accept_interest", "expire", "no-such"]) {
      const form = { move: wanted, version: "1" };
      expect((await request(move, { ...ask(dealId), form })).status).toBe(400);
    }
  });
});

describe("others", () => {
  test("another founder finds no deal, in no list", async () => {
    const dealId = await open();
    const other = await applicant(db(), { company: "另一家企业" });
    expect(await see(dealId, other.founder)).toMatchObject({ status: 404, body: null });
    const form = { move: "withdraw", version: "1" };
    expect((await request(move, { ...ask(dealId, other.founder), form })).status).toBe(404);
    const lists = [
      await request(list, { ...ask("", other.founder), path: "/deals" }),
      await request(desk, { ...ask("", other.founder), path: "/applications" }),
    ];
    const told = JSON.stringify(lists);
    expect(told).not.toContain(dealId);
    expect(told).not.toContain(HIDDEN.company);
    expect(told).not.toContain(startup.applicationId);
  });

  test("a provider is led to its own page of the case", async () => {
    const dealId = await open();
    expect((await see(dealId, house.reviewer)).location).toBe(`/review/${dealId}`);
  });

  test("staff of the startup's district read it, those of another do not", async () => {
    const dealId = await open();
    const own = await see(dealId, await staffOf(db(), "嘉定区"));
    expect(own.body).toMatchObject({ mine: false, moves: [], contact: null });
    expect(own.told).toContain(HIDDEN.company);
    expect((await see(dealId, await staffOf(db(), "闵行区"))).status).toBe(404);
  });
});

describe("staff of the resource's district alone", () => {
  test("see the deal move, and read no word of the startup's", async () => {
    const company = "闵行微光医疗有限公司";
    const away = await applicant(db(), { company, area: "闵行区" });
    await matched(db(), { ...away, resourceId });
    const opened = { actor: away.founder, applicationId: away.applicationId, resourceId };
    const words = `${company}已有其他安排`;
    const dealId = await openDeal(db(), { ...opened, side: "startup", message: "", now: NOW });
    await sentBefore(db(), dealId, words);
    const form = { move: "withdraw", version: "1", note: words };
    expect((await request(move, { ...ask(dealId, away.founder), form })).status).toBe(302);
    const { body, told } = await see(dealId, await staffOf(db(), "嘉定区"));
    expect(body).toMatchObject({ state: "withdrawn", application: null });
    expect(told).not.toContain(company);
    expect((await see(dealId, away.founder)).told).toContain(words);
  });
});

describe("the list and the desk", () => {
  test("show what waits for the founder, and find it by pinyin", async () => {
    const dealId = await open("provider");
    const { body } = await request(desk, { ...ask(""), path: "/applications" });
    expect(body).toMatchObject({ acts: [{ kind: "answer", dealId, state: "invited" }] });
    const found = await request(list, {
      ...ask(""),
      path: "/deals?q=atfhq&state=invited&sort=due",
    });
    expect(found.body).toMatchObject({ page: { total: 1, rows: [{ id: dealId }] } });
    const none = await request(list, { ...ask(""), path: "/deals?state=offered" });
    expect(none.body).toMatchObject({ page: { total: 0 }, counts: { invited: 1 } });
  });
});
