import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { action as actOnConsent } from "#app/routes/applications/edit/consent.tsx";
import { loader as loadCandidates } from "#app/routes/deals/candidates/route.tsx";
import { action as actOnCase, loader as loadCase } from "#app/routes/deals/case/route.tsx";
import { loader as loadQueue } from "#app/routes/deals/queue/route.tsx";
import { action as actOnMatch } from "#app/routes/matching/match/route.tsx";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { submitApplication } from "#app/services/applications/submit-application.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { applications } from "#db/schema/applications.ts";
import { deals } from "#db/schema/deals.ts";
import { organizations } from "#db/schema/organizations.ts";
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
const PITCH = "车规级测距芯片，样片已送三家主机厂，明年量产";
const NOTE = "想请贵方看看样片，十二月都可以来";

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let resourceId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  resourceId = await openResource(db(), { ...house, places: 5 });
  startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
});

async function edit() {
  const [row] = await db().read.select({ version: applications.version }).from(applications);
  const { applicationId, founder: actor } = startup;
  return { actor, applicationId, version: row?.version ?? 0, now: NOW };
}

async function says(pitch: string | null): Promise<void> {
  await saveConsent(db(), await edit(), { granted: ["teaser"], pitch });
}

function asks(message = NOTE): Promise<string> {
  const { applicationId, founder: actor } = startup;
  const ask = { actor, applicationId, resourceId, side: "startup" as const, message, now: NOW };
  return openDeal(db(), ask);
}

function ask(path: string, params: Record<string, string> = {}) {
  return { db: db(), actor: house.reviewer, now: NOW, path, params };
}

async function caseOf(dealId: string) {
  const { body } = await request(loadCase, ask(`/review/${dealId}`, { dealId }));
  return body;
}

describe("the anonymous sentence", () => {
  test("is read by the reviewer before the decision: in the queue, in the case, among candidates", async () => {
    await says(PITCH);
    const { body } = await request(loadCandidates, ask("/review/candidates"));
    expect(body).toMatchObject({ rows: [{ pitch: PITCH }] });
    const dealId = await asks();
    const list = await request(loadQueue, ask("/review"));
    expect(list.body).toMatchObject({ rows: [{ pitch: PITCH, company: null }] });
    expect(await caseOf(dealId)).toMatchObject({
      applicant: null,
      teaser: { pitch: PITCH },
      queue: [{ pitch: PITCH }],
      deal: { message: NOTE },
    });
  });

  test.each([
    ["极光测距的芯片已送三家主机厂", "names-company"],
    ["極光測距的晶片已送三家主機廠", "names-company"],
    ["Jiguang makes ranging chips", "names-domain"],
    ["顾知遥团队做车规级测距芯片", "names-person"],
    ["车规级测距芯片，电话 13800138000", "names-phone"],
    ["车规级测距芯片，见 www.rangechip.cn", "names-domain"],
    ["LumiRange 是车规级测距芯片", "names-brand"],
  ])("is not saved where it says who it is: %s", async (pitch, reason) => {
    await says(PITCH);
    await expect(says(pitch)).rejects.toMatchObject({ code: "invalid", field: "pitch", reason });
    const [row] = await db().read.select({ pitch: applications.pitch }).from(applications);
    expect(row?.pitch).toBe(PITCH);
  });

  test("stays where a form does not speak of it, and goes where it is emptied", async () => {
    await says(PITCH);
    await saveConsent(db(), await edit(), { granted: ["teaser", "statistics"] });
    const read = () => db().read.select({ pitch: applications.pitch }).from(applications);
    expect(await read()).toEqual([{ pitch: PITCH }]);
    await says(null);
    expect(await read()).toEqual([{ pitch: null }]);
  });

  test("is hidden and keeps a draft from being submitted once the company bears its words", async () => {
    await says(PITCH);
    const dealId = await asks();
    await db().write((tx) => tx.update(organizations).set({ name: "上海样片科技有限公司" }));
    expect(await caseOf(dealId)).toMatchObject({ teaser: { pitch: null } });
    const list = await request(loadQueue, ask("/review"));
    expect(list.body).toMatchObject({ rows: [{ pitch: null }] });
    await db().write((tx) => tx.update(applications).set({ state: "draft" }));
    await expect(submitApplication(db(), await edit())).rejects.toMatchObject({
      field: "pitch",
      reason: "names-company",
    });
  });

  test("stands as it was shown after a deal has ended before the introduction", async () => {
    await says(PITCH);
    const dealId = await asks();
    const detail = { reason: "stage" as const, note: "阶段太早" };
    const move = { actor: house.reviewer, dealId, move: "decline" as const, version: 1, detail };
    await moveDeal(db(), { ...move, now: NOW });
    await says("后来改写的一句话");
    expect(await caseOf(dealId)).toMatchObject({ teaser: { pitch: PITCH } });
  });
});

describe("the note to the provider", () => {
  test("is refused beside its field where it names somebody, with what was typed", async () => {
    const { applicationId, founder: actor } = startup;
    const message = `${HIDDEN.founder}想请贵方看看样片`;
    const reply = await request(actOnMatch, {
      ...ask("", { id: applicationId, resourceId }),
      actor,
      form: { act: "ask", message },
    });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({
      reply: { initialValue: { message }, error: { message: [expect.stringContaining("顾知遥")] } },
    });
    expect(await db().read.$count(deals)).toBe(0);
  });

  test("from before it was checked is shown only where it names nobody", async () => {
    const dealId = await asks("");
    await sentBefore(db(), dealId, `${HIDDEN.company}想请贵方看看样片`);
    expect(await caseOf(dealId)).toMatchObject({ deal: { message: "" } });
    await sentBefore(db(), dealId, NOTE);
    expect(await caseOf(dealId)).toMatchObject({ deal: { message: NOTE } });
  });

  test("is not shown once the consent is taken back", async () => {
    const dealId = await asks();
    await saveConsent(db(), await edit(), { granted: [] });
    expect(await caseOf(dealId)).toMatchObject({ deal: { message: "" }, view: "nothing" });
  });
});

test("an outcome in which money flows needs its amount", async () => {
  const dealId = await asks();
  await db().write((tx) =>
    tx.update(deals).set({ state: "agreed", introducedAt: NOW }).where(eq(deals.id, dealId)),
  );
  const form = {
    intent: "outcome-propose",
    version: "1",
    happenedOn: "2026-11-24",
    outcomeNote: "",
  };
  const act = (said: Record<string, string>) =>
    request(actOnCase, { ...ask(`/review/${dealId}`, { dealId }), form: { ...form, ...said } });
  expect((await act({ kind: "", amount: "" })).body).toMatchObject({
    reply: { error: { kind: [expect.any(String)] } },
  });
  expect((await act({ kind: "invested", amount: "" })).body).toMatchObject({
    reply: { error: { amount: [expect.stringContaining("金额")] } },
  });
  expect((await act({ kind: "invested", amount: "500" })).status).toBe(302);
});

describe("the founder's form", () => {
  async function post(
    form: Record<string, string>,
    params: Record<string, string>,
    handler = actOnConsent,
  ) {
    const { applicationId: id, founder: actor } = startup;
    const { version } = await edit();
    const sent = { version: String(version), granted: "teaser", ...form };
    return request(handler, { ...ask("", { id, ...params }), actor, form: sent });
  }

  test("keeps the sentence, and says beside its field what names somebody", async () => {
    expect((await post({ pitch: PITCH }, {})).status).toBe(302);
    const refused = await post({ pitch: "加微信 lidar_chip 详谈" }, {});
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      reply: { error: { pitch: [expect.stringContaining("lidar_chip")] } },
    });
    expect((await post({ pitch: "芯".repeat(121) }, {})).status).toBe(422);
    const [row] = await db().read.select({ pitch: applications.pitch }).from(applications);
    expect(row?.pitch).toBe(PITCH);
  });
});
