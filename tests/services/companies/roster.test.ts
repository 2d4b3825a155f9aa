import { beforeEach, expect, test } from "vitest";
import { rosterSheet } from "#app/domain/companies/roster.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { consentFile } from "#app/services/companies/consent-file.server.ts";
import { declareYear } from "#app/services/companies/declare-year.server.ts";
import { judgeAll, judgeCompany } from "#app/services/companies/judge-companies.server.ts";
import { newId } from "#db/id.ts";
import { rosterOf } from "#db/queries/companies/roster.server.ts";
import { companyFiles } from "#db/schema/companies.ts";
import { equityRounds } from "#db/schema/credentials.ts";
import { outcomes } from "#db/schema/deals.ts";
import { tenancies } from "#db/schema/tenancies.ts";
import { deal } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const WAN = 1_000_000;
let founder: Actor;
let organizationId: string;
let incubatorId: string;
let dealId: string;

beforeEach(async () => {
  await groundwork(db());
  const company = await applicant(db());
  ({ founder, organizationId } = company);
  incubatorId = (await provider(db())).organizationId;
  const resourceId = await openResource(db(), { organizationId: incubatorId });
  dealId = await deal(db(), {
    applicationId: company.applicationId,
    resourceId,
    state: "completed",
    through: ["interested", "introduced"],
  });
  await declareYear(db(), {
    ...{ actor: founder, organizationId, year: 2025, now: NOW },
    values: { sales: 300 * WAN, rdExpense: 90 * WAN, employees: 12 },
  });
});

function came(kind: "moved_in" | "invested", state: "agreed" | "proposed" | "disputed") {
  return db().write((tx) =>
    tx.insert(outcomes).values({
      ...{ id: newId(), dealId, kind, state, happenedOn: "2025-06-01" },
      amountFen: kind === "invested" ? 500 * WAN : null,
    }),
  );
}

function roster() {
  return rosterOf(db().read, { incubatorId, year: 2025 });
}

test("an agreed outcome makes a tenant, once, and one that is not agreed makes none", async () => {
  await came("moved_in", "disputed");
  await judgeCompany(db(), { organizationId, now: NOW });
  expect(await roster()).toEqual([]);
  await came("moved_in", "agreed");
  for (const _ of [1, 2]) await judgeCompany(db(), { organizationId, now: NOW });
  const [row] = await db().read.select().from(tenancies);
  expect(row).toMatchObject({
    incubatorId,
    movedIn: "2025-06-01",
    source: "deal",
    mark: "evidenced",
  });
  expect(await roster()).toHaveLength(1);
});

test("the daily round opens a file for a company of which only a deal tells", async () => {
  await db().write((tx) => tx.delete(companyFiles));
  await came("moved_in", "agreed");
  await judgeAll(db(), { now: NOW });
  expect(await roster()).toHaveLength(1);
});

test("a tenant's figures are told as far as it consents", async () => {
  await came("moved_in", "agreed");
  await judgeCompany(db(), { organizationId, now: NOW });
  const [closed] = await roster();
  expect(closed).toMatchObject({ sales: null, rdExpense: null, employees: null });
  const consent = (parts: ("figures" | "equity")[]) =>
    consentFile(db(), { actor: founder, organizationId, parts, now: NOW });
  await db().write((tx) =>
    tx.insert(equityRounds).values([
      { organizationId, paidOn: "2025-03", amountFen: 500 * WAN, at: NOW },
      { organizationId, paidOn: "2024-03-01", amountFen: 100 * WAN, at: NOW },
      { organizationId, paidOn: "2026-03-01", amountFen: 900 * WAN, at: NOW },
    ]),
  );
  await consent(["figures", "equity"]);
  const rows = await roster();
  expect(rows[0]).toMatchObject({ sales: 300 * WAN, employees: 12 });
  expect(rosterSheet(rows, 2025)).toMatchObject({
    tenants: 1,
    income: 3000,
    research: 900,
    equityOfYear: 5000,
    equityEver: 6000,
  });
  await consent([]);
  expect((await roster())[0]).toMatchObject({ sales: null, equityEver: 0 });
});
