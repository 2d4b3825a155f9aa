import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { BackgroundAnswer } from "#app/routes/applications/edit/answer.ts";
import { action as saveInBackground } from "#app/routes/applications/edit/save-action.ts";
import { action as saveTechnology } from "#app/routes/applications/edit/technology.tsx";
import { startApplication } from "#app/services/applications/start-application.server.ts";
import { applicationWhole } from "#db/queries/applications/application.server.ts";
import { groundwork, member, NOW, organization } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
let founder: Actor;
let organizationId: string;
let id: string;

beforeEach(async () => {
  await groundwork(db());
  organizationId = await organization(db(), { kind: "startup", name: "极光测距" });
  founder = await member(db(), { organizationId, role: "founder" });
  id = await startApplication(db(), { actor: founder, organizationId, now: NOW });
});

type Form = Record<string, string | string[]>;

/** The answer as the page reads it: data, whatever became of it. */
async function save(name: string, form: Form, actor: Actor | null = founder) {
  let told: { status: number; body: BackgroundAnswer } | undefined;
  const reply = await request(
    async (args) => {
      const response = await saveInBackground(args);
      told = { status: response.status, body: (await response.json()) as BackgroundAnswer };
      return response;
    },
    {
      ...{ db: db(), actor, now: NOW, form },
      path: `/applications/${id}/save/${name}`,
      params: { id, form: name },
    },
  );
  expect(reply.location).toBeNull();
  return told ?? { status: reply.status, body: null };
}

const saved = async () => (await applicationWhole(db().read, id))?.application;

test("saves what is valid and says beside each other field what is not", async () => {
  const first = { version: "1", area: "嘉定区", teamSize: "12", foundedOn: "2023-05" };
  expect(await save("company", first)).toMatchObject({
    status: 200,
    body: { savedVersion: 2, errors: {} },
  });
  const second = { version: "2", area: "火星", teamSize: "很多", foundedOn: "2024-06" };
  const { status, body } = await save("company", second);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    savedVersion: 3,
    errors: {
      area: ["没有这个区域，请从列表中选择"],
      teamSize: [expect.stringContaining("请填写数字")],
    },
  });
  // What was refused is as it was; what was valid is saved.
  expect(await saved()).toMatchObject({ area: "嘉定区", teamSize: 12, foundedOn: "2024-06" });
});

test("a list with one wrong field keeps its other members", async () => {
  const form = { version: "1", kinds: ["equity", "space"], equityAmount: "一大笔" };
  const { body } = await save("needs", { ...form, spaceSquareMetres: "300" });
  expect(body?.errors.equityAmount).toBeDefined();
  const whole = await applicationWhole(db().read, id);
  expect(whole?.needs).toMatchObject([
    { kind: "space", squareMetres: 300 },
    { kind: "equity", amountFen: null },
  ]);
});

test("who is signed out is told so, and sent nowhere", async () => {
  const told = await save("company", { version: "1", area: "嘉定区" }, null);
  expect(told).toMatchObject({ status: 401, body: { signedOut: true, savedVersion: null } });
  expect((await saved())?.area).toBeNull();
});

test("nobody else saves, and no other form is known", async () => {
  const other = await organization(db(), { kind: "startup", name: "另一家" });
  const stranger = await member(db(), { organizationId: other, role: "founder" });
  const form = { version: "1", area: "嘉定区" };
  expect((await save("company", form, stranger)).status).toBe(404);
  expect((await save("documents", form)).status).toBe(404);
  expect((await saved())?.area).toBeNull();
});

describe("what was saved meanwhile", () => {
  async function late(by: Actor) {
    await save("technology", { version: "1", title: "先保存的" }, by);
    return save("technology", { version: "1", title: "后保存的" });
  }

  test("in another window of the same person names nobody", async () => {
    expect(await late(founder)).toMatchObject({ status: 409, body: { meanwhile: { by: null } } });
    expect((await saved())?.title).toBe("先保存的");
  });

  test("by a colleague names them", async () => {
    const colleague = await member(db(), { organizationId, role: "founder" });
    expect(await late(colleague)).toMatchObject({
      status: 409,
      body: { meanwhile: { by: colleague.name } },
    });
  });
});

test("a line end counts once, whichever way the browser sends it", async () => {
  const lines = `${"字".repeat(3999)}\r\n${"字".repeat(4000)}`;
  expect(lines.length).toBe(8001);
  const reply = await request(saveTechnology, {
    ...{ db: db(), actor: founder, now: NOW, params: { id } },
    path: `/applications/${id}/edit/technology`,
    form: { version: "1", intent: "stay", text: lines },
  });
  expect(reply.status).toBe(302);
  expect((await saved())?.text).toBe(lines.replace("\r\n", "\n"));
});
