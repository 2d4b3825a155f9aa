import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { action as saveCompany } from "#app/routes/applications/edit/company.tsx";
import { action as saveConsent } from "#app/routes/applications/edit/consent.tsx";
import { loader as layout } from "#app/routes/applications/edit/layout.tsx";
import { loader as needs, action as saveNeeds } from "#app/routes/applications/edit/needs.tsx";
import { loader as review, action as submit } from "#app/routes/applications/edit/review.tsx";
import {
  action as saveSectors,
  loader as sectors,
} from "#app/routes/applications/edit/sectors.tsx";
import { loader as resume } from "#app/routes/applications/edit/start.ts";
import { action as saveTechnology } from "#app/routes/applications/edit/technology.tsx";
import { action as begin } from "#app/routes/applications/new/route.tsx";
import { applicationWhole } from "#db/queries/applications/application.server.ts";
import { applications, needs as needRows } from "#db/schema/applications.ts";
import { jobs } from "#db/schema/jobs.ts";
import { groundwork, member, NOW, organization } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { type Reply, request } from "#tests/setup/requests.ts";

const db = testDatabase();
let founder: Actor;
let id: string;

beforeEach(async () => {
  await groundwork(db());
  const organizationId = await organization(db(), { kind: "startup", name: "极光测距" });
  founder = await member(db(), { organizationId, role: "founder" });
  const started = await request(begin, { ...ask("/applications/new"), form: { organizationId } });
  id = /applications\/(\w+)\/edit\/company/.exec(started.location ?? "")?.[1] ?? "";
});

function ask(path: string, actor = founder) {
  return { db: db(), actor, now: NOW, path, params: { id } };
}

type Form = Record<string, string | string[]>;

async function post(handler: Parameters<typeof request>[0], form: Form): Promise<Reply> {
  const whole = await applicationWhole(db().read, id);
  const version = String(whole?.application.version);
  return request(handler, { ...ask(`/applications/${id}/edit`), form: { version, ...form } });
}

const TEXT = "研发车规级激光雷达收发芯片，已完成工程样片，正在做可靠性验证。";
const TECHNOLOGY = { title: "激光雷达芯片", text: TEXT, stage: "angel", readiness: "5" };

async function fillIn() {
  await post(saveCompany, { area: "嘉定区", teamSize: "１８", foundedOn: "2023.5" });
  await post(saveTechnology, { ...TECHNOLOGY, fact_engineering_sample: "yes" });
  await post(saveNeeds, { kinds: ["space", "equity"], main: "equity", equityAmount: "800" });
  await post(saveConsent, { granted: ["teaser"] });
}

describe("each step", () => {
  test("is saved by itself and leads to the next", async () => {
    const saved = await post(saveCompany, {
      area: "嘉定区",
      willingToMove: "no",
      teamSize: "1,200",
      foundedOn: "2023年5月",
    });
    expect(saved.location).toBe(`/applications/${id}/edit/technology`);
    const [row] = await db().read.select().from(applications).where(eq(applications.id, id));
    expect(row).toMatchObject({
      area: "嘉定区",
      willingToMove: false,
      teamSize: 1200,
      foundedOn: "2023-05",
      stepsDone: ["company"],
    });
    const { location } = await request(resume, ask(`/applications/${id}/edit`));
    expect(location).toBe(`/applications/${id}/edit/technology`);
  });

  test("can be saved without going on", async () => {
    const stay = await post(saveCompany, { area: "嘉定区", intent: "stay" });
    expect(stay.location).toBe(`/applications/${id}/edit/company`);
  });

  test("says beside the field what is wrong, and keeps what was typed", async () => {
    const wrong = await post(saveCompany, {
      area: "嘉定区",
      teamSize: "很多",
      foundedOn: "2023-13",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({
      reply: {
        initialValue: { area: "嘉定区", teamSize: "很多", foundedOn: "2023-13" },
        error: {
          teamSize: [expect.stringContaining("请填写数字")],
          foundedOn: [expect.stringContaining("没有这一天")],
        },
      },
    });
    const unknown = await post(saveCompany, { area: "火星" });
    expect(unknown.body).toMatchObject({
      reply: { error: { area: ["没有这个区域，请从列表中选择"] }, initialValue: { area: "火星" } },
    });
  });

  test("saves what there is and then says what is still missing", async () => {
    const short = await post(saveTechnology, { title: "激光雷达芯片", text: "太短" });
    expect(short.status).toBe(422);
    expect(short.body).toMatchObject({
      reply: { error: { text: ["至少 20 个字"], stage: ["请填写"] } },
    });
    const whole = await applicationWhole(db().read, id);
    expect(whole?.application).toMatchObject({ title: "激光雷达芯片", text: "太短" });
  });

  test("refuses a stale copy, keeps what was typed, and takes it once it was seen", async () => {
    await post(saveTechnology, TECHNOLOGY);
    const typed = { ...TECHNOLOGY, title: "另一个名字" };
    const stale = await post(saveTechnology, { ...typed, version: "1" });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      meanwhile: { by: null },
      reply: { initialValue: { title: "另一个名字" } },
    });
    expect((await post(saveTechnology, typed)).status).toBe(302);
  });
});

test("sectors are suggested with their words, and corrected by hand", async () => {
  await post(saveTechnology, TECHNOLOGY);
  const { body } = await request(sectors, ask(`/applications/${id}/edit/sectors`));
  const { suggested, hits, text } = body as {
    suggested: { key: string; words: string[] }[];
    hits: { term: string; start: number; end: number }[];
    text: string;
  };
  expect(suggested.length).toBeGreaterThan(0);
  expect(suggested.flatMap((each) => each.words).join()).toContain("激光雷达");
  // The marks stand where the words are.
  for (const hit of hits) expect(text.slice(hit.start, hit.end)).toMatch(/\S/);
  await post(saveSectors, { sectors: "auto.chip" });
  const whole = await applicationWhole(db().read, id);
  const kept = whole?.sectors.filter((row) => row.choice !== "removed").map((row) => row.sector);
  expect(kept).toEqual(["auto.chip"]);
  expect((await post(saveSectors, { sectors: "no-such" })).status).toBe(422);
});

describe("needs", () => {
  test("keep the fields of what is chosen alone, the main one first", async () => {
    await post(saveNeeds, {
      kinds: ["space", "equity"],
      main: "equity",
      spaceSquareMetres: "300",
      spacePurpose: "净高 4.5 米",
      equityAmount: "1,200.5",
      equityInstrument: "convertible",
      debtAmount: "99",
      labPurpose: "没有勾选",
    });
    const rows = await db().read.select().from(needRows).orderBy(needRows.position);
    expect(rows).toMatchObject([
      { kind: "equity", amountFen: 1_200_500_000, instrument: "convertible", squareMetres: null },
      { kind: "space", amountFen: null, squareMetres: 300, purpose: "净高 4.5 米" },
    ]);
    const { body } = await request(needs, ask(`/applications/${id}/edit/needs`));
    expect(body).toMatchObject({ saved: { main: "equity", equityAmount: "1200.5" } });
  });

  test("ask for an amount where money is sought, and for one need at least", async () => {
    const none = await post(saveNeeds, {});
    expect(none.body).toMatchObject({ reply: { error: { kinds: ["请至少选择一项"] } } });
    const open = await post(saveNeeds, { kinds: "equity" });
    expect(open.body).toMatchObject({ reply: { error: { equityAmount: ["请填写"] } } });
    const absurd = await post(saveNeeds, { kinds: "equity", equityAmount: "-5" });
    expect(absurd.status).toBe(422);
  });
});

describe("submission", () => {
  test("waits until nothing is missing, then starts the matching", async () => {
    const early = await post(submit, {});
    expect(early).toMatchObject({ status: 422 });
    const { body } = await request(review, ask(`/applications/${id}/edit/review`));
    expect((body as { missing: unknown[] }).missing).toContainEqual({
      step: "company",
      field: "area",
    });
    await fillIn();
    const sent = await post(submit, {});
    expect(sent.location).toBe(`/applications/${id}`);
    const queued = await db().read.select().from(jobs);
    expect(queued.map((job) => job.kind)).toEqual(["rematch-application"]);
  });
});

test("nobody else opens or saves the form", async () => {
  await fillIn();
  const other = await organization(db(), { kind: "startup", name: "另一家" });
  const stranger = await member(db(), { organizationId: other, role: "founder" });
  for (const loader of [layout, resume, needs, sectors, review]) {
    expect((await request(loader, ask(`/applications/${id}/edit`, stranger))).status).toBe(404);
  }
  const form = { version: "5", kinds: "space" };
  for (const action of [saveCompany, saveTechnology, saveSectors, saveNeeds, saveConsent, submit]) {
    const reply = await request(action, { ...ask(`/applications/${id}/edit`, stranger), form });
    expect([404, 422]).toContain(reply.status);
  }
  expect((await applicationWhole(db().read, id))?.needs).toHaveLength(2);
});
