import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { answerQuestion } from "#app/services/deals/answer-question.server.ts";
import { askQuestion } from "#app/services/deals/ask-question.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { readTimeline } from "#app/services/deals/read-timeline.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { noticeActs } from "#db/schema/notices.ts";
import {
  applicant,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const _minute = (count: number) => new Date(NOW.getTime() + count * 60_000);

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let dealId: string;

beforeEach(async () => {
  house = await provider(db());
  const resourceId = await openResource(db(), { ...house, area: "闵行区" });
  startup = await applicant(db(), {
    consents: ["teaser", "contact_after_introduction", "documents_after_introduction"],
  });
  await matched(db(), { ...startup, resourceId });
  const { founder: actor, applicationId } = startup;
  const ask = { actor, applicationId, resourceId, side: "startup" as const, message: "" };
  dealId = await openDeal(db(), { ...ask, now: NOW });
});

function introduce(): Promise<void> {
  const step = { actor: house.reviewer, dealId, move: "accept_interest" as const };
  return moveDeal(db(), { ...step, version: 1, now: NOW });
}

async function texts(actor: Actor): Promise<(string | null)[]> {
  const context = await dealContext(db().read, dealId);
  if (!context) throw new Error("no deal");
  return (await readTimeline(db().read, { actor, context })).map(({ text }) => text);
}

async function toldOf(kind: string): Promise<string[]> {
  const rows = await db().read.select().from(noticeActs).where(eq(noticeActs.kind, kind));
  return rows.map(({ userId, link }) => `${userId} ${link}`).sort();
}

describe("a question before the introduction", () => {
  const asks = (text: string) =>
    askQuestion(db(), { actor: house.reviewer, dealId, text, now: NOW });

  test("can be asked three times, is answered once, and neither names anybody", async () => {
    const named = `${HIDDEN.company}是哪家？`;
    await expect(asks(named)).rejects.toMatchObject({ code: "invalid", field: "text" });
    const first = await asks("年产能多少？");
    await asks("是否已流片？");
    await asks("需要多大面积？");
    await expect(asks("还有吗？")).rejects.toMatchObject({ reason: "questions-used" });
    const answer = { actor: startup.founder, dealId, questionId: first, now: NOW };
    const tells = answerQuestion(db(), { ...answer, text: `我是${HIDDEN.founder}，年产二十万颗` });
    await expect(tells).rejects.toMatchObject({ code: "invalid", field: "text" });
    await answerQuestion(db(), { ...answer, text: "年产二十万颗" });
    expect(await texts(house.reviewer)).toContain("年产二十万颗");
    await expect(answerQuestion(db(), { ...answer, text: "又答" })).rejects.toMatchObject({
      code: "already-done",
    });
    expect(await toldOf("question-asked")).toEqual(
      [0, 1, 2].map(() => `${startup.founder.userId} /deals/${dealId}`),
    );
  });

  test("is for the provider to ask and for the founder to answer", async () => {
    await expect(
      askQuestion(db(), { actor: startup.founder, dealId, text: "问", now: NOW }),
    ).rejects.toMatchObject({ code: "not-found" });
    const ask = { dealId, questionId: await asks("年产能多少？"), text: "答", now: NOW };
    await expect(answerQuestion(db(), { ...ask, actor: house.admin })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("expires with the deal, and gives way to messages after the introduction", async () => {
    const questionId = await asks("年产能多少？");
    await introduce();
    await expect(asks("再问")).rejects.toMatchObject({ reason: "not-to-ask" });
    const detail = { reason: "stage" as const, note: "太早" };
    const step = { actor: house.reviewer, dealId, move: "decline" as const, detail };
    await moveDeal(db(), { ...step, version: 2, now: NOW });
    const answer = { actor: startup.founder, dealId, questionId, text: "二十万", now: NOW };
    await expect(answerQuestion(db(), answer)).rejects.toMatchObject({
      reason: "question-expired",
    });
  });
});
