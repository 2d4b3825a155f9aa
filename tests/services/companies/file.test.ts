import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { drain } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { confirmSheet } from "#app/services/companies/confirm-sheet.server.ts";
import { consentFile } from "#app/services/companies/consent-file.server.ts";
import { declareYear } from "#app/services/companies/declare-year.server.ts";
import { remindCompany } from "#app/services/companies/note-company.server.ts";
import { saveCredential } from "#app/services/companies/save-credential.server.ts";
import { verifyFacts } from "#app/services/companies/verify-facts.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { openParts } from "#db/queries/companies/file.server.ts";
import { companyRungs, companyYears } from "#db/schema/companies.ts";
import { events } from "#db/schema/deals.ts";
import { notifications } from "#db/schema/notices.ts";
import { staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const log = createLog({ logLevel: "silent" });
const WAN = 1_000_000;
let founder: Actor;
let clerk: Actor;
let organizationId: string;

beforeEach(async () => {
  await groundwork(db());
  const made = await applicant(db());
  founder = made.founder;
  organizationId = made.organizationId;
  clerk = await staff(db(), "嘉定区");
});

function declare(
  values: Record<string, number | null>,
  said: { year?: number; actor?: Actor } = {},
) {
  const { year = 2025, actor = founder } = said;
  return declareYear(db(), { actor, organizationId, year, values, now: NOW });
}

async function marks(): Promise<Record<string, string>> {
  const rows = await db().read.select().from(companyYears);
  return Object.fromEntries(rows.map(({ key, mark }) => [key, mark]));
}

async function judged(rung: "tech-sme" | "high-tech-enterprise") {
  const handlers = { "judge-company": jobHandlers["judge-company"] } as typeof jobHandlers;
  await drain(db(), { handlers, log, now: () => NOW });
  const rows = await db().read.select().from(companyRungs).where(eq(companyRungs.rung, rung));
  return rows[0];
}

describe("what a company says", () => {
  test("is declared, verified by staff as they saw it, and declared again once it changes", async () => {
    await declare({ sales: 500 * WAN, rdExpense: 40 * WAN });
    expect(await marks()).toEqual({ sales: "declared", rdExpense: "declared" });
    const seen = { sales: 500 * WAN, rdExpense: 39 * WAN };
    await verifyFacts(db(), { actor: clerk, organizationId, year: 2025, seen, now: NOW });
    expect(await marks()).toEqual({ sales: "verified", rdExpense: "declared" });
    expect(await declare({ sales: 500 * WAN, rdExpense: 41 * WAN })).toBe(1);
    expect(await marks()).toEqual({ sales: "verified", rdExpense: "declared" });
    await declare({ sales: 501 * WAN });
    expect((await marks()).sales).toBe("declared");
  });

  test("keeps each value it replaces in its events", async () => {
    await declare({ sales: 500 * WAN });
    await declare({ sales: null });
    const told = await db().read.select().from(events).where(eq(events.kind, "company.facts-said"));
    expect(told.map(({ payload }) => payload.changes)).toEqual([
      [{ key: "sales", before: null, after: 500 * WAN }],
      [{ key: "sales", before: 500 * WAN, after: null }],
    ]);
  });

  test.each([
    ["a year to come", { sales: 1 }, 2027],
    ["an answer under a year", { listed: 1 }, 2025],
    ["a figure under none", { sales: 1 }, 0],
  ])("is refused for %s", async (_case, values, year) => {
    await expect(declare(values, { year })).rejects.toMatchObject({ code: "invalid" });
  });

  test("is its own people's to say, and staff's to vouch for", async () => {
    await expect(declare({ sales: 1 }, { actor: clerk })).rejects.toMatchObject({
      code: "not-found",
    });
    await declare({ sales: 1 });
    const ask = { actor: founder, organizationId, year: 2025, seen: { sales: 1 }, now: NOW };
    await expect(verifyFacts(db(), ask)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the ladders", () => {
  const ENOUGH = {
    sales: 1000 * WAN,
    rdExpense: 60 * WAN,
    employees: 20,
    rdStaff: 10,
    totalAssets: 800 * WAN,
  };

  test("are judged again by the job as facts change", async () => {
    await declare(ENOUGH);
    expect(await judged("tech-sme")).toMatchObject({ held: false, short: 0, unknown: 1 });
    await declare({ classOne: 1, classTwo: 0, seriousAccident: 0, dishonesty: 0 }, { year: 0 });
    expect(await judged("tech-sme")).toMatchObject({ held: false, short: 0, unknown: 0 });
    await declare({ ...ENOUGH, employees: 501, rdStaff: 0 });
    expect(await judged("tech-sme")).toMatchObject({ short: 1, unknown: 1 });
  });

  test("know a title while it is valid", async () => {
    const values = {
      kind: "high-tech-enterprise",
      number: "GR1",
      validFrom: "2023-12-01",
      validTo: "2026-12-01",
    };
    await saveCredential(db(), { actor: founder, organizationId, values, now: NOW });
    expect(await judged("high-tech-enterprise")).toMatchObject({ held: true });
    const over = { ...values, validTo: "2026-11-23" };
    await saveCredential(db(), { actor: founder, organizationId, values: over, now: NOW });
    expect(await judged("high-tech-enterprise")).toMatchObject({ held: false });
  });

  test("take an unlisted title for none once the sheet is confirmed", async () => {
    await declare({ ...ENOUGH, rdExpense: 0 });
    // A 高企 that nobody has told of would let it pass.
    expect(await judged("tech-sme")).toMatchObject({ short: 0 });
    await declare({ classOne: 0, classTwo: 0 }, { year: 0 });
    await declare({ totalCost: 900 * WAN });
    expect((await judged("tech-sme"))?.short).toBe(0);
    await confirmSheet(db(), { actor: founder, organizationId, year: 2025, now: NOW });
    expect((await judged("tech-sme"))?.short).toBe(1);
    await expect(
      confirmSheet(db(), { actor: founder, organizationId, year: 2025, now: NOW }),
    ).rejects.toMatchObject({ code: "already-done" });
  });
});

test("consent opens parts of the file from a day to a day", async () => {
  const set = (parts: ("figures" | "equity")[]) =>
    consentFile(db(), { actor: founder, organizationId, parts, now: NOW });
  await set(["figures", "equity"]);
  expect((await openParts(db().read, organizationId)).sort()).toEqual(["equity", "figures"]);
  await set(["equity"]);
  expect(await openParts(db().read, organizationId)).toEqual(["equity"]);
});

test("a rule that is uncertain informs and never sends", async () => {
  const remind = (rung: "innovative-sme" | "tech-sme") =>
    remindCompany(db(), { actor: clerk, organizationId, rung, now: NOW });
  await expect(remind("innovative-sme")).rejects.toMatchObject({ reason: "rule-unsure" });
  expect(await db().read.select().from(notifications)).toEqual([]);
  await remind("tech-sme");
  const told = await db().read.select().from(notifications);
  expect(told.map(({ userId, kind }) => [userId, kind])).toEqual([
    [founder.userId, "company-reminded"],
  ]);
});
