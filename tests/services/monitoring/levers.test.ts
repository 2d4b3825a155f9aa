import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { answerQuestion } from "#app/services/deals/answer-question.server.ts";
import { askQuestion } from "#app/services/deals/ask-question.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { readTimeline } from "#app/services/deals/read-timeline.server.ts";
import { pullLever } from "#app/services/monitoring/pull-lever.server.ts";
import { remindClocks } from "#app/services/monitoring/remind-clocks.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { introductionsOf } from "#db/queries/monitoring/introduced-resource.server.ts";
import { districtLevers } from "#db/queries/monitoring/levers.server.ts";
import { deals } from "#db/schema/deals.ts";
import { notifications } from "#db/schema/notices.ts";
import { organizations } from "#db/schema/organizations.ts";
import {
  applicant,
  HIDDEN,
  matched,
  member,
  NOW,
  openResource,
  organization,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

/** The rule's no. */
async function refusal(act: Promise<unknown>): Promise<Refusal> {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw error ?? new Error("Nothing was refused");
}
const at = (day: string, hour = 10) =>
  new Date(`${day}T${String(hour - 8).padStart(2, "0")}:00:00Z`);

async function scene() {
  const house = await provider(db());
  const resourceId = await openResource(db(), house);
  const startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
  const body = await organization(db(), { kind: "district", name: "区科委" });
  const staff = await member(db(), {
    organizationId: body,
    role: "district_staff",
    name: "周督办",
  });
  return { ...house, resourceId, startup, staff };
}

async function asked() {
  const here = await scene();
  const dealId = await openDeal(db(), {
    actor: here.startup.founder,
    applicationId: here.startup.applicationId,
    resourceId: here.resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
  return { ...here, dealId };
}

async function told(kind: string) {
  return (await db().read.select().from(notifications)).filter((row) => row.kind === kind);
}

const LATEST = {
  ...{ words: null, filters: {}, sort: "created" as const, dir: "desc" as const, pageSize: 50 },
};

describe("a clock", () => {
  // NOW is Tuesday 24 November: five working days end with 1 December.
  test("reminds once before, at and after its day, then tells the district", async () => {
    const { reviewer, staff } = await asked();
    expect(await remindClocks(db(), { now: at("2026-11-26") })).toBe(0);
    expect(await remindClocks(db(), { now: at("2026-11-27") })).toBe(1);
    expect(await remindClocks(db(), { now: at("2026-11-30") })).toBe(0);
    expect((await told("answer-due-soon")).map(({ userId }) => userId)).toContain(reviewer.userId);
    expect(await remindClocks(db(), { now: at("2026-12-01") })).toBe(1);
    expect(await remindClocks(db(), { now: at("2026-12-02") })).toBe(1);
    expect(await told("district-late")).toEqual([]);
    expect(await remindClocks(db(), { now: at("2026-12-03") })).toBe(1);
    expect(await remindClocks(db(), { now: at("2026-12-03", 18) })).toBe(0);
    expect((await told("district-late")).map(({ userId }) => userId)).toEqual([staff.userId]);
  });

  test("says after a silent week only what holds now", async () => {
    await asked();
    expect(await remindClocks(db(), { now: at("2026-12-02") })).toBe(1);
    expect(await told("answer-due-soon")).toEqual([]);
    expect(await told("answer-due")).toEqual([]);
    expect((await told("answer-overdue")).length).toBeGreaterThan(0);
  });

  test("stands still while the founder owes an answer, and no longer", async () => {
    const { dealId, reviewer, startup } = await asked();
    const due = async () => (await dealContext(db().read, dealId))?.deal.dueAt?.toISOString();
    expect(await due()).toBe("2026-12-01T16:00:00.000Z");
    const ask = { actor: reviewer, dealId, text: "良率是多少？", now: at("2026-11-25") };
    const questionId = await askQuestion(db(), ask);
    expect(await due()).toBe("2026-12-08T16:00:00.000Z");
    const answer = { actor: startup.founder, dealId, questionId, text: "九成二。" };
    await answerQuestion(db(), { ...answer, now: at("2026-11-27") });
    expect(await due()).toBe("2026-12-03T16:00:00.000Z");
  });
});

describe("a lever", () => {
  test("reminds once a case and day; all parties read the district's words, and the answer is what came of it", async () => {
    const { dealId, reviewer, startup, staff } = await asked();
    const pull = { actor: staff, lever: "remind", subject: "deal", subjectId: dealId } as const;
    await pullLever(db(), { ...pull, text: "请本周内答复", now: at("2026-12-02") });
    const again = pullLever(db(), { ...pull, text: "", now: at("2026-12-02", 18) });
    expect(await refusal(again)).toMatchObject({ code: "already-done", reason: "reminded-today" });
    await pullLever(db(), { ...pull, text: "", now: at("2026-12-03") });
    expect((await told("lever-reminded")).map(({ userId }) => userId)).toContain(reviewer.userId);
    const context = await dealContext(db().read, dealId);
    if (!context) throw new Error("The deal was just made");
    for (const actor of [startup.founder, reviewer, staff]) {
      const lines = await readTimeline(db().read, { actor, context });
      const reminders = lines.filter(({ what }) => what === "reminded");
      expect(reminders.map(({ text }) => text)).toContain("请本周内答复");
    }
    const step = { actor: reviewer, dealId, version: context.deal.version };
    await moveDeal(db(), { ...step, move: "accept_interest", now: at("2026-12-04") });
    const { rows } = await districtLevers(db().read, staffAreas(staff), LATEST);
    expect(rows.map(({ effect, effectState }) => [effect, effectState])).toEqual([
      ["moved", "introduced"],
      ["moved", "introduced"],
    ]);
    expect(rows[0]).toMatchObject({ applicant: HIDDEN.company, by: "周督办" });
  });

  test("tells a provider without standing nothing", async () => {
    const { dealId, staff, organizationId } = await asked();
    await db().write((tx) =>
      tx
        .update(organizations)
        .set({ suspendedAt: NOW })
        .where(eq(organizations.id, organizationId)),
    );
    const pull = { actor: staff, lever: "remind", subject: "deal", subjectId: dealId } as const;
    await pullLever(db(), { ...pull, text: "", now: at("2026-12-02") });
    expect(await told("lever-reminded")).toEqual([]);
  });

  test("introduces two to each other, who both read why, and no name goes with it", async () => {
    const { resourceId, reviewer, startup, staff } = await scene();
    const { applicationId } = startup;
    const pull = {
      actor: staff,
      lever: "introduce",
      subject: "application",
      subjectId: applicationId,
      resourceId,
      now: at("2026-11-25"),
    } as const;
    const named = pullLever(db(), { ...pull, text: `${HIDDEN.company}做得好` });
    expect(await refusal(named)).toMatchObject({ code: "invalid", field: "text" });
    await pullLever(db(), { ...pull, text: "样片已送车企，正缺检测" });
    expect((await told("lever-introduced")).map(({ userId }) => userId)).toEqual([
      startup.founder.userId,
    ]);
    expect((await told("lever-introduced-to")).map(({ userId }) => userId)).toContain(
      reviewer.userId,
    );
    const pairs = [{ applicationId, resourceId }];
    expect(await introductionsOf(db().read, pairs)).toEqual(["样片已送车企，正缺检测"]);
    await openDeal(db(), {
      ...{ actor: startup.founder, applicationId, resourceId, side: "startup", message: "" },
      now: at("2026-11-26"),
    });
    const { rows } = await districtLevers(db().read, staffAreas(staff), LATEST);
    expect(rows).toMatchObject([{ effect: "begun", effectState: "interested" }]);
  });

  test("is for staff of its areas, who are no party, and for what the case allows", async () => {
    const { dealId, reviewer, startup, staff, resourceId } = await asked();
    const elsewhere = await organization(db(), { kind: "district", area: "闵行区" });
    const foreign = await member(db(), { organizationId: elsewhere, role: "district_staff" });
    const pull = {
      subject: "deal",
      subjectId: dealId,
      text: "",
      now: NOW,
      lever: "remind",
    } as const;
    for (const actor of [foreign, reviewer, startup.founder]) {
      expect((await refusal(pullLever(db(), { ...pull, actor }))).code).toBe("not-found");
    }
    const claim = { actor: staff, subject: "resource", subjectId: resourceId } as const;
    const refused = pullLever(db(), { ...claim, lever: "ask_claim", text: "", now: NOW });
    expect((await refusal(refused)).code).toBe("not-possible");
    await db().write((tx) =>
      tx.update(deals).set({ state: "declined" }).where(eq(deals.id, dealId)),
    );
    expect((await refusal(pullLever(db(), { ...pull, actor: staff }))).code).toBe("not-possible");
  });
});
