import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { claimResource, decideClaim } from "#app/services/registry/claim-resource.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { events } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { notifications } from "#db/schema/notices.ts";
import { claims, organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { memberships } from "#db/schema/users.ts";
import { staff } from "#tests/factories/districts.ts";
import { groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
let resourceId: string;
let clerk: Actor;
let house: Awaited<ReturnType<typeof provider>>;

beforeEach(async () => {
  await groundwork(db());
  resourceId = await openResource(db(), { organizationId: null, state: "named" });
  clerk = await staff(db(), "嘉定区");
  house = await provider(db());
});

function claim({ admin, organizationId }: typeof house): Promise<string> {
  return claimResource(db(), {
    actor: admin,
    resourceId,
    organizationId,
    note: "我们运营",
    now: NOW,
  });
}

function decide(claimId: string, said: { accept?: boolean; note?: string; actor?: Actor } = {}) {
  const { accept = true, note = "属实", actor = clerk } = said;
  return decideClaim(db(), { actor, claimId, accept, note, now: NOW });
}

test("an accepted claim gives the resource away and refuses the others, each with event and notice", async () => {
  const rival = await provider(db());
  const accepted = await claim(house);
  const refused = await claim(rival);
  await decide(accepted);
  const [resource] = await db().read.select().from(resources);
  expect(resource).toMatchObject({ organizationId: house.organizationId, state: "open" });
  const states = await db().read.select().from(claims).orderBy(claims.id);
  expect(states.map(({ id, state }) => [id, state])).toEqual([
    [accepted, "accepted"],
    [refused, "rejected"],
  ]);
  const told = await db().read.select().from(notifications);
  expect(told.map(({ userId, kind }) => [userId, kind]).sort()).toEqual(
    [
      [house.admin.userId, "claim-accepted"],
      [rival.admin.userId, "claim-rejected"],
    ].sort(),
  );
  const log = await db().read.select().from(events).where(eq(events.subjectId, refused));
  expect(log.map(({ kind }) => kind)).toEqual(["claim.made", "claim.rejected"]);
  expect(await db().read.select().from(jobs)).toMatchObject([
    { kind: "rematch-resource", payload: { resourceId } },
  ]);
});

test("a refusal says why and leaves the resource and the other claims as they are", async () => {
  const rival = await provider(db());
  const id = await claim(house);
  await claim(rival);
  await expect(decide(id, { accept: false, note: " " })).rejects.toMatchObject({
    reason: "note-needed",
  });
  await decide(id, { accept: false, note: "材料不符" });
  expect(await db().read.$count(claims, eq(claims.state, "pending"))).toBe(1);
  expect(await db().read.select().from(resources)).toMatchObject([{ organizationId: null }]);
  expect(await db().read.$count(jobs)).toBe(0);
});

test("nobody decides about a claim of his own or of his organization's", async () => {
  const id = await claim(house);
  await db().write((tx) =>
    tx.insert(memberships).values({
      userId: clerk.userId,
      organizationId: house.organizationId,
      role: "reviewer",
      createdAt: NOW,
    }),
  );
  const member = (await actorOf(db().read, clerk.userId))?.actor as Actor;
  const own = { code: "not-possible", reason: "own-organization" };
  await expect(decide(id, { actor: member })).rejects.toMatchObject(own);
  // He has left the organization, and it was still he who claimed.
  await db().write((tx) => tx.update(claims).set({ userId: clerk.userId }));
  await expect(decide(id)).rejects.toMatchObject(own);
});

test.each([{ verification: "pending" as const }, { suspendedAt: NOW }])(
  "a claim is not accepted for an operator without standing (%o)",
  async (set) => {
    const id = await claim(house);
    await db().write((tx) =>
      tx.update(organizations).set(set).where(eq(organizations.id, house.organizationId)),
    );
    await expect(decide(id)).rejects.toMatchObject({ reason: "organization-not-verified" });
  },
);
