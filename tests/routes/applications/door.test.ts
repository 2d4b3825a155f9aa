import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { action as check, loader as checkPage } from "#app/routes/applications/check/route.tsx";
import { action as begin } from "#app/routes/applications/new/route.tsx";
import { register } from "#app/services/identity/register.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { applicationWhole } from "#db/queries/applications/application.server.ts";
import { applications } from "#db/schema/applications.ts";
import { organizations } from "#db/schema/organizations.ts";
import { sectors } from "#db/schema/plans.ts";
import { users } from "#db/schema/users.ts";
import { readTaxonomy } from "#seeds/read.server.ts";
import { groundwork, member, NOW, organization } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const TEXT =
  "我们做车规级激光雷达芯片，样片已送主机厂，正在做天使轮，想融 800 万，找一间 300 平的实验场地，公司在嘉定，团队 12 人";
const PERSON = { name: "林知夏", email: "lin@door.example", password: "a long enough secret" };

beforeEach(async () => {
  await groundwork(db());
  // All that the classifier can name.
  const rows = readTaxonomy().map(({ key, zh, en, parent }, position) => ({
    ...{ key, zh, en, parent, position: position + 10 },
  }));
  await db().write((tx) => tx.insert(sectors).values(rows).onConflictDoNothing());
});

type Form = Record<string, string | string[]>;

function send(form: Form, actor: Actor | null = null) {
  return request(begin, { db: db(), actor, now: NOW, path: "/applications/new", form });
}

async function founderOf(...names: string[]): Promise<Actor> {
  const { userId } = await register(db(), { ...PERSON, locale: "zh", now: NOW });
  for (const name of names) {
    const organizationId = await organization(db(), { kind: "startup", name });
    await member(db(), { organizationId, role: "founder", userId });
  }
  const known = await actorOf(db().read, userId);
  if (!known) throw new Error("Nobody was registered");
  return known.actor;
}

const drafts = () => db().read.select().from(applications);
const draftOf = (location: string | null) =>
  /applications\/(\w+)\/check$/.exec(location ?? "")?.[1] ?? "";

describe("words that a stranger brings", () => {
  test("are shown with what was read, and kept nowhere", async () => {
    const { status, body, location } = await send({ intent: "carry", text: TEXT });
    expect({ status, location }).toEqual({ status: 200, location: null });
    expect(body).toMatchObject({ text: TEXT, read: { reading: { stage: "angel" } } });
    expect(await drafts()).toEqual([]);
    expect(await db().read.$count(users)).toBe(0);
  });

  test("become a draft with the account and its company", async () => {
    const reply = await send({ intent: "register", text: TEXT, company: "光程传感", ...PERSON });
    const whole = await applicationWhole(db().read, draftOf(reply.location));
    expect(reply.cookies.some((cookie) => cookie.startsWith("pm_session="))).toBe(true);
    expect(whole?.organization).toMatchObject({ name: "光程传感", area: "嘉定区" });
    expect(whole?.application).toMatchObject({
      ...{ state: "draft", title: "车规级激光雷达芯片", text: TEXT, stage: "angel" },
      ...{ area: "嘉定区", teamSize: 12 },
    });
    expect(whole?.needs).toMatchObject([
      { kind: "equity", amountFen: 800_000_000 },
      { kind: "space", squareMetres: 300 },
    ]);
    // Nothing is agreed to for them.
    expect(whole?.consents).toEqual([]);
  });

  test("come back with the form where the account cannot be made", async () => {
    await register(db(), { ...PERSON, locale: "zh", now: NOW });
    const reply = await send({ intent: "register", text: TEXT, company: "光程传感", ...PERSON });
    expect(reply).toMatchObject({ status: 422, body: { text: TEXT, form: "begin" } });
    expect(JSON.stringify(reply.body)).not.toContain(PERSON.password);
    const nameless = await send({
      intent: "register",
      text: TEXT,
      ...PERSON,
      email: "b@c.example",
    });
    expect(nameless).toMatchObject({ status: 422, body: { text: TEXT } });
    expect(await db().read.$count(users)).toBe(1);
    expect(await db().read.$count(organizations)).toBe(0);
  });

  test("go on with who signs in: at once for one company, by a choice for several", async () => {
    await founderOf("光程传感");
    const { email, password } = PERSON;
    const wrong = await send({ intent: "sign-in", text: TEXT, email, password: "not the secret" });
    expect(wrong).toMatchObject({ status: 422, body: { text: TEXT, form: "sign-in" } });
    const right = await send({ intent: "sign-in", text: TEXT, email, password });
    expect(draftOf(right.location)).not.toBe("");
    const second = await organization(db(), { kind: "startup", name: "第二家" });
    const [user] = await db().read.select().from(users);
    await member(db(), { organizationId: second, role: "founder", userId: user?.id ?? "" });
    const choice = await send({ intent: "sign-in", text: TEXT, email, password });
    expect(choice).toMatchObject({ status: 200, body: { text: TEXT, reply: null } });
  });
});

describe("words of who is signed in", () => {
  test("become a draft of their company at once", async () => {
    const founder = await founderOf("光程传感");
    const reply = await send({ intent: "carry", text: TEXT }, founder);
    expect(draftOf(reply.location)).not.toBe("");
  });

  test("wait for the name of a company where there is none", async () => {
    const founder = await founderOf();
    expect(await send({ intent: "carry", text: TEXT }, founder)).toMatchObject({ status: 200 });
    const reply = await send({ intent: "begin", text: TEXT, company: "光程传感" }, founder);
    expect(draftOf(reply.location)).not.toBe("");
  });

  test("are no draft for somebody else's company", async () => {
    const founder = await founderOf("光程传感");
    const organizationId = await organization(db(), { kind: "startup", name: "别家" });
    const reply = await send({ intent: "begin", text: TEXT, organizationId }, founder);
    expect(reply.status).toBe(404);
    expect(await drafts()).toEqual([]);
  });
});

describe("the page to check", () => {
  let founder: Actor;
  let id: string;

  beforeEach(async () => {
    founder = await founderOf("光程传感");
    const reply = await send({ intent: "carry", text: TEXT }, founder);
    id = draftOf(reply.location);
  });

  const ask = () => ({
    ...{ db: db(), actor: founder, now: NOW, params: { id } },
    path: `/applications/${id}/check`,
  });

  /** What the page would send as it stands, changed here and there. */
  async function post(changes: Form = {}) {
    const { body } = await request(checkPage, ask());
    const { version, saved } = body as { version: number; saved: Record<string, unknown> };
    const form: Form = { version: String(version) };
    for (const [name, value] of Object.entries(saved)) {
      form[name] = Array.isArray(value) ? value.map(String) : String(value ?? "");
    }
    return request(check, { ...ask(), form: { ...form, ...changes } });
  }

  test("only needs the consent, and submits", async () => {
    const refused = await post();
    expect(refused).toMatchObject({ status: 422, body: { reply: { error: { teaser: [/./] } } } });
    expect((await drafts())[0]?.state).toBe("draft");
    expect((await post({ granted: "teaser" })).location).toBe(`/applications/${id}`);
    const whole = await applicationWhole(db().read, id);
    expect(whole?.application.state).toBe("submitted");
    expect(whole?.sectors.every(({ choice }) => choice === "confirmed")).toBe(true);
  });

  test("keeps all of it or nothing", async () => {
    const before = await applicationWhole(db().read, id);
    const reply = await post({ title: "新名字", area: "火星", granted: "teaser" });
    expect(reply).toMatchObject({ status: 422, body: { reply: { error: { area: [/./] } } } });
    expect(await applicationWhole(db().read, id)).toEqual(before);
  });

  test("takes away what is unticked, and leaves what it did not show", async () => {
    const shown = (await applicationWhole(db().read, id))?.sectors ?? [];
    const kept = shown.find(({ sector }) => sector.startsWith("auto"))?.sector ?? "";
    const text = `${TEXT}。另有手术机器人产品线。`;
    await post({ intent: "stay", sectors: kept, text });
    const after = (await applicationWhole(db().read, id))?.sectors ?? [];
    const choices = new Map(after.map(({ sector, choice }) => [sector, choice]));
    expect(choices.get(kept)).toBe("confirmed");
    for (const { sector } of shown) {
      if (sector !== kept) expect(choices.get(sector)).not.toBe("confirmed");
    }
    const found = after.filter(({ sector }) => !shown.some((row) => row.sector === sector));
    expect(found.map(({ choice }) => choice)).toContain("suggested");
  });

  test("puts a company that has said nowhere where it is into the application's area", async () => {
    const company = "去向未定";
    const text = TEXT.replace("公司在嘉定，", "");
    const begun = await send({ intent: "begin", text, company }, founder);
    id = draftOf(begun.location);
    const areaOf = async () =>
      (await db().read.select().from(organizations)).find(({ name }) => name === company)?.area;
    expect(await areaOf()).toBeNull();
    await post({ intent: "stay", area: "闵行区" });
    expect(await areaOf()).toBe("闵行区");
    // What it has said is not said for it again.
    await post({ intent: "stay", area: "嘉定区" });
    expect(await areaOf()).toBe("闵行区");
  });
});
