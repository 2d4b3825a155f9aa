import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { applicantOf } from "#db/queries/deals/case.server.ts";
import { providerContact } from "#db/queries/deals/deal-page.server.ts";
import { memberships, users } from "#db/schema/users.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  matched,
  member,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let dealId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  const resourceId = await openResource(db(), house);
  startup = await applicant(db(), { consents: ["teaser", "contact_after_introduction"] });
  const pair = { applicationId: startup.applicationId, resourceId };
  await matched(db(), pair);
  const asked = { actor: startup.founder, ...pair, side: "startup" as const, message: "" };
  dealId = await openDeal(db(), { ...asked, now: NOW });
  const answer = { actor: house.reviewer, dealId, version: 1, detail: {}, now: NOW };
  await moveDeal(db(), { ...answer, move: "accept_interest" });
});

async function close({ userId }: Actor): Promise<void> {
  await db().write((tx) => tx.update(users).set({ disabledAt: NOW }).where(eq(users.id, userId)));
}

async function providersPeople(): Promise<string[]> {
  const found = await providerContact(db().read, house.organizationId);
  return (found?.people ?? []).map(({ email }) => email);
}

async function founderTold(): Promise<string | null> {
  const access = { view: "version" as const, documents: false, contact: true };
  const found = await applicantOf(db().read, { dealId, access });
  return found?.contact?.email ?? null;
}

describe("whom two sides that were introduced are told to turn to", () => {
  test("at the provider its reviewers before its administrators, and nobody whose account is closed", async () => {
    expect(await providersPeople()).toEqual([house.reviewer.email, house.admin.email]);
    await close(house.reviewer);
    expect(await providersPeople()).toEqual([house.admin.email]);
  });

  test.each(["closed", "left"])(
    "at the company another founder once the first has %s",
    async (how) => {
      const { organizationId, founder } = startup;
      const second = await member(db(), { organizationId, role: "founder" });
      expect(await founderTold()).toBe(HIDDEN.email);
      if (how === "closed") await close(founder);
      else {
        await db().write((tx) =>
          tx.delete(memberships).where(eq(memberships.userId, founder.userId)),
        );
      }
      expect(await founderTold()).toBe(second.email);
      await close(second);
      expect(await founderTold()).toBeNull();
    },
  );
});
