import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { importFile } from "#app/services/imports/import-file.server.ts";
import { organizationSink } from "#app/services/imports/sinks/organizations.server.ts";
import { settleDistricts } from "#app/services/kept/districts.server.ts";
import { areas } from "#db/schema/areas.ts";
import { importRows } from "#db/schema/imports.ts";
import { organizations } from "#db/schema/organizations.ts";
import { creditCodeOf, csv, type TestCell, workbook } from "#tests/factories/sheets.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-20T02:00:00Z");

beforeEach(async () => {
  await db().write(async (tx) => {
    await tx.insert(areas).values([
      { name: "上海市", kind: "city" },
      { name: "嘉定区", kind: "district", parent: "上海市" },
      { name: "安亭镇", kind: "town", parent: "嘉定区" },
      { name: "嘉定工业区", kind: "town", parent: "嘉定区" },
    ]);
    await settleDistricts(tx);
  });
});

function run(bytes: Uint8Array, options: { dryRun?: boolean; allOrNothing?: boolean } = {}) {
  const { dryRun = false, allOrNothing = false } = options;
  const file = { sink: organizationSink, fileName: "名单.xlsx", bytes };
  return importFile(db(), { ...file, dryRun, allOrNothing, now });
}

async function stored() {
  return db().read.select().from(organizations).orderBy(organizations.name);
}

const HEAD: TestCell[] = ["企业名称", "统一社会信用代码", "所属街镇", "主营业务"];
const LIDAR: TestCell[] = ["示例·光程传感（上海）有限公司", creditCodeOf(1), "安亭", "激光雷达"];
const TIDE: TestCell[] = ["示例·潮汐科技有限公司", creditCodeOf(2), "嘉定", ""];

describe("a sheet of organizations", () => {
  test("makes startups where no column says what they are, in the district of their place", async () => {
    const { counts, errors } = await run(await workbook([HEAD, LIDAR, TIDE]));
    expect(counts).toEqual({
      ...{ rows: 2, valid: 2, created: 2, updated: 0, unchanged: 0, errors: 0 },
    });
    expect(errors).toEqual([]);
    expect(await stored()).toMatchObject([
      { kind: "startup", area: "安亭镇", district: "嘉定区", description: "激光雷达" },
      { kind: "startup", area: "嘉定区", creditCode: creditCodeOf(2) },
    ]);
  });

  test("changes nothing when it comes a second time", async () => {
    const bytes = await workbook([HEAD, LIDAR, TIDE]);
    await run(bytes);
    const before = await stored();
    expect((await run(bytes)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await stored()).toEqual(before);
  });

  test("is only looked at in a dry run", async () => {
    const { counts } = await run(await workbook([HEAD, LIDAR, TIDE]), { dryRun: true });
    expect(counts).toMatchObject({ valid: 2, created: 2 });
    expect(await stored()).toEqual([]);
    expect(await db().read.$count(importRows)).toBe(0);
  });

  test("goes in but for its wrong rows, which are told by row and column", async () => {
    const wrong: TestCell[] = ["示例·错码科技有限公司", "91310114MA1", "安亭镇", ""];
    const { counts, errors } = await run(await workbook([["名单"], HEAD, LIDAR, wrong, TIDE]));
    expect(counts).toMatchObject({ rows: 3, valid: 2, created: 2 });
    expect(errors).toMatchObject([
      { row: 4, column: "B", value: "91310114MA1", fault: "credit-length" },
    ]);
  });

  test("goes in whole or not at all where that is asked for", async () => {
    const wrong: TestCell[] = ["示例·错码科技有限公司", "91310114MA1", "安亭镇", ""];
    const { counts } = await run(await workbook([HEAD, LIDAR, wrong]), { allOrNothing: true });
    expect(counts).toMatchObject({ rows: 2, valid: 1, created: 0 });
    expect(await stored()).toEqual([]);
  });

  test("updates what it finds by code, and keeps what was changed here since", async () => {
    await run(await workbook([HEAD, LIDAR, TIDE]));
    await db().write((tx) =>
      tx
        .update(organizations)
        .set({ description: "改过的话" })
        .where(eq(organizations.creditCode, creditCodeOf(1))),
    );
    const moved = [...LIDAR].with(2, "嘉定工业区").with(3, "激光雷达");
    expect((await run(await workbook([HEAD, moved]))).counts).toMatchObject({ updated: 1 });
    const reworded = [...moved].with(3, "激光雷达芯片");
    const { counts, errors } = await run(await workbook([HEAD, reworded]));
    expect(counts).toMatchObject({ valid: 0, updated: 0 });
    expect(errors).toMatchObject([
      { row: 2, column: "D", fault: "conflict", value: "激光雷达芯片" },
    ]);
    const [lidar] = await db()
      .read.select()
      .from(organizations)
      .where(eq(organizations.creditCode, creditCodeOf(1)));
    expect(lidar).toMatchObject({ area: "嘉定工业区", description: "改过的话" });
  });

  test("leaves what is there where a cell is blank, and finds by name who has no code yet", async () => {
    await run(csv("名称,简介\n示例·无码科技有限公司,做传感器\n"));
    const { counts } = await run(
      csv(`名称,信用代码,简介\n示例·无码科技（有限公司）,${creditCodeOf(3)},\n`),
    );
    expect(counts).toMatchObject({ created: 0, updated: 1 });
    expect(await stored()).toMatchObject([
      { creditCode: creditCodeOf(3), description: "做传感器" },
    ]);
  });

  test("keeps the number of an identity card nowhere", async () => {
    const { errors } = await run(csv("名称,信用代码\n示例·个人,11010519491231002X\n"));
    expect(errors).toMatchObject([{ row: 2, column: "B", fault: "personal-id" }]);
    const [row] = await db().read.select().from(importRows);
    expect(JSON.stringify([row, errors])).not.toContain("11010519491231002X");
  });
});
