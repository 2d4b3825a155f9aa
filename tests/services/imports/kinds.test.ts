import { beforeEach, describe, expect, test } from "vitest";
import type { KindKey } from "#app/domain/imports/kind.ts";
import { importFile } from "#app/services/imports/import-file.server.ts";
import { SINKS } from "#app/services/imports/sinks.ts";
import { settleDistricts } from "#app/services/kept/districts.server.ts";
import { areas } from "#db/schema/areas.ts";
import { companyFiles, companyYears } from "#db/schema/companies.ts";
import { credentials } from "#db/schema/credentials.ts";
import { indicators } from "#db/schema/indicators.ts";
import { readings } from "#db/schema/readings.ts";
import { tenancies } from "#db/schema/tenancies.ts";
import { creditCodeOf, csv, workbook } from "#tests/factories/sheets.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const now = new Date("2026-11-20T02:00:00Z");

function run(kind: KindKey, bytes: Uint8Array) {
  const sink = SINKS[kind];
  if (!sink) throw new Error(`${kind} cannot be imported`);
  const ask = { sink, fileName: "表.xlsx", bytes, dryRun: false, allOrNothing: false, now };
  return importFile(db(), ask);
}

const LIDAR = creditCodeOf(1);
const TIDE = creditCodeOf(2);

beforeEach(async () => {
  await db().write(async (tx) => {
    await tx.insert(areas).values([
      { name: "嘉定区", kind: "district" },
      { name: "安亭镇", kind: "town", parent: "嘉定区" },
    ]);
    await settleDistricts(tx);
    await tx
      .insert(indicators)
      .values({ key: "high-tech-enterprises", nameZh: "高新技术企业", unit: "家" });
  });
  await run(
    "organizations",
    csv(
      [
        "名称,信用代码,机构类型,区域",
        `示例·光程传感有限公司,${LIDAR},企业,安亭`,
        `示例·潮汐科技有限公司,${TIDE},,嘉定`,
        "示例·临港孵化器有限公司,,孵化器,嘉定",
      ].join("\n"),
    ),
  );
});

describe("company years", () => {
  const HEAD = [
    "企业名称",
    "信用代码",
    "年度",
    "营业收入（万元）",
    "研发费用(元)",
    "从业人员",
    "研发人员",
  ];

  test("come in the units of their headings, cells that say 亿 for themselves", async () => {
    const bytes = await workbook([
      ["2024-2025 年度企业数据"],
      HEAD,
      ["", LIDAR, 2025, "1,234.5", 2_000_000, 36, 20],
      ["示例·潮汐科技有限公司", "", "2025年度", "1.2亿", "３０００００", "1.2万人", ""],
      ["", LIDAR, 2024, "-", null, 30, 12],
      ["合计", "", "", 9, 9, 9, 9],
    ]);
    const { counts, errors } = await run("company-years", bytes);
    expect(errors).toEqual([]);
    expect(counts).toMatchObject({ rows: 3, created: 3 });
    const facts = await db().read.select().from(companyYears);
    const said = facts.map(({ year, key, value }) => `${year} ${key} ${value}`).sort();
    expect(said).toEqual([
      "2024 employees 30",
      "2024 rdStaff 12",
      "2025 employees 12000",
      "2025 employees 36",
      "2025 rdExpense 200000000",
      "2025 rdExpense 30000000",
      "2025 rdStaff 20",
      "2025 sales 12000000000",
      "2025 sales 1234500000",
    ]);
    expect(await db().read.$count(companyFiles)).toBe(2);
    expect((await run("company-years", bytes)).counts).toMatchObject({ unchanged: 3, updated: 0 });
  });

  test("are told where a part is above its whole, a company is unknown or a year is to come", async () => {
    const { errors } = await run(
      "company-years",
      await workbook([
        HEAD,
        ["", LIDAR, 2025, 100, 100, 10, 11],
        ["", creditCodeOf(9), 2025, 100, 100, 10, 1],
        ["", LIDAR, 2027, 100, 100, 10, 1],
        ["", LIDAR, "去年", 100, 100, 10, 1],
        ["", LIDAR, 2023, -5, 100, 10, 1],
      ]),
    );
    expect(errors.map(({ row, column, fault }) => [row, column, fault])).toEqual([
      [3 - 1, "G", "part-above-whole"],
      [3, "B", "unknown-organization"],
      [4, "C", "date-ahead"],
      [5, "C", "year"],
      [6, "D", "out-of-range"],
    ]);
  });
});

describe("credentials", () => {
  test("are one a number, and their dates are corrected", async () => {
    const head = ["统一社会信用代码", "资质类型", "证书编号", "发证日期", "有效期至"];
    const first = await workbook([
      head,
      [LIDAR, "高企", "GR202331000001", 45_245, "2026年11月14日"],
    ]);
    expect((await run("credentials", first)).counts).toMatchObject({ created: 1 });
    const second = await workbook([
      head,
      [LIDAR, "国家高新技术企业", "GR202331000001", "2023-11-15", "2026-11-15"],
      [LIDAR, "专精特新“小巨人”企业", "", "2025-07", "长期"],
      [TIDE, "三好学生", "", "", ""],
      [TIDE, "高企", "GR2", "2025-01-01", "2024-01-01"],
    ]);
    const { counts, errors } = await run("credentials", second);
    expect(counts).toMatchObject({ rows: 4, created: 1, updated: 1 });
    expect(errors.map(({ row, fault }) => [row, fault])).toEqual([
      [4, "not-in-list"],
      [5, "order-of-days"],
    ]);
    const kept = await db().read.select().from(credentials).orderBy(credentials.kind);
    expect(kept).toMatchObject([
      { kind: "high-tech-enterprise", validFrom: "2023-11-15", validTo: "2026-11-15" },
      { kind: "little-giant", number: "", validFrom: "2025-07", validTo: null },
    ]);
    expect((await run("credentials", second)).counts).toMatchObject({ unchanged: 2 });
  });
});

describe("readings", () => {
  test("hold as of the end of their period; a later word corrects and nothing is overwritten", async () => {
    const head = ["指标名称", "地区", "时间", "完成值", "单位", "来源"];
    const { counts, errors } = await run(
      "readings",
      await workbook([
        head,
        ["高新技术企业", "嘉定", "2025年三季度", "1,380", "家", "区科委"],
        ["高新技术企业", "嘉定区", 2025, "1,400家", "", "区科委"],
        ["高新技术企业", "嘉定区", "2024年", 3, "亿元", ""],
        ["没有的指标", "嘉定区", "2024年", 3, "", ""],
        ["高新技术企业", "嘉定区", "明年", 3, "", ""],
      ]),
    );
    expect(errors.map(({ row, column, fault }) => [row, column, fault])).toEqual([
      [4, "E", "other-unit"],
      [5, "A", "unknown-indicator"],
      [6, "C", "period"],
    ]);
    expect(counts).toMatchObject({ rows: 5, created: 2 });
    const again = csv("指标,区域,统计时点,数值,来源\n高新技术企业,嘉定区,2025-09-30,1390,区科委\n");
    expect((await run("readings", again)).counts).toMatchObject({ updated: 1 });
    const kept = await db().read.select().from(readings).orderBy(readings.value);
    expect(kept.map(({ value, asOf }) => [value, asOf.toISOString().slice(0, 10)])).toEqual([
      [1380, "2025-09-29"],
      [1390, "2025-09-29"],
      [1400, "2025-12-30"],
    ]);
  });
});

describe("tenants", () => {
  test("sit in the incubator that the row names, once a day of moving in", async () => {
    const head = ["企业名称", "孵化器名称", "入驻时间", "使用面积（㎡）", "孵化状态", "毕业日期"];
    const bytes = await workbook([
      head,
      ["示例·光程传感有限公司", "示例·临港孵化器", "2024.6.1", "120平米", "在孵", ""],
      ["示例·潮汐科技有限公司", "示例·临港孵化器有限公司", 45_000, 80.5, "毕业", "2025/12/31"],
      ["示例·潮汐科技有限公司", "没有的孵化器", "2024-06-01", 1, "", ""],
    ]);
    const { counts, errors } = await run("tenants", bytes);
    expect(errors).toMatchObject([{ row: 4, column: "B", fault: "unknown-organization" }]);
    expect(counts).toMatchObject({ rows: 3, created: 2 });
    const kept = await db().read.select().from(tenancies).orderBy(tenancies.movedIn);
    expect(kept).toMatchObject([
      { movedIn: "2023-03-15", state: "graduated", movedOut: "2025-12-31", squareMetres: 80.5 },
      { movedIn: "2024-06-01", state: "in", squareMetres: 120 },
    ]);
    expect((await run("tenants", bytes)).counts).toMatchObject({ unchanged: 2, created: 0 });
  });
});
