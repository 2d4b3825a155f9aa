import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { action as saveTechnology } from "#app/routes/applications/edit/technology.tsx";
import { action as begin } from "#app/routes/applications/new/route.tsx";
import { probeWrite } from "#app/services/monitoring/probe-write.server.ts";
import { engine } from "#db/dialect.ts";
import { applications } from "#db/schema/applications.ts";
import { settings } from "#db/schema/jobs.ts";
import { groundwork, member, NOW, organization } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";
import { fillDisk } from "#tests/setup/sqlite.ts";

const db = testDatabase();
const TEXT = "研发车规级激光雷达收发芯片，已完成工程样片，正在做可靠性验证。".repeat(200);

describe.runIf(engine === "sqlite")("on a full disk", () => {
  let founder: Actor;
  let id: string;

  beforeEach(async () => {
    await groundwork(db());
    const organizationId = await organization(db(), { kind: "startup", name: "极光测距" });
    founder = await member(db(), { organizationId, role: "founder" });
    const path = "/applications/new";
    await request(begin, { db: db(), actor: founder, now: NOW, path, form: { organizationId } });
    const [row] = await db().read.select({ id: applications.id }).from(applications);
    id = row?.id ?? "";
  });

  test("a form comes back with what was typed, says why, and is saved when there is room", async () => {
    const form = { version: "1", title: "激光雷达芯片", text: TEXT, stage: "angel" };
    const ask = {
      db: db(),
      actor: founder,
      now: NOW,
      path: `/applications/${id}/edit/technology`,
      params: { id },
      form,
    };
    // The session of the request is a row too: it is there before the disk is full.
    const handler: typeof saveTechnology = async (args) => {
      makeRoom = await fillDisk(db());
      return saveTechnology(args);
    };
    let makeRoom: () => void = () => undefined;
    const refused = await request(handler, ask);
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({ reply: { initialValue: { text: TEXT } } });
    expect(JSON.stringify(refused.body)).toContain("暂时无法保存");
    expect(await textOf()).toBe("");
    makeRoom();
    expect((await request(saveTechnology, ask)).status).toBe(302);
    expect(await textOf()).toBe(TEXT);
  });

  test("the process does not say that it is ready, and leaves nothing behind when it is", async () => {
    const makeRoom = await fillDisk(db());
    await expect(probeWrite(db(), NOW)).rejects.toMatchObject({ fault: "full" });
    makeRoom();
    await probeWrite(db(), NOW);
    expect(await db().read.$count(settings)).toBe(0);
  });

  async function textOf(): Promise<string | undefined> {
    const [row] = await db().read.select({ text: applications.text }).from(applications);
    return row?.text;
  }
});
