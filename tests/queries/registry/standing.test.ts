import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as rule from "#app/domain/registry/standing.ts";
import {
  RESOURCE_STATES,
  type ResourceState,
  VERIFICATION_STATES,
} from "#app/domain/vocabulary.ts";
import {
  answersNow,
  isMatchable,
  isPublic,
  isPublicAs,
  operatorColumns,
  operators,
} from "#db/queries/registry/standing.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { plans } from "#db/schema/plans.ts";
import { resources } from "#db/schema/resources.ts";
import { groundwork, NOW, openResource, organization } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

/** A resource in every state of every operator, named by a plan and not. */
async function everyCase(): Promise<void> {
  await groundwork(db());
  await db().write((tx) =>
    tx.insert(plans).values({
      slug: "plan",
      titleZh: "行动方案",
      titleEn: "Plan",
      issuer: "区政府",
      area: "嘉定区",
      periodFrom: 2024,
      periodTo: 2027,
      contentHash: "0",
    }),
  );
  const runs: (string | null)[] = [null];
  for (const verification of VERIFICATION_STATES) {
    for (const suspendedAt of [null, NOW]) {
      const id = await organization(db(), { kind: "provider" });
      await db().write((tx) =>
        tx.update(organizations).set({ verification, suspendedAt }).where(eq(organizations.id, id)),
      );
      runs.push(id);
    }
  }
  for (const organizationId of runs) {
    for (const state of RESOURCE_STATES) {
      for (const plan of [null, "plan"]) {
        const id = await openResource(db(), { organizationId, state });
        await db().write((tx) => tx.update(resources).set({ plan }).where(eq(resources.id, id)));
      }
    }
  }
}

test("the rule in SQL says of every resource what the rule says", async () => {
  await everyCase();
  const rows = await db()
    .read.select({
      id: resources.id,
      state: resources.state,
      plan: resources.plan,
      operator: operatorColumns,
    })
    .from(resources)
    .leftJoin(operators, eq(operators.id, resources.organizationId));
  expect(rows).toHaveLength(72);
  const idsWhere = async (where: ReturnType<typeof isPublic>) => {
    const found = await db().read.select({ id: resources.id }).from(resources).where(where);
    return found.map(({ id }) => id).sort();
  };
  const idsBy = (holds: (row: (typeof rows)[number]) => boolean) =>
    rows
      .filter(holds)
      .map(({ id }) => id)
      .sort();
  expect(await idsWhere(answersNow(db().read))).toEqual(idsBy(rule.answers));
  expect(await idsWhere(isMatchable(db().read))).toEqual(idsBy(rule.isMatchable));
  expect(await idsWhere(isPublic(db().read))).toEqual(
    idsBy((row) => rule.publicState(row) !== null),
  );
  for (const state of ["named", "open", "closed"] satisfies ResourceState[]) {
    expect(await idsWhere(isPublicAs(db().read, [state])), state).toEqual(
      idsBy((row) => rule.publicState(row) === state),
    );
  }
});
