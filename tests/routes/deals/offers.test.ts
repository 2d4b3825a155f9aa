import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { DAY_MS } from "#app/domain/time.ts";
import { action as actOnCase, loader as loadCase } from "#app/routes/deals/case/route.tsx";
import { action as actOnDeal, loader as loadDeal } from "#app/routes/deals/deal/route.tsx";
import { expireDeals } from "#app/services/deals/expire-deals.server.ts";
import { hashOfRow } from "#app/services/deals/offer-rows.server.ts";
import { capacityOf } from "#db/queries/deals/balances.server.ts";
import { agreementOf, offersOf } from "#db/queries/deals/offers.server.ts";
import { notifications } from "#db/schema/notices.ts";
import { makeMove } from "#seeds/stories/make-move.server.ts";
import { deal, staff } from "#tests/factories/districts.ts";
import {
  applicant,
  groundwork,
  member,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let dealId: string;
let resourceId: string;

const WORDS = "两年内未通过认证须回购";

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  resourceId = await openResource(db(), { ...house, places: 5 });
  startup = await applicant(db());
  const { applicationId } = startup;
  const through = ["interested" as const, "introduced" as const];
  dealId = await deal(db(), { applicationId, resourceId, state: "meeting", through });
});

function of(actor: Actor, now = NOW) {
  const path = `/deals/${dealId}`;
  return { db: db(), actor, now, path, params: { id: dealId, dealId } };
}

function post(actor: Actor, form: Record<string, string>, now = NOW) {
  const act = actor === startup.founder ? actOnDeal : actOnCase;
  const path = actor === startup.founder ? `/deals/${dealId}` : `/review/${dealId}`;
  return request(act, { ...of(actor, now), path, form });
}

const OFFER = {
  intent: "offer-send",
  version: "1",
  area: "300",
  rent: "2",
  freeMonths: "1",
  conditions: WORDS,
  validUntil: "2026-12-04",
};

async function sent(more: Record<string, string> = {}) {
  const answer = await post(house.reviewer, { ...OFFER, ...more });
  expect(answer.status).toBe(302);
  return last();
}

async function last() {
  const version = (await offersOf(db().read, dealId)).at(-1);
  if (!version) throw new Error("Nothing was offered");
  return { version, shown: { number: String(version.number), hash: hashOfRow(version) } };
}

describe("an offer by its form", () => {
  test("is written in its units and held of the resource", async () => {
    const { version } = await sent();
    expect(version).toMatchObject({
      ...{ number: 1, side: "provider", state: "open" },
      terms: { area: 300, rent: 200, freeMonths: 1 },
      conditions: [{ id: "c1", text: WORDS }],
      // The end of that day in Shanghai.
      validUntil: new Date("2026-12-04T16:00:00Z"),
    });
    expect(version.hash).toBe(hashOfRow(version));
    expect((await capacityOf(db().read, resourceId)).place).toEqual({ limit: 5, taken: 1 });
    const kinds = (await db().read.select().from(notifications)).map(({ kind }) => kind);
    expect(kinds).toContain("offer-sent");
  });

  test("says on which field it is wrong, and keeps what was typed", async () => {
    const wrong = await post(house.reviewer, { ...OFFER, rent: "", validUntil: "2026-11-20" });
    expect(wrong).toMatchObject({
      status: 422,
      body: { form: "offer-send", reply: { error: { rent: [expect.any(String)] } } },
    });
    expect(wrong.body).toMatchObject({ reply: { initialValue: { area: "300" } } });
    expect(await offersOf(db().read, dealId)).toEqual([]);
  });

  test("is not for the startup to send, nor for somebody with a role in the company", async () => {
    expect((await post(startup.founder, OFFER)).status).toBe(400);
    const { organizationId } = startup;
    await member(db(), { organizationId, role: "founder", userId: house.reviewer.userId });
    const both = { ...house.reviewer, memberships: [...house.reviewer.memberships] };
    both.memberships.push({ organizationId, role: "founder", area: "嘉定区" } as never);
    expect((await post(both, OFFER)).status).toBe(422);
  });
});

describe("a counter-offer by its form", () => {
  test("changes, strikes and keeps, and gives the turn to the provider", async () => {
    const { shown } = await sent();
    const answer = await post(startup.founder, {
      ...{ intent: "offer-counter", ...shown, validUntil: "2026-12-04" },
      ...{ act_area: "keep", area: "300", act_rent: "change", rent: "1.6" },
      ...{ act_freeMonths: "keep", freeMonths: "1", act_c1: "strike", text_c1: WORDS },
    });
    expect(answer.status).toBe(302);
    const { version } = await last();
    expect(version).toMatchObject({
      ...{ number: 2, side: "startup", conditions: [] },
      terms: { area: 300, rent: 160, freeMonths: 1 },
    });
    // What the startup wishes takes nothing; what was offered stays held.
    expect((await capacityOf(db().read, resourceId)).place.taken).toBe(1);
    const seen = await request(loadCase, of(house.reviewer));
    expect(seen.body).toMatchObject({
      deal: { state: "countered" },
      offer: { round: 2, terms: { moves: expect.arrayContaining(["accept_counter"]) } },
    });
  });

  test("that leaves unclear what is meant is asked about", async () => {
    const { shown } = await sent();
    const form = { intent: "offer-counter", ...shown, validUntil: "2026-12-04" };
    const kept = { area: "300", freeMonths: "1", text_c1: WORDS };
    const typed = await post(startup.founder, { ...form, ...kept, act_rent: "keep", rent: "1.6" });
    expect(typed).toMatchObject({ status: 422, body: { reply: { error: { act_rent: [/./] } } } });
    const same = await post(startup.founder, { ...form, ...kept, rent: "2" });
    expect(same).toMatchObject({ status: 422, body: { reply: { error: { terms: [/./] } } } });
  });
});

describe("accepting by its form", () => {
  test("stores version, hash, person and time of what was shown", async () => {
    const { version, shown } = await sent();
    expect((await post(startup.founder, { intent: "offer-accept", ...shown })).status).toBe(302);
    expect(await agreementOf(db().read, dealId)).toMatchObject({
      ...{ number: 1, hash: version.hash, acceptedBy: startup.founder.userId, acceptedAt: NOW },
    });
  });

  test("of a version that was superseded, expired, answered or is another explains itself with 409", async () => {
    const first = await sent();
    await sent({ version: "2", rent: "1.8" });
    const accept = (shown: object, now = NOW) =>
      post(startup.founder, { intent: "offer-accept", ...shown }, now);
    expect((await accept(first.shown)).status).toBe(409);
    const { shown } = await last();
    expect((await accept({ ...shown, hash: first.shown.hash })).status).toBe(409);
    const late = new Date(NOW.getTime() + 30 * DAY_MS);
    expect((await accept(shown, late)).status).toBe(409);
    expect(await agreementOf(db().read, dealId)).toBeNull();
    expect((await accept(shown)).status).toBe(302);
    const again = await accept(shown);
    expect(again.status).toBe(409);
    expect(JSON.stringify(again.body)).toContain("已有答复");
  });
});

describe("an offer that nobody answers", () => {
  test("lapses with its day, frees what it held, and the two go on talking", async () => {
    await sent();
    const late = new Date(NOW.getTime() + 30 * DAY_MS);
    expect(await expireDeals(db(), { now: late })).toBe(1);
    expect((await last()).version.state).toBe("expired");
    expect((await capacityOf(db().read, resourceId)).place.taken).toBe(0);
    expect((await request(loadCase, of(house.reviewer, late))).body).toMatchObject({
      deal: { state: "meeting" },
      offer: { terms: { moves: ["offer"] } },
    });
  });
});

describe("staff of a district", () => {
  test("see where an offer stands, and none of its terms", async () => {
    await sent({ message: "机密附言" });
    const people = { founder: startup.founder, reviewer: house.reviewer };
    const terms = { rent: 177 };
    await makeMove(db(), { ...people, dealId, move: "counter_offer", terms, now: NOW });
    const seen = await request(loadDeal, of(await staff(db(), "嘉定区")));
    expect(seen.body).toMatchObject({
      offer: { state: "open", number: 2, round: 2, by: "startup", terms: null },
    });
    const text = JSON.stringify(seen.body);
    for (const secret of [WORDS, "机密附言", "177", '"rent"']) expect(text).not.toContain(secret);
  });
});
