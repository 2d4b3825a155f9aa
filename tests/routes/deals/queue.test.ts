import { beforeEach, describe, expect, test } from "vitest";
import { action as actOnCase, loader as loadCase } from "#app/routes/deals/case/route.tsx";
import { loader as loadQueue } from "#app/routes/deals/queue/route.tsx";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import type { QueueCase } from "#db/queries/deals/queue.server.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
  sentBefore,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const minute = (n: number) => new Date(NOW.getTime() + n * 60_000);

let house: Awaited<ReturnType<typeof provider>>;
let resourceId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  resourceId = await openResource(db(), { ...house, places: 5 });
});

async function asks(said: Parameters<typeof applicant>[1] & { score?: number } = {}) {
  const startup = await applicant(db(), said);
  await matched(db(), { ...startup, resourceId, ...(said.score ? { score: said.score } : {}) });
  const dealId = await openDeal(db(), {
    actor: startup.founder,
    applicationId: startup.applicationId,
    resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
  await sentBefore(db(), dealId, `${HIDDEN.company}想与贵方见面`);
  return { ...startup, dealId };
}

function ask(path: string, params: Record<string, string> = {}) {
  return { db: db(), actor: house.reviewer, now: minute(1), path, params };
}

async function queue(search = "") {
  const { body } = await request(loadQueue, ask(`/review${search}`));
  return body as { rows: QueueCase[]; total: number };
}

const secrets = Object.values(HIDDEN);
describe("before the introduction", () => {
  test("no page, list or answer of the provider says who applies", async () => {
    const { dealId } = await asks();
    const here = `/review/${dealId}`;
    const replies = [
      await request(loadQueue, ask("/review")),
      await request(loadQueue, ask("/review?turn=all&sort=score")),
      await request(loadCase, ask(here, { dealId })),
      await request(actOnCase, {
        ...ask(here, { dealId }),
        form: { intent: "decline", version: "1", reason: "", note: "" },
      }),
      await request(actOnCase, {
        ...ask(here, { dealId }),
        form: { intent: "step", version: "7", move: "accept_interest" },
      }),
      await request(actOnCase, {
        ...ask(here, { dealId }),
        form: { intent: "say", box: "own", text: "" },
      }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 422, 409, 422]);
    const told = JSON.stringify(replies);
    for (const secret of secrets) expect(told).not.toContain(secret);
    // The words of the text that matched are words of the text.
    expect(told).not.toContain("激光雷达");
    // The teaser itself is there.
    expect(told).toContain("汽车芯片");
  });

  test("a search for the hidden name finds nothing, and finds it afterwards", async () => {
    const { dealId } = await asks();
    for (const typed of ["极光测距", "jgcj", "车载测距芯片"]) {
      expect((await queue(`?q=${encodeURIComponent(typed)}`)).total, typed).toBe(0);
    }
    expect((await queue("?q=汽车芯片")).total).toBe(1);
    const accept = { actor: house.reviewer, dealId, move: "accept_interest" as const, version: 1 };
    await moveDeal(db(), { ...accept, now: minute(0) });
    expect((await queue("?q=jgcj")).rows).toMatchObject([{ company: HIDDEN.company }]);
  });

  test("an invitation that was refused never opens", async () => {
    const startup = await applicant(db());
    await matched(db(), { ...startup, resourceId });
    const dealId = await openDeal(db(), {
      actor: house.reviewer,
      applicationId: startup.applicationId,
      resourceId,
      side: "provider",
      message: "欢迎",
      now: NOW,
    });
    await moveDeal(db(), {
      actor: startup.founder,
      dealId,
      move: "decline_invitation",
      version: 1,
      now: minute(0.5),
    });
    const told = JSON.stringify(await request(loadCase, ask(`/review/${dealId}`, { dealId })));
    for (const secret of secrets) expect(told).not.toContain(secret);
    expect(told).toContain("欢迎");
  });
});

describe("after the introduction", () => {
  test("text, marked words and what the founder agreed to are there, the rest is not", async () => {
    const { dealId } = await asks({ consents: ["teaser", "documents_after_introduction"] });
    const accept = { actor: house.reviewer, dealId, move: "accept_interest" as const, version: 1 };
    await moveDeal(db(), { ...accept, now: minute(0) });
    const { body } = await request(loadCase, ask(`/review/${dealId}`, { dealId }));
    expect(body).toMatchObject({
      applicant: {
        company: HIDDEN.company,
        text: HIDDEN.text,
        sectors: [{ key: "auto.chip", terms: [{ term: "激光雷达" }] }],
        documents: [{ name: HIDDEN.document }],
        contact: null,
      },
    });
    expect(JSON.stringify(body)).not.toContain(HIDDEN.email);
  });

  test("documents stay closed without consent", async () => {
    const { dealId } = await asks({ consents: ["teaser", "contact_after_introduction"] });
    const accept = { actor: house.reviewer, dealId, move: "accept_interest" as const, version: 1 };
    await moveDeal(db(), { ...accept, now: minute(0) });
    const { body } = await request(loadCase, ask(`/review/${dealId}`, { dealId }));
    expect(body).toMatchObject({
      applicant: { documents: null, contact: { email: HIDDEN.email } },
    });
    expect(JSON.stringify(body)).not.toContain(HIDDEN.document);
  });

  test("name, text and documents close with the deal", async () => {
    const { dealId } = await asks();
    const step = { actor: house.reviewer, dealId, now: minute(0) };
    await moveDeal(db(), { ...step, move: "accept_interest", version: 1 });
    const detail = { reason: "stage" as const, note: "阶段太早" };
    await moveDeal(db(), { ...step, move: "decline", version: 2, detail });
    const { body } = await request(loadCase, ask(`/review/${dealId}`, { dealId }));
    expect(body).toMatchObject({ view: "teaser", applicant: null });
    for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
  });
});

describe("others", () => {
  test("another provider's reviewer, a founder and a made-up id all get 404", async () => {
    const { dealId, founder } = await asks();
    const other = await provider(db(), { name: "别家" });
    const here = ask(`/review/${dealId}`, { dealId });
    const post = { form: { intent: "step", version: "1", move: "accept_interest" } };
    const replies = [
      await request(loadCase, { ...here, actor: other.reviewer }),
      await request(actOnCase, { ...here, actor: other.admin, ...post }),
      await request(loadCase, { ...here, actor: founder }),
      await request(actOnCase, { ...here, actor: founder, ...post }),
      await request(loadCase, ask("/review/nothing", { dealId: "nothing" })),
      await request(loadQueue, { ...ask("/review"), actor: founder }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await dealContext(db().read, dealId))?.deal.state).toBe("interested");
    const theirs = await request(loadQueue, { ...ask("/review?turn=all"), actor: other.reviewer });
    expect(theirs.body).toMatchObject({ rows: [], total: 0 });
  });

  test("a visitor is sent to sign in and comes back", async () => {
    const { dealId } = await asks();
    const visitor = { ...ask(`/review/${dealId}`, { dealId }), actor: null };
    const { location } = await request(loadCase, visitor);
    expect(location).toBe(`/sign-in?to=${encodeURIComponent(`/review/${dealId}`)}`);
  });
});

describe("working the queue", () => {
  test("a decision leads to the next case of the list as it was filtered, and can be undone", async () => {
    const best = await asks({ company: "甲", score: 0.9 });
    const middle = await asks({ company: "乙", score: 0.7 });
    const last = await asks({ company: "丙", score: 0.5 });
    const search = "?sort=score&dir=desc";
    expect((await queue(search)).rows.map(({ id }) => id)).toEqual([
      best.dealId,
      middle.dealId,
      last.dealId,
    ]);
    const { dealId } = middle;
    const declined = await request(actOnCase, {
      ...ask(`/review/${dealId}${search}`, { dealId }),
      form: { intent: "decline", version: "1", reason: "stage", note: "只投 A 轮以后" },
    });
    expect(declined.location).toBe(`/review/${last.dealId}${search}&after=${dealId}`);

    const next = await request(loadCase, ask(declined.location ?? "", { dealId: last.dealId }));
    expect(next.body).toMatchObject({
      done: { id: dealId, state: "declined", undoable: true },
      around: { previous: { id: best.dealId }, next: null },
    });
    const undone = await request(actOnCase, {
      ...ask(`/review/${dealId}${search}`, { dealId }),
      form: { intent: "undo" },
    });
    expect(undone.location).toBe(`/review/${dealId}${search}`);
    expect((await dealContext(db().read, dealId))?.deal).toMatchObject({
      state: "interested",
      declineReason: null,
    });
  });

  test("accepting stays with the case, whose details open once it takes effect", async () => {
    const { dealId } = await asks();
    await asks({ company: "乙" });
    const here = ask(`/review/${dealId}?sort=score`, { dealId });
    const reply = await request(actOnCase, {
      ...here,
      form: { intent: "step", version: "1", move: "accept_interest" },
    });
    expect(reply.location).toBe(`/review/${dealId}?sort=score`);
    const shown = async () => (await request(loadCase, here)).body;
    const waiting = { move: "accept_interest", mine: true };
    expect(await shown()).toMatchObject({ waiting, applicant: null });
    await request(actOnCase, { ...here, form: { intent: "send-now" } });
    const applicant = { company: HIDDEN.company };
    expect(await shown()).toMatchObject({ waiting: null, applicant });
  });

  test("the last decision goes back to the list", async () => {
    const { dealId } = await asks();
    const { location } = await request(actOnCase, {
      ...ask(`/review/${dealId}`, { dealId }),
      form: { intent: "decline", version: "1", reason: "other", note: "暂停受理" },
    });
    expect(location).toBe(`/review?after=${dealId}`);
  });

  test("declining without a reason keeps what was typed and says what is missing", async () => {
    const { dealId } = await asks();
    const { status, body } = await request(actOnCase, {
      ...ask(`/review/${dealId}`, { dealId }),
      form: { intent: "decline", version: "1", note: "写了一半" },
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      form: "decline",
      reply: { initialValue: { note: "写了一半" }, error: { reason: [expect.any(String)] } },
    });
  });

  test("a colleague who was faster is not overwritten", async () => {
    const { dealId } = await asks();
    const accept = { actor: house.admin, dealId, move: "accept_interest" as const, version: 1 };
    await moveDeal(db(), { ...accept, now: minute(0) });
    const { status, body } = await request(actOnCase, {
      ...ask(`/review/${dealId}`, { dealId }),
      form: { intent: "decline", version: "1", reason: "stage", note: "晚了一步" },
    });
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain("其他人刚刚修改");
    expect(body).toMatchObject({ reply: { initialValue: { note: "晚了一步" } } });
  });

  test("late answers can be found, and so can what is assigned to oneself", async () => {
    const { dealId } = await asks();
    expect((await queue("?overdue=1")).total).toBe(0);
    const late = await request(loadQueue, { ...ask("/review?overdue=1"), now: minute(28_800) });
    expect(late.body).toMatchObject({ rows: [{ id: dealId }], late: 1 });
    expect((await queue("?assigned=me")).total).toBe(0);
    const assigned = await request(actOnCase, {
      ...ask(`/review/${dealId}`, { dealId }),
      form: { intent: "assign", version: "1", assignee: house.reviewer.userId },
    });
    expect(assigned.location).toBe(`/review/${dealId}`);
    expect((await queue("?assigned=me")).rows).toMatchObject([{ assignee: { name: "沈评审" } }]);
  });

  test("sector and state filter, and nonsense in the address does no harm", async () => {
    await asks();
    for (const none of ["?sector=sensor", "?state=offered", "?q=%25"]) {
      expect((await queue(none)).total, none).toBe(0);
    }
    expect((await queue("?sector=auto")).total).toBe(1);
    expect((await queue("?sort=;drop&dir=up&page=-3&turn=x&state=y&sector=%27%25")).total).toBe(1);
  });
});
