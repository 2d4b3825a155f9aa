import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { action as saveConsent } from "#app/routes/applications/edit/consent.tsx";
import { action, loader } from "#app/routes/applications/edit/documents.tsx";
import { loader as download } from "#app/routes/deals/document.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { applicationWhole } from "#db/queries/applications/application.server.ts";
import { staff as staffOf } from "#tests/factories/districts.ts";
import {
  applicant,
  groundwork,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const PDF = "%PDF-1.7\n示例商业计划书";
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

let dataDir: string;
let startup: Awaited<ReturnType<typeof applicant>>;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "parkmatch-files-"));
  await groundwork(db());
  startup = await applicant(db());
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function ask(actor: Actor, id: string) {
  return { db: db(), actor, now: NOW, path: `/documents/${id}`, params: { id }, dataDir };
}

async function post(fields: Record<string, string | File>) {
  const whole = await applicationWhole(db().read, startup.applicationId);
  const form = new FormData();
  form.set("version", String(whole?.application.version));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return request(action, { ...ask(startup.founder, startup.applicationId), form });
}

async function attach(name = "商业计划书.pdf"): Promise<string> {
  await post({ file: new File([PDF], name) });
  const whole = await applicationWhole(db().read, startup.applicationId);
  return whole?.documents.find((row) => row.name === name)?.id ?? "";
}

describe("a document", () => {
  test("is kept by its content, listed and removed", async () => {
    const id = await attach();
    const { body } = await request(loader, ask(startup.founder, startup.applicationId));
    expect(
      (body as { documents: { name: string }[] }).documents.map((each) => each.name),
    ).toContain("商业计划书.pdf");
    expect((await post({ documentId: id })).status).toBe(302);
    expect((await request(download, ask(startup.founder, id))).status).toBe(404);
  });

  test.each([
    ["病毒.pdf", new File([PNG], "病毒.pdf"), "“病毒.pdf”的内容是 PNG，与扩展名不符"],
    ["说明.txt", new File(["你好"], "说明.txt"), "“说明.txt”的内容不是 PDF"],
    ["空.pdf", new File([], "空.pdf"), "“空.pdf”是空文件"],
    ["大.pdf", new File([PDF, "x".repeat(1_100_000)], "大.pdf"), "“大.pdf”超过 1 MB"],
    ["nothing", new File([], ""), "请先选择文件"],
  ])("%s is refused by name", async (_, file, words) => {
    const reply = await post({ file });
    expect(reply.status).toBe(422);
    expect((reply.body as { message: string }).message).toContain(words);
  });

  test("under a name that is too long for it keeps whole signs, and opens", async () => {
    const id = await attach(`${"😀".repeat(130)}.pdf`.slice(1));
    const whole = await applicationWhole(db().read, startup.applicationId);
    const kept = whole?.documents.find(({ name }) => name.startsWith("😀"));
    expect(id).toBe("");
    expect(kept?.name).toBe(`${"😀".repeat(116)}.pdf`);
    expect((await request(download, ask(startup.founder, kept?.id ?? ""))).status).toBe(200);
  });

  test("is taken ten times and not an eleventh time, until one is removed", async () => {
    // The startup has one already.
    for (let count = 2; count <= 10; count++) await attach(`第 ${count} 份.pdf`);
    const more = { file: new File([PDF], "第 11 份.pdf") };
    expect((await post(more)).status).toBe(429);
    const full = await applicationWhole(db().read, startup.applicationId);
    expect(full?.documents).toHaveLength(10);
    await post({ documentId: full?.documents[0]?.id ?? "" });
    await post(more);
    const after = await applicationWhole(db().read, startup.applicationId);
    expect(after?.documents.map(({ name }) => name)).toContain("第 11 份.pdf");
  });

  test("of somebody who may not attach any is not even kept", async () => {
    const other = await applicant(db(), { company: "另一家企业" });
    const form = new FormData();
    form.set("version", "1");
    form.set("file", new File([PDF], "商业计划书.pdf"));
    const reply = await request(action, { ...ask(other.founder, startup.applicationId), form });
    expect(reply.status).toBe(404);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test("comes as a download under its own name, never as a page", async () => {
    const id = await attach('计划 "A"\'s.pdf');
    const response = await rawDownload(startup.founder, id);
    expect(response.headers.get("Content-Type")).toBe("application/pdf");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    const disposition = response.headers.get("Content-Disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="__ _A_'s\.pdf"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe('计划 "A"\'s.pdf');
    expect(await response.text()).toBe(PDF);
  });
});

test("a document that is damaged on the disk is never sent, and is put right by attaching it again", async () => {
  const id = await attach();
  for (const damage of [(path: string) => writeFileSync(path, "%PDF-1.7 another"), rmSync]) {
    for (const path of storedFiles()) damage(path);
    expect((await request(download, ask(startup.founder, id))).status).toBe(503);
    expect((await post({ file: new File([PDF], "again.pdf") })).status).toBe(302);
    expect((await request(download, ask(startup.founder, id))).status).toBe(200);
  }
});

function storedFiles(): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("who may read it", () => {
  test("a provider only after the introduction, and only while the founder agrees", async () => {
    const house = await provider(db());
    const neighbour = await provider(db(), { name: "隔壁机构" });
    const resourceId = await openResource(db(), house);
    await matched(db(), { ...startup, resourceId });
    const dealId = await openDeal(db(), {
      actor: startup.founder,
      applicationId: startup.applicationId,
      resourceId,
      side: "startup",
      message: "",
      now: NOW,
    });
    const id = await attach();
    const read = async (actor: Actor) => (await request(download, ask(actor, id))).status;
    expect(await read(house.reviewer)).toBe(404);
    const move = { actor: house.reviewer, dealId, now: NOW };
    await moveDeal(db(), { ...move, move: "accept_interest", version: 1 });
    expect(await read(house.reviewer)).toBe(200);
    expect(await read(neighbour.reviewer)).toBe(404);
    expect(await read(await staffOf(db(), "嘉定区"))).toBe(404);
    await consent(["teaser"]);
    expect(await read(house.reviewer)).toBe(404);
    await consent(["teaser", "documents_after_introduction"]);
    expect(await read(house.reviewer)).toBe(200);
    const parted = {
      move: "decline" as const,
      detail: { reason: "other" as const, note: "暂无名额" },
    };
    await moveDeal(db(), { ...move, ...parted, version: 2 });
    expect(await read(house.reviewer)).toBe(404);
    expect(await read(startup.founder)).toBe(200);
  });

  test("not another founder, nor a visitor", async () => {
    const id = await attach();
    const other = await applicant(db(), { company: "另一家企业" });
    expect((await request(download, ask(other.founder, id))).status).toBe(404);
    const visitor = await request(download, { ...ask(startup.founder, id), actor: null });
    expect(visitor.location).toBe(`/sign-in?to=${encodeURIComponent(`/documents/${id}`)}`);
  });
});

async function consent(granted: string[]) {
  const whole = await applicationWhole(db().read, startup.applicationId);
  const form = { version: String(whole?.application.version), granted };
  await request(saveConsent, { ...ask(startup.founder, startup.applicationId), form });
}

/** The response itself, for its headers and content. */
async function rawDownload(actor: Actor, id: string): Promise<Response> {
  let response: Response | null = null;
  await request(
    async (args) => {
      response = await download(args);
      return response;
    },
    ask(actor, id),
  );
  if (!response) throw new Error("No response");
  return response;
}
