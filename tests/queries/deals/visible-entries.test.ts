import { describe, expect, test } from "vitest";
import {
  areaParty,
  audienceOf,
  maySee,
  partiesOf,
  REACHES,
  standpoint,
  viewerOf,
} from "#app/domain/deals/audience.ts";
import { audiences, readEntry } from "#app/domain/deals/history.ts";
import { FOLLOW_UPS, TALK } from "#app/domain/deals/talk.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { DEAL_STATES } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import {
  dealEnds,
  lastVisible,
  unreadByDeal,
  visibleEntries,
} from "#db/queries/deals/visible-entries.server.ts";
import { events } from "#db/schema/deals.ts";
import { deal, staff } from "#tests/factories/districts.ts";
import { applicant, member, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

const KINDS = [...DEAL_STATES, ...TALK, "undone", "shared", "assigned"].map(
  (what) => `deal.${what}`,
);

/** Everybody there could be: each side, others of its kind, both districts, a third, and people with two roles. */
async function cast(database: Database) {
  const startup = await applicant(database, { area: "嘉定区" });
  const other = await applicant(database, { area: "嘉定区", company: "乙公司" });
  const house = await provider(database);
  const elsewhere = await provider(database);
  const resourceId = await openResource(database, { ...house, area: "闵行区" });
  const jiading = await staff(database, "嘉定区");
  const viewers: Record<string, Actor> = {
    founder: startup.founder,
    "another founder of it": await member(database, {
      ...{ organizationId: startup.organizationId, role: "founder" },
    }),
    "other founder": other.founder,
    reviewer: house.reviewer,
    "provider's administrator": house.admin,
    "other reviewer": elsewhere.reviewer,
    "staff of the applicant's district": jiading,
    "staff of the resource's district": await staff(database, "闵行区"),
    "staff of a third": await staff(database, "青浦区"),
    "founder and reviewer": await member(database, {
      ...{ organizationId: startup.organizationId, role: "founder" },
      userId: (await member(database, { organizationId: house.organizationId, role: "reviewer" }))
        .userId,
    }),
    "reviewer and staff": await member(database, {
      ...{ organizationId: house.organizationId, role: "reviewer" },
      userId: (await staff(database, "嘉定区")).userId,
    }),
  };
  const dealId = await deal(database, {
    ...{ applicationId: startup.applicationId, resourceId },
    through: ["introduced"],
    state: "in_review",
  });
  const ends = await dealEnds(database.read, dealId);
  if (!ends) throw new Error("no deal");
  return { viewers, dealId, ends };
}

type Row = typeof events.$inferInsert & { id: string; audience: string[] };

/** Every kind of entry for every audience that the deal's parties can have, with what may follow one. */
function everyEntry(dealId: string, lists: readonly string[][]): Row[] {
  const rows: Row[] = [];
  const put = (kind: string, audience: string[], follows: string | null = null) => {
    const id = newId();
    rows.push({
      ...{ id, at: NOW, subject: "deal", subjectId: dealId, kind, audience, follows },
      seq: 100 + rows.length,
    });
    return id;
  };
  for (const audience of lists) {
    for (const kind of KINDS) put(kind, audience);
    // Corrected, and corrected by somebody who wrote for fewer than the entry has.
    const first = put("deal.message", audience);
    for (const what of FOLLOW_UPS) put(`deal.${what}`, audience, first);
    put("deal.corrected", [], first);
    // Widened to each other audience after it was corrected.
    for (const wider of lists) {
      const widened = put("deal.message", audience);
      put("deal.corrected", audience, widened);
      put("deal.widened", wider, widened);
    }
  }
  return rows;
}

describe("who sees an entry", () => {
  test("is told alike by the rule and by the query, for every kind, audience and viewer", async () => {
    const { viewers, dealId, ends } = await cast(db());
    const stands = Object.values(viewers).flatMap((actor) => {
      const stand = standpoint(viewerOf(actor), ends);
      return stand ? [stand] : [];
    });
    const lists = [
      [],
      ...partiesOf(ends).map((party) => [party]),
      [areaParty("青浦区")],
      ...REACHES.flatMap((reach) => stands.map(({ party }) => audienceOf(reach, { ends, party }))),
    ].filter((list, at, all) => all.findIndex((each) => String(each) === String(list)) === at);
    const rows = everyEntry(dealId, lists);
    await db().write((tx) => tx.insert(events).values(rows));
    const entries = rows.map((row) =>
      readEntry({ ...row, actorId: null, payload: {}, body: null, follows: row.follows ?? null }),
    );
    const reading = audiences(entries.flatMap((entry) => entry ?? []));
    expect(entries.filter((entry) => entry === null)).toEqual([]);
    for (const [name, actor] of Object.entries(viewers)) {
      const viewer = viewerOf(actor);
      const expected = rows
        .filter(({ id }) => maySee({ ends, audience: reading.get(id) ?? [] }, viewer))
        .map(({ id }) => id);
      const seen = await visibleEntries(db().read, { viewer, dealIds: [dealId] });
      const told = seen.map(({ id }) => id).filter((id) => reading.has(id));
      expect(told, name).toEqual(expected);
      const last = await lastVisible(db().read, { viewer, dealId });
      expect(last?.id ?? null, name).toBe(seen.at(-1)?.id ?? null);
    }
  });

  test("follows the roles of the moment: who leaves sees nothing, and his entries stay", async () => {
    const { viewers, dealId } = await cast(db());
    const founder = viewers.founder as Actor;
    const sees = async (actor: Actor) =>
      (await visibleEntries(db().read, { viewer: viewerOf(actor), dealIds: [dealId] })).length;
    expect(await sees(founder)).toBe(2);
    const left = { ...founder, memberships: [] };
    expect(await sees(left)).toBe(0);
    expect((await actorOf(db().read, founder.userId))?.actor).toEqual(founder);
  });

  test("of a company's own people stands on the company's side, whatever else they are", async () => {
    const { viewers, ends } = await cast(db());
    const stands = Object.fromEntries(
      Object.entries(viewers).map(([name, actor]) => [
        name,
        standpoint(viewerOf(actor), ends)?.side ?? null,
      ]),
    );
    expect(stands).toEqual({
      ...{ founder: "startup", "another founder of it": "startup", "other founder": null },
      ...{ reviewer: "provider", "provider's administrator": "provider", "other reviewer": null },
      ...{ "staff of the applicant's district": "district", "staff of a third": null },
      ...{ "staff of the resource's district": "district", "founder and reviewer": "startup" },
      "reviewer and staff": "provider",
    });
  });
});

describe("what is unread", () => {
  test("is what others wrote and the person sees: no act of his own, no line of the system", async () => {
    const { viewers, dealId, ends } = await cast(db());
    const founder = viewers.founder as Actor;
    const reviewer = viewers.reviewer as Actor;
    const put = (kind: string, actorId: string | null, audience: string[], seq: number) =>
      db().write((tx) =>
        tx.insert(events).values({
          ...{ at: NOW, subject: "deal", subjectId: dealId, kind, actorId, audience, seq },
        }),
      );
    await put("deal.message", reviewer.userId, partiesOf(ends), 100);
    await put("deal.note", reviewer.userId, [ends.providerId ?? ""], 101);
    await put("deal.shortlisted", reviewer.userId, partiesOf(ends), 102);
    await put("deal.message", founder.userId, partiesOf(ends), 103);
    const unread = async (actor: Actor) =>
      (await unreadByDeal(db().read, { viewer: viewerOf(actor), dealIds: [dealId] })).get(dealId) ??
      0;
    expect(await unread(founder)).toBe(1);
    expect(await unread(viewers["provider's administrator"] as Actor)).toBe(3);
    expect(await unread(reviewer)).toBe(1);
    expect(await unread(viewers["staff of a third"] as Actor)).toBe(0);
  });
});
