import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { statesOfTurn } from "#app/domain/deals/turn.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { afterWorkingDays } from "#app/domain/time.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { saveNeeds } from "#app/services/applications/save-needs.server.ts";
import { saveSectors } from "#app/services/applications/save-sectors.server.ts";
import { saveTechnology } from "#app/services/applications/save-technology.server.ts";
import { submitApplication } from "#app/services/applications/submit-application.server.ts";
import { assignDeal } from "#app/services/deals/assign-deal.server.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { keepVersions, scheduleVersions } from "#app/services/deals/keep-versions.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { sendNow, undoAct } from "#app/services/deals/settle-acts.server.ts";
import { withdrawApplication } from "#app/services/deals/withdraw-application.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { reviewersOf } from "#db/queries/deals/case.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { queueCounts } from "#db/queries/deals/queue.server.ts";
import { responseRecords } from "#db/queries/deals/standing.server.ts";
import { waitingFor } from "#db/queries/identity/waiting.server.ts";
import { applicationVersions } from "#db/schema/applications.ts";
import { deals, events } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { mandates } from "#db/schema/resources.ts";
import { memberships } from "#db/schema/users.ts";
import { deal } from "#tests/factories/districts.ts";
import { applicant, matched, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const day = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;

beforeEach(async () => {
  house = await provider(db());
  startup = await applicant(db());
});

async function asks(): Promise<{ dealId: string; resourceId: string }> {
  const resourceId = await openResource(db(), { ...house, places: 5 });
  await matched(db(), { ...startup, resourceId });
  const dealId = await openDeal(db(), {
    actor: startup.founder,
    applicationId: startup.applicationId,
    resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
  return { dealId, resourceId };
}

async function dealOf(dealId: string) {
  const context = await dealContext(db().read, dealId);
  if (!context) throw new Error("The deal was just made");
  return context.deal;
}

async function withdraw(): Promise<void> {
  const { founder: actor, applicationId } = startup;
  await withdrawApplication(db(), { actor, applicationId, version: 1, now: day(1) });
}

describe("the answer days of a mandate", () => {
  test("hold for every answer in a deal, not for the first alone", async () => {
    const { dealId, resourceId } = await asks();
    await db().write((tx) =>
      tx.update(mandates).set({ responseDays: 20 }).where(eq(mandates.resourceId, resourceId)),
    );
    const step = { actor: house.reviewer, dealId };
    await moveDeal(db(), { ...step, move: "accept_interest", version: 1, now: day(1) });
    expect((await dealOf(dealId)).dueAt).toEqual(new Date(afterWorkingDays(day(1).getTime(), 20)));
    await moveDeal(db(), { ...step, move: "shortlist", version: 2, now: day(2) });
    expect((await dealOf(dealId)).dueAt).toEqual(new Date(afterWorkingDays(day(2).getTime(), 20)));
  });
});

describe("assigning", () => {
  test("is on record with who it was before and who it is now", async () => {
    const { dealId } = await asks();
    const ask = { actor: house.admin, dealId, now: NOW };
    await assignDeal(db(), { ...ask, version: 1, assignee: house.reviewer.userId });
    await assignDeal(db(), { ...ask, version: 1, assignee: null });
    const recorded = await db()
      .read.select()
      .from(events)
      .where(and(eq(events.kind, "deal.assigned"), eq(events.subjectId, dealId)))
      .orderBy(events.id);
    expect(recorded).toMatchObject([
      {
        actorId: house.admin.userId,
        audience: [house.organizationId],
        payload: { from: null, to: house.reviewer.userId },
      },
      { audience: [house.organizationId], payload: { from: house.reviewer.userId, to: null } },
    ]);
  });
});

describe("a withdrawn application", () => {
  test("leaves no deal open, those that wait for its answer included", async () => {
    const asked = await asks();
    const introduced = await asks();
    await moveDeal(db(), {
      ...{ actor: house.reviewer, dealId: introduced.dealId, move: "accept_interest" },
      ...{ version: 1, now: NOW },
    });
    const resourceId = await openResource(db(), house);
    await matched(db(), { ...startup, resourceId });
    const invited = await openDeal(db(), {
      ...{ actor: house.reviewer, applicationId: startup.applicationId, resourceId },
      ...{ side: "provider", message: "", now: NOW },
    });
    await withdraw();
    const states = await Promise.all(
      [asked.dealId, introduced.dealId, invited].map(async (id) => (await dealOf(id)).state),
    );
    expect(states).toEqual(["withdrawn", "withdrawn", "declined"]);
  });

  test("cannot be edited in any step, nor submitted again", async () => {
    await withdraw();
    const { founder: actor, applicationId } = startup;
    const edit = { actor, applicationId, version: 2, now: day(2) };
    const company = { area: null, willingToMove: true, teamSize: 3, foundedOn: null };
    const technology = { title: "新", text: "新的正文", stage: null, readiness: null, facts: {} };
    const attempts = [
      () => saveCompany(db(), edit, company),
      () => saveTechnology(db(), edit, technology, () => []),
      () => saveSectors(db(), edit, { sectors: [] }),
      () => saveNeeds(db(), edit, { needs: [] }),
      () => saveConsent(db(), edit, { granted: ["teaser"] }),
      () => submitApplication(db(), edit),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "not-possible" });
    }
  });
});

describe("the response record", () => {
  test("is of the first answer: a later decline says nothing of it", async () => {
    const { dealId, resourceId } = await asks();
    const step = { actor: house.reviewer, dealId };
    await moveDeal(db(), { ...step, move: "accept_interest", version: 1, now: day(1) });
    const detail = { reason: "stage" as const, note: "太早" };
    // Long after the answer to it was due.
    await moveDeal(db(), { ...step, move: "decline", version: 2, detail, now: day(60) });
    expect((await responseRecords(db().read, NOW)).get(resourceId)).toEqual({ rate: 1, count: 1 });
  });
});

describe("the badge of the queue", () => {
  test("counts what the tab of the own turn counts, in every state", async () => {
    for (const state of statesOfTurn("all")) await made(state);
    const counts = await queueCounts(db().read, {
      organizations: [house.organizationId],
      now: NOW,
    });
    const ours = statesOfTurn("ours").reduce(
      (sum, each) => sum + (counts.states.get(each) ?? 0),
      0,
    );
    expect(ours).toBe(7);
    expect(await waitingFor(db().read, house.reviewer)).toEqual({ "/review": ours });
    expect(await waitingFor(db().read, startup.founder)).toEqual({ "/deals": 3 });
  });

  async function made(state: DealState): Promise<void> {
    const resourceId = await openResource(db(), house);
    await deal(db(), { applicationId: startup.applicationId, resourceId, state });
  }
});

describe("somebody with a role in the applicant's company", () => {
  /** The founder, who also reviews for the provider. */
  async function both(): Promise<Actor> {
    const { userId } = startup.founder;
    const { organizationId } = house;
    await db().write((tx) =>
      tx.insert(memberships).values({ userId, organizationId, role: "provider_admin" }),
    );
    const known = await actorOf(db().read, userId);
    if (!known) throw new Error("The person was just made");
    return known.actor;
  }

  test("neither decides, assigns nor takes back, and is told why", async () => {
    const { dealId } = await asks();
    const ask = { actor: await both(), dealId, now: NOW };
    const detail = { reason: "stage" as const, note: "太早" };
    const attempts = [
      () => moveDeal(db(), { ...ask, move: "accept_interest", version: 1 }),
      () => moveDeal(db(), { ...ask, move: "decline", version: 1, detail }),
      () => assignDeal(db(), { ...ask, version: 1, assignee: null }),
      () => undoAct(db(), ask),
      () => sendNow(db(), ask),
      () => decideDeal(db(), { ...ask, move: "accept_interest", version: 1 }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({
        code: "not-possible",
        reason: "own-company",
      });
    }
    expect((await dealOf(dealId)).state).toBe("interested");
  });

  test("is not given the case, nor offered for it", async () => {
    const { dealId } = await asks();
    const { userId } = await both();
    const ask = { actor: house.admin, dealId, version: 1, assignee: userId, now: NOW };
    await expect(assignDeal(db(), ask)).rejects.toMatchObject({
      field: "assignee",
      reason: "assignee-own-company",
    });
    const { organizationId } = house;
    const people = await reviewersOf(db().read, {
      organizationId,
      startupId: startup.organizationId,
    });
    expect(people.map(({ id }) => id)).not.toContain(userId);
    const others = await reviewersOf(db().read, { organizationId, startupId: "another" });
    expect(others.map(({ id }) => id)).toContain(userId);
  });

  test("does not invite the company", async () => {
    const resourceId = await openResource(db(), house);
    await matched(db(), { ...startup, resourceId });
    const { applicationId } = startup;
    const ask = { applicationId, resourceId, message: "", now: NOW };
    const actor = await both();
    await expect(openDeal(db(), { ...ask, actor, side: "provider" })).rejects.toMatchObject({
      reason: "own-company",
    });
    await openDeal(db(), { ...ask, actor, side: "startup" });
  });
});

describe("deals from before there were versions", () => {
  test("are given the present one by a job, once", async () => {
    const [open, shown] = [await asks(), await asks()];
    await moveDeal(db(), {
      ...{ actor: house.reviewer, dealId: shown.dealId, move: "accept_interest" },
      ...{ version: 1, now: NOW },
    });
    await db().write(async (tx) => {
      await tx.update(deals).set({ shownVersion: null });
      await tx.delete(applicationVersions);
    });
    await scheduleVersions(db(), NOW);
    await scheduleVersions(db(), NOW);
    expect(await queued()).toBe(1);
    await keepVersions(db(), { now: day(1) });
    await keepVersions(db(), { now: day(2) });
    expect((await dealOf(shown.dealId)).shownVersion).toBe(1);
    expect((await dealOf(open.dealId)).shownVersion).toBeNull();
    const kept = await db().read.select().from(applicationVersions);
    expect(kept).toMatchObject([{ number: 1, madeAt: day(1) }]);
    await db().write((tx) => tx.delete(jobs));
    await scheduleVersions(db(), NOW);
    expect(await queued()).toBe(0);
  });

  function queued(): Promise<number> {
    return db().read.$count(jobs, eq(jobs.kind, "keep-versions"));
  }
});
