import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { assignDeal } from "#app/services/deals/assign-deal.server.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { readTimeline } from "#app/services/deals/read-timeline.server.ts";
import { sendOffer } from "#app/services/deals/send-offer.server.ts";
import { settleActs, undoAct } from "#app/services/deals/settle-acts.server.ts";
import { withdrawApplication } from "#app/services/deals/withdraw-application.server.ts";
import { writeEntry } from "#app/services/deals/write-entry.server.ts";
import { placesOf } from "#db/queries/deals/balances.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { notifications } from "#db/schema/notices.ts";
import { content } from "#tests/factories/offers.ts";
import { applicant, matched, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const minute = (count: number) => new Date(NOW.getTime() + count * 60_000);

let house: Awaited<ReturnType<typeof provider>>;
let resourceId: string;

beforeEach(async () => {
  house = await provider(db());
  resourceId = await openResource(db(), { ...house, places: 1 });
});

async function asks(company: string): Promise<string> {
  return (await asking(company)).dealId;
}

async function asking(company: string): Promise<{ dealId: string; founder: Actor }> {
  const startup = await applicant(db(), { company });
  await matched(db(), { ...startup, resourceId });
  const { founder, applicationId } = startup;
  const ask = { actor: founder, applicationId, resourceId, side: "startup" as const };
  return { dealId: await openDeal(db(), { ...ask, message: "", now: NOW }), founder };
}

async function shortlisted(company: string) {
  const { dealId, founder } = await asking(company);
  const step = { actor: house.reviewer, dealId };
  await moveDeal(db(), { ...step, move: "accept_interest", version: 1, now: minute(1) });
  await moveDeal(db(), { ...step, move: "shortlist", version: 2, now: minute(2) });
  return { dealId, founder, version: 3 };
}

describe("assigning", () => {
  test("gives a case to a colleague, who hears of it, and leaves its clock alone", async () => {
    const dealId = await asks("甲公司");
    const { admin, reviewer } = house;
    const at = new Date(NOW.getTime() + 3_600_000);
    const ask = { actor: admin, dealId, version: 1, now: at };
    await assignDeal(db(), { ...ask, assignee: reviewer.userId });
    const after = await dealContext(db().read, dealId);
    expect(after?.deal).toMatchObject({
      assignedTo: reviewer.userId,
      version: 1,
      updatedAt: NOW,
    });
    const told = await db().read.select().from(notifications);
    expect(told.filter((row) => row.kind === "deal-assigned")).toMatchObject([
      { userId: reviewer.userId, link: `/review/${dealId}` },
    ]);
  });

  test("refuses a stranger's name, a stranger's hand and an old version", async () => {
    const dealId = await asks("甲公司");
    const other = await provider(db());
    const ask = { actor: house.admin, dealId, version: 1, now: NOW };
    await expect(
      assignDeal(db(), { ...ask, assignee: other.reviewer.userId }),
    ).rejects.toMatchObject({ code: "invalid", field: "assignee" });
    await expect(
      assignDeal(db(), { ...ask, actor: other.admin, assignee: null }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(assignDeal(db(), { ...ask, version: 9, assignee: null })).rejects.toMatchObject({
      code: "stale",
    });
  });
});

describe("a note among colleagues", () => {
  test("stays on the provider's side", async () => {
    const { dealId, founder } = await shortlisted("甲公司");
    const text = "团队扎实，产品偏早";
    const note = { actor: house.admin, dealId, box: "own" as const, text, now: minute(3) };
    await writeEntry(db(), note);
    const context = await dealContext(db().read, dealId);
    if (!context) throw new Error("no deal");
    const shownTo = async (actor: Actor) =>
      JSON.stringify(await readTimeline(db().read, { actor, context }));
    expect(await shownTo(founder)).not.toContain("团队扎实");
    expect(await shownTo(house.reviewer)).toContain("团队扎实");
  });

  test("is for the provider's people alone", async () => {
    const dealId = await asks("甲公司");
    const other = await provider(db());
    const note = { dealId, box: "own" as const, text: "看看", now: NOW };
    const attempt = writeEntry(db(), { ...note, actor: other.reviewer });
    await expect(attempt).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("places", () => {
  test("are never promised twice, also by two offers at one moment", async () => {
    const cases = [await shortlisted("甲公司"), await shortlisted("乙公司")];
    const people: Actor[] = [house.admin, house.reviewer];
    const offers = await Promise.allSettled(
      cases.map((each, index) =>
        sendOffer(db(), {
          actor: people[index] ?? house.admin,
          dealId: each.dealId,
          version: each.version,
          content: content(),
          now: minute(3),
        }),
      ),
    );
    expect(offers.map((offer) => offer.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = offers.find((offer) => offer.status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "full" } });
    expect(await placesOf(db().read, resourceId)).toEqual({ places: 1, taken: 1 });
  });

  test("come back when an offer is declined, not before that can be taken back no more", async () => {
    const { dealId, version } = await shortlisted("甲公司");
    const step = { actor: house.reviewer, dealId };
    await sendOffer(db(), { ...step, content: content(), version, now: minute(3) });
    const detail = { reason: "other" as const, note: "改变计划" };
    const decline = { ...step, move: "decline" as const, version: version + 1, detail };
    await decideDeal(db(), { ...decline, now: minute(4) });
    await undoAct(db(), { ...step, now: minute(5) });
    await decideDeal(db(), { ...decline, now: minute(6) });
    await settleActs(db(), { now: minute(15) });
    expect(await placesOf(db().read, resourceId)).toMatchObject({ taken: 1 });
    await settleActs(db(), { now: minute(16) });
    expect(await placesOf(db().read, resourceId)).toMatchObject({ taken: 0 });
  });
});

describe("undoing", () => {
  test("is too late on an application that was withdrawn since", async () => {
    const startup = await applicant(db(), { company: "甲公司" });
    await matched(db(), { ...startup, resourceId });
    const { founder: actor, applicationId } = startup;
    const ask = { actor, applicationId, resourceId, side: "startup" as const, message: "" };
    const dealId = await openDeal(db(), { ...ask, now: NOW });
    const detail = { reason: "stage" as const, note: "阶段太早" };
    const step = { actor: house.reviewer, dealId, move: "decline" as const, detail };
    await decideDeal(db(), { ...step, version: 1, now: minute(1) });
    await withdrawApplication(db(), { actor, applicationId, version: 1, now: minute(2) });
    await expect(
      undoAct(db(), { actor: house.reviewer, dealId, now: minute(3) }),
    ).rejects.toMatchObject({ code: "not-possible" });
    expect(await settleActs(db(), { now: minute(20) })).toBe(0);
    expect((await dealContext(db().read, dealId))?.deal.state).toBe("withdrawn");
  });
});
