import { and, asc, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { allows, holdsOn, isOpen, MOVES, transition } from "#app/domain/deals/lifecycle.ts";
import { expireDeals } from "#app/services/deals/expire-deals.server.ts";
import { hashOfRow } from "#app/services/deals/offer-rows.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";
import { loadReference } from "#app/services/load-reference.server.ts";
import type { Database } from "#db/client.server.ts";
import { applications, applicationVersions } from "#db/schema/applications.ts";
import { deals, events, outcomes } from "#db/schema/deals.ts";
import { balances, ledger } from "#db/schema/ledger.ts";
import { offers } from "#db/schema/offers.ts";
import { organizations } from "#db/schema/organizations.ts";
import { mandates, resources } from "#db/schema/resources.ts";
import { generateCity } from "#seeds/city/generate.server.ts";
import { DEMO_PASSWORD } from "#seeds/stories/cast.server.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const again = testDatabase();
const asOf = new Date("2026-11-24T02:00:00Z");
const scale = { applications: 120, resources: 30, operators: 9, deals: 450, events: 6_000 };

async function generate(into: Database, seed = 7): Promise<void> {
  await loadReference(into, { now: asOf });
  await generateCity(into, { scale, seed, asOf, onProgress: () => undefined });
}

describe("a made-up city", () => {
  beforeEach(() => generate(db()));

  test("has as many rows as asked for, and the demonstration's people in it", async () => {
    const { read } = db();
    expect(await read.$count(applications)).toBe(scale.applications);
    expect(await read.$count(resources, isNotNull(resources.organizationId))).toBe(scale.resources);
    expect(await read.$count(organizations, eq(organizations.kind, "provider"))).toBe(
      scale.operators,
    );
    expect(await read.$count(deals)).toBe(scale.deals);
    const loaded = await read.$count(
      events,
      inArray(events.kind, ["plan.loaded", "resource.named", "organization.named"]),
    );
    expect((await read.$count(events)) - loaded).toBe(scale.events);
    for (const who of ["founder", "reviewer", "staff"]) {
      const email = `${who}@demo.parkmatch.cn`;
      expect(await signIn(db(), { email, password: DEMO_PASSWORD })).not.toBeNull();
    }
  });

  test("every deal came to its state by moves that the product allows, and its events say so", async () => {
    const told = await db()
      .read.select()
      .from(events)
      .where(
        and(eq(events.subject, "deal"), notInArray(events.kind, ["deal.note", "deal.assigned"])),
      )
      .orderBy(asc(events.subjectId), asc(events.seq));
    for (const deal of await db().read.select().from(deals)) {
      const own = told.filter(({ subjectId }) => subjectId === deal.id);
      const [first, ...moves] = own;
      expect(first?.payload.to).toBe(deal.startedBy === "startup" ? "interested" : "invited");
      let state = first?.payload.to;
      for (const { payload, kind, actorId } of moves) {
        const move = MOVES.find((known) => known === payload.move);
        if (!move) throw new Error(`${kind} by no move`);
        const { by, to } = transition(move);
        expect(allows(move, { state: payload.from as never, by })).toBe(true);
        expect(payload).toMatchObject({ from: state, to });
        expect(actorId === null).toBe(by === "system");
        state = to;
      }
      expect(state).toBe(deal.state);
      expect(deal.version).toBe(own.length + (deal.assignedTo ? 1 : 0));
      expect(deal.updatedAt).toEqual(own.at(-1)?.at);
      expect(deal.dueAt !== null).toBe(isOpen(deal.state));
      expect(deal.introducedAt !== null).toBe(
        own.some(({ payload }) => payload.to === "introduced"),
      );
      expect(deal.updatedAt.getTime()).toBeLessThanOrEqual(asOf.getTime());
    }
  });

  test("no open deal is left that the product would have ended", async () => {
    expect(await expireDeals(db(), { now: asOf })).toBe(0);
    const withdrawn = db()
      .read.select({ id: applications.id })
      .from(applications)
      .where(eq(applications.state, "withdrawn"));
    const left = await db()
      .read.select()
      .from(deals)
      .where(inArray(deals.applicationId, withdrawn));
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ state }) => !isOpen(state))).toBe(true);
  });

  test("the ledger of places agrees with the deals and stays within the places", async () => {
    const lines = await db().read.select().from(ledger);
    const placeOf = (dealId: string) =>
      lines
        .filter(({ subjectId, unit }) => subjectId === dealId && unit === "place")
        .reduce((sum, { delta }) => sum + delta, 0);
    const taken = new Map<string, number>();
    for (const deal of await db().read.select().from(deals)) {
      const holds = holdsOn(deal.state) || deal.state === "completed";
      expect(placeOf(deal.id), deal.state).toBe(holds ? 1 : 0);
      if (holds) taken.set(deal.resourceId, (taken.get(deal.resourceId) ?? 0) + 1);
    }
    const limited = await db().read.select().from(mandates).where(isNotNull(mandates.places));
    expect(limited.length).toBeGreaterThan(0);
    for (const { resourceId, places } of limited) {
      expect(taken.get(resourceId) ?? 0).toBeLessThanOrEqual(places ?? 0);
    }
    const kept = await db().read.select().from(balances);
    expect(kept.length).toBeGreaterThan(0);
    for (const { resourceId, unit, taken: sum } of kept) {
      const own = lines.filter((line) => line.resourceId === resourceId && line.unit === unit);
      expect(own.reduce((total, { delta }) => total + delta, 0)).toBe(sum);
    }
    const completed = await db().read.$count(deals, eq(deals.state, "completed"));
    expect(await db().read.$count(outcomes, eq(outcomes.state, "agreed"))).toBe(completed);
    // What waits for an answer is one version, and says what it said when it was sent.
    const versions = await db().read.select().from(offers);
    const open = versions.filter(({ state }) => state === "open");
    const waiting = inArray(deals.state, ["offered", "countered"]);
    expect(open).toHaveLength(await db().read.$count(deals, waiting));
    expect(versions.every((row) => hashOfRow(row) === row.hash)).toBe(true);
  });

  test("only verified providers' resources are open, and what a deal shows was kept", async () => {
    const operated = await db()
      .read.select({ state: resources.state, verification: organizations.verification })
      .from(resources)
      .innerJoin(organizations, eq(organizations.id, resources.organizationId));
    for (const { state, verification } of operated) {
      if (verification !== "verified") expect(state).toBe("draft");
    }
    const kept = await db().read.select().from(applicationVersions);
    const versions = new Set(kept.map(({ applicationId, number }) => `${applicationId} ${number}`));
    for (const { applicationId, shownVersion, introducedAt, state } of await db()
      .read.select()
      .from(deals)) {
      expect(shownVersion === null).toBe(introducedAt === null && isOpen(state));
      if (shownVersion !== null) expect(versions).toContain(`${applicationId} ${shownVersion}`);
    }
  });

  test("follows from its seed", async () => {
    await generate(again());
    const dump = async ({ read }: Database) => ({
      applications: await read.select().from(applications).orderBy(asc(applications.id)),
      deals: await read.select().from(deals).orderBy(asc(deals.id)),
      events: await read
        .select()
        .from(events)
        .where(inArray(events.subject, ["deal", "application"]))
        .orderBy(asc(events.id)),
    });
    expect(await dump(again())).toEqual(await dump(db()));
  });

  test("is not made where people are", async () => {
    await expect(generate(db(), 8)).rejects.toThrow(/people/);
    expect(await db().read.$count(applications)).toBe(scale.applications);
  });
});
