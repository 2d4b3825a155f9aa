import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { createFileStore, type FileStore } from "#app/platform/files.server.ts";
import { readSheetFile } from "#app/platform/sheets/read-file.server.ts";
import { writeSheets } from "#app/platform/sheets/write.server.ts";
import {
  askUndo,
  beginImport,
  confirmImport,
  remapImport,
  type Step,
} from "#app/services/imports/import-course.server.ts";
import { markedCopy } from "#app/services/imports/marked-copy.server.ts";
import { stepImport } from "#app/services/imports/step-import.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { importOf } from "#db/queries/imports/imports.server.ts";
import { undoCounts } from "#db/queries/imports/rows.server.ts";
import { imports } from "#db/schema/imports.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships, users } from "#db/schema/users.ts";
import { creditCodeOf, workbook } from "#tests/factories/sheets.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-20T02:00:00Z");
let folder = "";
let files: FileStore;
let actor: Actor;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parkmatch-import-"));
  files = createFileStore(folder);
  await db().write((tx) =>
    tx.insert(users).values({
      ...{ id: "admin", email: "admin@example.com", name: "管理员", passwordHash: "" },
      systemAdmin: true,
    }),
  );
  actor = (await actorOf(db().read, "admin"))?.actor as Actor;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function begin(rows: (string | number)[][]): Promise<string> {
  const bytes = await workbook(rows);
  const store = { db: db(), files, maxBytes: 1_000_000 };
  const file = { name: "名单.xlsx", bytes };
  const id = await beginImport(store, { actor, kind: "organizations", file, now });
  await step(id, "check");
  return id;
}

function step(importId: string, which: Step) {
  return stepImport({ db: db(), files }, { importId, step: which, now });
}

async function state(importId: string) {
  return importOf(db().read, { importId, userId: "admin" });
}

function named(name: string) {
  return db().read.select().from(organizations).where(eq(organizations.name, name));
}

const HEAD = ["企业名称", "信用代码", "备注信息"];

describe("an import", () => {
  test("is checked first, and nothing is written before somebody says so", async () => {
    const id = await begin([HEAD, ["示例·甲有限公司", creditCodeOf(1), "做传感器"]]);
    expect(await state(id)).toMatchObject({ state: "checked", counts: { rows: 1, created: 1 } });
    expect(await db().read.$count(organizations)).toBe(0);
    await confirmImport(db(), { actor, importId: id, allOrNothing: false, now });
    await step(id, "apply");
    expect(await state(id)).toMatchObject({ state: "done", counts: { created: 1 } });
    expect(await db().read.$count(organizations)).toBe(1);
  });

  test("reads a column as somebody says, and remembers it for the next file with these headings", async () => {
    const rows = [HEAD, ["示例·甲有限公司", creditCodeOf(1), "做传感器"]];
    const id = await begin(rows);
    const chosen = { 企业名称: "name", 信用代码: "creditCode", 备注信息: "description" };
    await remapImport(db(), { actor, importId: id, chosen, takeFile: false, now });
    await step(id, "check");
    const next = await begin(rows);
    for (const each of [id, next]) {
      const columns = (await state(each))?.tables[0]?.columns ?? [];
      expect(columns.map(({ field }) => field)).toEqual(["name", "creditCode", "description"]);
    }
  });

  test("goes on where it was broken off, and puts no row in twice", async () => {
    const id = await begin([HEAD, ["示例·甲有限公司", creditCodeOf(1), ""]]);
    await confirmImport(db(), { actor, importId: id, allOrNothing: false, now });
    await step(id, "apply");
    await db().write((tx) =>
      tx.update(imports).set({ state: "applying" }).where(eq(imports.id, id)),
    );
    await step(id, "apply");
    expect(await db().read.$count(organizations)).toBe(1);
    expect(await state(id)).toMatchObject({ state: "done", counts: { created: 1 } });
  });

  test("is nobody else's to see", async () => {
    const id = await begin([HEAD, ["示例·甲有限公司", creditCodeOf(1), ""]]);
    const other = { ...actor, userId: "other" };
    const act = confirmImport(db(), { actor: other, importId: id, allOrNothing: false, now });
    await expect(act).rejects.toMatchObject({ code: "not-found" });
  });

  test("is taken back row by row: reversed, kept because edited, not reversible", async () => {
    await begin([HEAD, ["示例·旧有限公司", creditCodeOf(9), ""]]).then(async (id) => {
      await confirmImport(db(), { actor, importId: id, allOrNothing: false, now });
      await step(id, "apply");
    });
    const id = await begin([
      ["企业名称", "信用代码", "简介"],
      ["示例·旧有限公司", creditCodeOf(9), "新写的简介"],
      ["示例·甲有限公司", creditCodeOf(1), ""],
      ["示例·乙有限公司", creditCodeOf(2), ""],
      ["示例·丙有限公司", creditCodeOf(3), ""],
    ]);
    await confirmImport(db(), { actor, importId: id, allOrNothing: false, now });
    await step(id, "apply");
    const [second] = await named("示例·乙有限公司");
    await db().write(async (tx) => {
      await tx
        .update(organizations)
        .set({ website: "https://example.com" })
        .where(eq(organizations.name, "示例·甲有限公司"));
      await tx
        .insert(memberships)
        .values({ organizationId: second?.id ?? "", userId: "admin", role: "founder" });
    });
    await askUndo(db(), { actor, importId: id, now });
    await step(id, "undo");
    const counted = await undoCounts(db().read, id);
    expect(
      counted.sort((a, b) => a.rows - b.rows || (a.why ?? "").localeCompare(b.why ?? "")),
    ).toEqual([
      { result: "kept", why: "edited", rows: 1 },
      { result: "not-reversible", why: "in-use", rows: 1 },
      { result: "reversed", why: null, rows: 2 },
    ]);
    expect(await named("示例·丙有限公司")).toEqual([]);
    expect(await named("示例·甲有限公司")).toHaveLength(1);
    expect(await named("示例·旧有限公司")).toMatchObject([{ description: "" }]);
  });

  test("gives a copy of what did not go in, marked, which can be handed in again", async () => {
    const id = await begin([
      HEAD,
      ["示例·甲有限公司", "91310114MA1", ""],
      ["示例·乙有限公司", creditCodeOf(2), ""],
    ]);
    const row = await state(id);
    if (!row) throw new Error("The import is gone");
    const stream = writeSheets(markedCopy(db().read, row, "zh"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const [sheet] = readSheetFile("副本", bytes).sheets;
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ["原行号", "问题", "企业名称", "信用代码", "备注信息"],
      [2, "信用代码: 统一社会信用代码应为 18 位，现有 11 位", "示例·甲有限公司", "91310114MA1"],
    ]);
  });
});
