import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { endMembership } from "#app/services/identity/end-membership.server.ts";
import { claimResource, decideClaim } from "#app/services/registry/claim-resource.server.ts";
import { publishMandate } from "#app/services/registry/publish-mandate.server.ts";
import {
  requestVerification,
  verifyOrganization,
} from "#app/services/registry/verify-organization.server.ts";
import { claims, organizations, verifications } from "#db/schema/organizations.ts";
import { mandates, resources } from "#db/schema/resources.ts";
import { memberships } from "#db/schema/users.ts";
import { staff } from "#tests/factories/districts.ts";
import {
  groundwork,
  member,
  NOW,
  openResource,
  organization,
  provider,
} from "#tests/factories/parties.ts";
import { atOnce, times, warm } from "#tests/setup/at-once.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = NOW;

beforeEach(async () => {
  await groundwork(db());
  await warm(db());
});

describe("claims to one resource", () => {
  test("wait once for each provider", async () => {
    const { organizationId, admin } = await provider(db());
    const resourceId = await openResource(db(), { organizationId: null, state: "named" });
    const outcome = await atOnce(
      times(6, () =>
        claimResource(db(), { actor: admin, resourceId, organizationId, note: "", now }),
      ),
    );
    expect(outcome.filter((word) => word === "done")).toHaveLength(1);
    expect(await db().read.$count(claims)).toBe(1);
  });

  test("make one operator, however many are accepted at once", async () => {
    const judge = await staff(db(), "嘉定区");
    const resourceId = await openResource(db(), { organizationId: null, state: "named" });
    const ids: string[] = [];
    for (const name of ["甲", "乙", "丙", "丁"]) {
      const { organizationId, admin } = await provider(db(), { name });
      ids.push(
        await claimResource(db(), { actor: admin, resourceId, organizationId, note: "", now }),
      );
    }
    const decide = (claimId: string) => () =>
      decideClaim(db(), { actor: judge, claimId, accept: true, note: "属实", now });
    const outcome = await atOnce([...ids, ...ids].map(decide));
    expect(outcome.filter((word) => word === "done")).toHaveLength(1);
    const accepted = await db().read.select().from(claims).where(eq(claims.state, "accepted"));
    expect(accepted).toHaveLength(1);
    const [resource] = await db().read.select().from(resources);
    expect(resource?.organizationId).toBe(accepted[0]?.organizationId);
  });
});

test("an organization is judged once a version, and asked for once", async () => {
  const judge = await staff(db(), "嘉定区");
  const organizationId = await organization(db(), { kind: "provider" });
  const admin = await member(db(), { organizationId, role: "provider_admin" });
  await db().write((tx) =>
    tx
      .update(organizations)
      .set({ verification: "unverified", creditCode: "91310114MA1GTXXX0X" })
      .where(eq(organizations.id, organizationId)),
  );
  const asked = await atOnce(
    times(5, () => requestVerification(db(), { actor: admin, organizationId, now })),
  );
  expect(asked.filter((word) => word === "done")).toHaveLength(1);
  const judged = await atOnce(
    times(6, (index) =>
      verifyOrganization(db(), {
        actor: judge,
        organizationId,
        version: 2,
        state: index % 2 === 0 ? "verified" : "rejected",
        note: "核对",
        now,
      }),
    ),
  );
  expect(judged).toEqual(["done", ...Array(5).fill("stale")]);
  expect(await db().read.$count(verifications)).toBe(2);
});

test("two administrators who leave at once leave one behind", async () => {
  const organizationId = await organization(db(), { kind: "provider" });
  const admins = [];
  for (let index = 0; index < 4; index++) {
    admins.push(await member(db(), { organizationId, role: "provider_admin" }));
  }
  const roles = await db().read.select().from(memberships);
  const outcome = await atOnce(
    admins.map((actor) => async () => {
      const mine = roles.find((role) => role.userId === actor.userId);
      await endMembership(db(), { actor, membershipId: mine?.id ?? "", now });
    }),
  );
  expect(outcome).toEqual(["done", "done", "done", "not-possible"]);
  const left = and(
    eq(memberships.organizationId, organizationId),
    eq(memberships.role, "provider_admin"),
  );
  expect(await db().read.$count(memberships, left)).toBe(1);
});

test("a mandate's number is given once", async () => {
  const { organizationId, admin } = await provider(db());
  const resourceId = await openResource(db(), { organizationId });
  const values = {
    body: OPEN_MANDATE,
    places: 3,
    fundsFen: null,
    opensAt: null,
    closesAt: null,
    responseDays: 5,
  };
  const outcome = await atOnce(
    times(8, () => publishMandate(db(), { actor: admin, resourceId, after: 1, values, now })),
  );
  expect(outcome).toEqual(["done", ...Array(7).fill("stale")]);
  expect(await db().read.$count(mandates)).toBe(2);
});
