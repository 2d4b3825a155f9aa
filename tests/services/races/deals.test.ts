import { and, eq, inArray, ne } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import { assignDeal } from "#app/services/deals/assign-deal.server.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { expireDeals } from "#app/services/deals/expire-deals.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { sendOffer } from "#app/services/deals/send-offer.server.ts";
import { sendNow, undoAct } from "#app/services/deals/settle-acts.server.ts";
import { withdrawApplication } from "#app/services/deals/withdraw-application.server.ts";
import { applications } from "#db/schema/applications.ts";
import { deals, events } from "#db/schema/deals.ts";
import { balances } from "#db/schema/ledger.ts";
import { pendingActs } from "#db/schema/pending-acts.ts";
import { deal } from "#tests/factories/districts.ts";
import { content } from "#tests/factories/offers.ts";
import {
  applicant,
  groundwork,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { atOnce, counted, times, warm } from "#tests/setup/at-once.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = NOW;

beforeEach(async () => {
  await groundwork(db());
  await warm(db());
});

/** Sixteen companies that have met one provider, which may now make each an offer. */
async function sixteenMeetings(places: number) {
  const { organizationId, admin } = await provider(db());
  const resourceId = await openResource(db(), { organizationId, places });
  const ids: string[] = [];
  for (let index = 0; index < 16; index++) {
    const { applicationId } = await applicant(db(), { company: `公司 ${index}` });
    const through = ["interested" as const, "introduced" as const];
    ids.push(await deal(db(), { applicationId, resourceId, state: "meeting", through }));
  }
  const offering = counted(db());
  const outcome = await atOnce(
    ids.map(
      (dealId) => () =>
        sendOffer(offering, { actor: admin, dealId, version: 1, content: content(), now }),
    ),
  );
  return { outcome, begun: offering.begun() };
}

function tally(outcome: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of outcome) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe("sixteen offers of one resource at once", () => {
  test("all succeed at the first try where there is room for all", async () => {
    const { outcome, begun } = await sixteenMeetings(1000);
    expect(tally(outcome)).toEqual({ done: 16 });
    expect(begun).toBe(16);
  });

  test("promise no more than its three places", async () => {
    const { outcome } = await sixteenMeetings(3);
    expect(tally(outcome)).toEqual({ done: 3, full: 13 });
    const [held] = await db().read.select().from(balances).where(eq(balances.unit, "place"));
    expect(held?.taken).toBe(3);
  });
});

describe("on one pair at once", () => {
  async function pair(state?: "interested" | "meeting") {
    const { organizationId, admin, reviewer } = await provider(db());
    const resourceId = await openResource(db(), { organizationId, places: 5 });
    const { applicationId, founder } = await applicant(db());
    await matched(db(), { applicationId, resourceId });
    const dealId = state ? await deal(db(), { applicationId, resourceId, state }) : "";
    return { resourceId, applicationId, founder, admin, reviewer, dealId };
  }

  test("a request and an invitation open one deal", async () => {
    const { founder, reviewer, applicationId, resourceId } = await pair();
    const open = (actor: typeof founder, side: "startup" | "provider") =>
      openDeal(db(), { actor, applicationId, resourceId, side, message: "", now });
    const outcome = await atOnce([
      ...times(4, () => open(founder, "startup")),
      ...times(4, () => open(reviewer, "provider")),
    ]);
    expect(tally(outcome)).toEqual({ done: 1, "already-done": 7 });
    expect(await db().read.$count(deals)).toBe(1);
  });

  test("one of several decisions counts, the others are told to look again", async () => {
    const { reviewer, dealId } = await pair("interested");
    const detail = { reason: "other" as const, note: "不合适" };
    const outcome = await atOnce([
      ...times(3, () =>
        moveDeal(db(), { actor: reviewer, dealId, move: "accept_interest", version: 1, now }),
      ),
      ...times(3, () =>
        moveDeal(db(), { actor: reviewer, dealId, move: "decline", version: 1, detail, now }),
      ),
      ...times(2, () =>
        assignDeal(db(), { actor: reviewer, dealId, version: 1, assignee: reviewer.userId, now }),
      ),
    ]);
    // An assignment changes nothing that others decided by; only the first of the moves counts.
    const { done = 0, stale = 0 } = tally(outcome);
    expect(done + stale).toBe(8);
    expect((await db().read.select().from(deals))[0]?.version).toBe(2);
    const moves = inArray(events.kind, ["deal.introduced", "deal.declined"]);
    expect(await db().read.$count(events, moves)).toBe(1);
  });

  test("what was decided is taken back once, or sent once, not both", async () => {
    const { reviewer, dealId } = await pair("meeting");
    const detail = { reason: "other" as const, note: "不合适" };
    await decideDeal(db(), { actor: reviewer, dealId, move: "decline", version: 1, detail, now });
    const outcome = await atOnce([
      ...times(4, () => undoAct(db(), { actor: reviewer, dealId, now })),
      ...times(4, () => sendNow(db(), { actor: reviewer, dealId, now })),
    ]);
    expect(tally(outcome)).toEqual({ done: 1, "not-possible": 7 });
    const declined = await db().read.$count(events, eq(events.kind, "deal.declined"));
    const ends = (await db().read.select().from(pendingActs)).map(({ end }) => end);
    expect(ends).toEqual([declined === 1 ? "done" : "undone"]);
  });

  test("an application that is withdrawn leaves no deal open and no place taken", async () => {
    const { organizationId, admin } = await provider(db());
    const { applicationId, founder } = await applicant(db());
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      const resourceId = await openResource(db(), { organizationId, places: 5 });
      await matched(db(), { applicationId, resourceId });
      ids.push(await deal(db(), { applicationId, resourceId, state: "meeting" }));
    }
    const late = await openResource(db(), { organizationId });
    await matched(db(), { applicationId, resourceId: late });
    await atOnce([
      ...ids.map(
        (dealId) => () =>
          sendOffer(db(), { actor: admin, dealId, version: 1, content: content(), now }),
      ),
      () => withdrawApplication(db(), { actor: founder, applicationId, version: 1, now }),
      () =>
        openDeal(db(), {
          actor: admin,
          applicationId,
          resourceId: late,
          side: "provider",
          message: "",
          now,
        }),
    ]);
    const [application] = await db().read.select().from(applications);
    expect(application?.state).toBe("withdrawn");
    expect(await db().read.$count(deals, inArray(deals.state, [...OPEN_STATES]))).toBe(0);
    expect(await db().read.$count(balances, ne(balances.taken, 0))).toBe(0);
  });

  test("a deal that is answered while it expires ends one way", async () => {
    const { reviewer, applicationId, resourceId } = await pair();
    const long = new Date(NOW.getTime() - 60 * 86_400_000);
    const dealId = await deal(db(), { applicationId, resourceId, dueAt: long });
    await Promise.allSettled([
      expireDeals(db(), { now }),
      moveDeal(db(), { actor: reviewer, dealId, move: "accept_interest", version: 1, now }),
      expireDeals(db(), { now }),
    ]);
    const moves = and(
      eq(events.subjectId, dealId),
      inArray(events.kind, ["deal.expired", "deal.introduced"]),
    );
    expect(await db().read.$count(events, moves)).toBe(1);
  });
});
