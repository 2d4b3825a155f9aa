import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { EXAMPLE_CREDIT_CODE } from "#app/domain/input/credit-code.ts";
import { createOrganization } from "#app/services/registry/create-organization.server.ts";
import type { OrganizationValues } from "#app/services/registry/edit-organization.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import {
  groundwork,
  NOW,
  openResource,
  organization,
  person,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
let actor: Actor;

beforeEach(async () => {
  await groundwork(db());
  actor = {
    ...{ userId: await person(db()), name: "林晓", email: "lin@example.com" },
    ...{ systemAdmin: false, memberships: [] },
  };
});

function register(values: Partial<OrganizationValues>, another = false): Promise<string> {
  const facts = { name: "光微科技", creditCode: null, area: null, website: null, description: "" };
  return createOrganization(db(), {
    ...{ actor, kind: "startup", another, now: NOW },
    values: { ...facts, ...values },
  });
}

async function stored(id: string) {
  const [row] = await db().read.select().from(organizations).where(eq(organizations.id, id));
  return row;
}

/** One that the public reads as an operator. */
async function operator(name: string): Promise<void> {
  const { organizationId } = await provider(db(), { name });
  await openResource(db(), { organizationId });
}

describe("a likely duplicate", () => {
  test.each([
    "光微科技(上海)有限公司",
    "光微科技 （ 上海 ） 有限公司",
    "光微科技﹙上海﹚股份有限公司",
  ])("%s is shown before it is made", async (name) => {
    await operator("光微科技（上海）有限公司");
    await expect(register({ name })).rejects.toMatchObject({
      field: "another",
      reason: "likely-duplicate",
      values: { name: "光微科技（上海）有限公司" },
    });
    expect(await db().read.$count(organizations)).toBe(1);
  });

  test("is made when the person says that it is another", async () => {
    await operator("光微科技（上海）有限公司");
    const id = await register({ name: "光微科技(上海)有限公司" }, true);
    expect(await stored(id)).toMatchObject({ name: "光微科技(上海)有限公司" });
  });

  test("is shown to whom it belongs, and no one else learns that a company is registered", async () => {
    const name = "光微科技（上海）有限公司";
    const id = await organization(db(), { kind: "startup", name });
    const before = await db().read.$count(organizations);
    await register({ name });
    expect(await db().read.$count(organizations)).toBe(before + 1);
    actor.memberships.push({
      ...{ organizationId: id, organizationName: name, organizationKind: "startup" },
      ...{ role: "founder", inStanding: true, areas: [] },
    });
    await expect(register({ name })).rejects.toMatchObject({ reason: "likely-duplicate" });
  });

  test("is not seen in another place's body", async () => {
    await operator("光微科技（上海）有限公司");
    await expect(register({ name: "光微科技（苏州）有限公司" })).resolves.toEqual(
      expect.any(String),
    );
  });
});

describe("a credit code whose check character does not fit", () => {
  const creditCode = "91310000MA1K35YA09";

  test("is refused without a reason", async () => {
    await expect(register({ creditCode })).rejects.toMatchObject({
      field: "creditCode",
      reason: "credit-check",
    });
  });

  test("is kept with the reason, for staff to see", async () => {
    const id = await register({ creditCode, creditCodeNote: "执照原件如此" });
    expect(await stored(id)).toMatchObject({ creditCode, creditCodeNote: "执照原件如此" });
  });

  test("leaves no reason where the code is right", async () => {
    const id = await register({ creditCode: EXAMPLE_CREDIT_CODE, creditCodeNote: "多写的" });
    expect(await stored(id)).toMatchObject({ creditCodeNote: null });
  });
});
