import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { claimCompany, decideCompanyClaim } from "#app/services/companies/claim-company.server.ts";
import type { Database } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { companyClaims } from "#db/schema/companies.ts";
import { notifications } from "#db/schema/notices.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { staff } from "#tests/factories/districts.ts";
import { groundwork, NOW, organization, person } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const CODE = "91310114MA1GT1XK0A";
let organizationId: string;
let clerk: Actor;

beforeEach(async () => {
  await groundwork(db());
  organizationId = await organization(db(), {
    kind: "startup",
    name: "先建档的公司",
    area: "嘉定区",
  });
  await db().write((tx) =>
    tx.update(organizations).set({ creditCode: CODE }).where(eq(organizations.id, organizationId)),
  );
  clerk = await staff(db(), "嘉定区");
});

async function someone(database: Database): Promise<Actor> {
  const known = await actorOf(database.read, await person(database));
  if (!known) throw new Error("The person was just made");
  return known.actor;
}

function claim(actor: Actor): Promise<string> {
  return claimCompany(db(), { actor, creditCode: CODE, note: "法定代表人", now: NOW });
}

test("an accepted claim makes its author the founder and refuses the others, each told", async () => {
  const [first, second] = [await someone(db()), await someone(db())];
  const accepted = await claim(first);
  await claim(second);
  await expect(claim(first)).rejects.toMatchObject({ code: "already-done" });
  await decideCompanyClaim(db(), {
    actor: clerk,
    claimId: accepted,
    accept: true,
    note: "",
    now: NOW,
  });
  const members = await db()
    .read.select()
    .from(memberships)
    .where(eq(memberships.organizationId, organizationId));
  expect(members.map(({ userId, role }) => [userId, role])).toEqual([[first.userId, "founder"]]);
  const told = await db().read.select().from(notifications);
  expect(told.map(({ userId, kind }) => [userId, kind]).sort()).toEqual(
    [
      [first.userId, "company-claim-accepted"],
      [second.userId, "company-claim-rejected"],
    ].sort(),
  );
  // Somebody speaks for it now.
  await expect(claim(await someone(db()))).rejects.toMatchObject({ reason: "no-such-company" });
});

test("staff of another district know nothing of it, and a rejection says why", async () => {
  const claimId = await claim(await someone(db()));
  const elsewhere = await staff(db(), "闵行区");
  const decide = (actor: Actor, accept: boolean, note = "") =>
    decideCompanyClaim(db(), { actor, claimId, accept, note, now: NOW });
  await expect(decide(elsewhere, true)).rejects.toMatchObject({ code: "not-found" });
  await expect(decide(clerk, false)).rejects.toMatchObject({ field: "note" });
  await decide(clerk, false, "与执照不符");
  const [row] = await db().read.select().from(companyClaims);
  expect(row).toMatchObject({ state: "rejected", decisionNote: "与执照不符" });
});
