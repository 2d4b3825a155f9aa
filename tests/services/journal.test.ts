import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { assignDeal } from "#app/services/deals/assign-deal.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { disableUser } from "#app/services/identity/disable-user.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { reviewersOf } from "#db/queries/deals/case.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { events } from "#db/schema/deals.ts";
import { notifications } from "#db/schema/notices.ts";
import { memberships, users } from "#db/schema/users.ts";
import {
  applicant,
  matched,
  NOW,
  openResource,
  person,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let resourceId: string;

beforeEach(async () => {
  house = await provider(db());
  resourceId = await openResource(db(), house);
  startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
});

async function actor(userId: string): Promise<Actor> {
  const known = await actorOf(db().read, userId);
  if (!known) throw new Error("no actor");
  return known.actor;
}

function asks(by: Actor = startup.founder): Promise<string> {
  const { applicationId } = startup;
  return openDeal(db(), {
    actor: by,
    applicationId,
    resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
}

async function told(): Promise<string[]> {
  const rows = await db().read.select().from(notifications).orderBy(notifications.id);
  return rows.map(({ userId, kind }) => `${kind} ${userId}`).sort();
}

async function close(userId: string): Promise<void> {
  const admin = await person(db());
  await db().write((tx) => tx.update(users).set({ systemAdmin: true }).where(eq(users.id, admin)));
  await disableUser(db(), { actor: await actor(admin), userId, now: NOW });
}

test("nobody is told of his own act, on whichever side he stands", async () => {
  // The founder is one of the provider's people too.
  await db().write((tx) =>
    tx.insert(memberships).values({
      userId: startup.founder.userId,
      organizationId: house.organizationId,
      role: "reviewer",
    }),
  );
  const both = await actor(startup.founder.userId);
  const dealId = await asks(both);
  await moveDeal(db(), { actor: both, dealId, move: "withdraw", version: 1, now: NOW });
  const { admin, reviewer } = house;
  // Two acts of a minute are one line.
  expect(await told()).toEqual(
    [admin, reviewer].map(({ userId }) => `deal-interested ${userId}`).sort(),
  );
});

test("who takes a case himself is not told of it", async () => {
  const dealId = await asks();
  await db().write((tx) => tx.delete(notifications));
  const { reviewer } = house;
  await assignDeal(db(), {
    actor: reviewer,
    dealId,
    version: 1,
    assignee: reviewer.userId,
    now: NOW,
  });
  expect(await told()).toEqual([]);
});

describe("a closed account", () => {
  test("is told nothing", async () => {
    await close(house.reviewer.userId);
    await asks();
    expect(await told()).toEqual([`deal-interested ${house.admin.userId}`]);
  });

  test("is assigned nothing, and is on no list of those who could be", async () => {
    const dealId = await asks();
    await close(house.reviewer.userId);
    const assigning = assignDeal(db(), {
      actor: house.admin,
      dealId,
      version: 1,
      assignee: house.reviewer.userId,
      now: NOW,
    });
    await expect(assigning).rejects.toMatchObject({ field: "assignee" });
    const people = await reviewersOf(db().read, {
      organizationId: house.organizationId,
      startupId: "",
    });
    expect(people.map(({ id }) => id)).toEqual([house.admin.userId]);
  });

  test("gives up the open deals that it looked after, on record", async () => {
    const dealId = await asks();
    const { admin, reviewer } = house;
    const ask = { actor: admin, dealId, version: 1, assignee: reviewer.userId, now: NOW };
    await assignDeal(db(), ask);
    await close(reviewer.userId);
    expect((await dealContext(db().read, dealId))?.deal).toMatchObject({
      assignedTo: null,
      version: 1,
    });
    const notes = await db().read.select().from(events).where(eq(events.kind, "deal.assigned"));
    expect(notes.map(({ payload }) => payload)).toEqual([
      { from: null, to: reviewer.userId },
      { from: reviewer.userId, to: null },
    ]);
  });
});
