import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { loader } from "#app/routes/places.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { staff } from "#tests/factories/districts.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let dealId: string;
let resourceId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  resourceId = await openResource(db(), { ...house, name: "嘉定汽车芯片孵化器" });
  startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
  const { applicationId, founder: actor } = startup;
  const ask = { actor, applicationId, resourceId, side: "startup" as const, message: "" };
  dealId = await openDeal(db(), { ...ask, now: NOW });
});

async function finds(actor: Actor | null, typed: string): Promise<string[]> {
  const path = `/places?q=${encodeURIComponent(typed)}`;
  const { body } = await request(loader, { db: db(), actor, now: NOW, path });
  return (body as { to: string }[]).map(({ to }) => to);
}

describe("the palette finds", () => {
  test("a founder's own applications and deals, by pinyin too", async () => {
    const application = `/applications/${startup.applicationId}`;
    expect(await finds(startup.founder, "车载测距")).toContain(application);
    expect(await finds(startup.founder, "jgcj")).toContain(application);
    expect(await finds(startup.founder, "嘉定 孵化器")).toEqual([`/deals/${dealId}`]);
    const other = await applicant(db(), { company: "上海微光医疗有限公司" });
    expect(await finds(other.founder, "嘉定 孵化器")).toEqual([]);
  });

  test("a provider's cases and resources, and the applicant's name only once it is open", async () => {
    expect(await finds(house.reviewer, "孵化器")).toEqual([
      `/review/${dealId}?turn=all`,
      `/resources/${resourceId}`,
    ]);
    expect(await finds(house.reviewer, "极光")).toEqual([]);
    const move = { actor: house.reviewer, dealId, move: "accept_interest" as const, version: 1 };
    await moveDeal(db(), { ...move, now: NOW });
    expect(await finds(house.reviewer, "极光")).toEqual([`/review/${dealId}?turn=all`]);
    const rival = await provider(db(), { name: "另一家孵化器" });
    expect(await finds(rival.reviewer, "孵化器")).toEqual([]);
  });

  test("what lies in the areas of staff, and nothing of other districts", async () => {
    const found = await finds(await staff(db(), "嘉定区"), HIDDEN.company);
    expect(found).toEqual([
      `/applications/${startup.applicationId}`,
      `/deals/${dealId}`,
      `/district/organizations/${startup.organizationId}`,
    ]);
    expect(await finds(await staff(db(), "闵行区"), HIDDEN.company)).toEqual([]);
  });

  test("nothing for visitors, and nothing where nothing was typed", async () => {
    expect(await finds(null, "孵化器")).toEqual([]);
    expect(await finds(startup.founder, "  ")).toEqual([]);
  });
});
