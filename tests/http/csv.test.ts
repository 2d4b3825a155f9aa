import { describe, expect, test } from "vitest";
import { type CsvColumn, csvLine, csvResponse } from "#app/http/csv.ts";

const now = new Date("2026-11-24T02:00:00Z");
const COLUMNS: CsvColumn<{ name: string; note: string }>[] = [
  { label: "名称", value: (row) => row.name },
  { label: "备注", value: (row) => row.note, only: "file" },
  { label: "按钮", value: () => null, only: "page" },
];

describe("a CSV file", () => {
  test("begins with a byte order mark and holds the columns that are meant for it", async () => {
    async function* rows() {
      yield [{ name: "甲", note: "一" }];
      yield [{ name: "乙", note: "二" }];
    }
    const response = csvResponse({ name: "list", now }, { columns: COLUMNS, rows: rows() });
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(
      '\uFEFF"名称","备注"\r\n"甲","一"\r\n"乙","二"\r\n',
    );
  });

  test("quotes text and shows moments in Shanghai", () => {
    expect(csvLine(['上海“极光”, "A"', 12.5, new Date("2026-11-24T18:00:00Z")])).toBe(
      '"上海“极光”, ""A""",12.5,2026-11-25 02:00\r\n',
    );
  });

  test.each(["=1+1", "+86", "-2", "@sum", "\tx", "＝cmd|' /C calc'!A0"])(
    "%j is text to a spreadsheet and no formula",
    (typed) => {
      expect(csvLine([typed])).toBe(`"'${typed}"\r\n`);
    },
  );

  test.each(["913100001234567890", "310115199001011234", "007", "91310000E123456789", "12E45"])(
    "%s stays text to a spreadsheet, digit for digit",
    (code) => {
      const cell = csvLine([code]).trim();
      const number = /^\d+(E\d+)?$/.test(code);
      expect(cell).toBe(number ? `"=""${code}"""` : `"${code}"`);
    },
  );

  test("leaves what is missing empty and figures as figures", () => {
    expect(csvLine([null, -3])).toBe(",-3\r\n");
  });

  test("reads no further than its reader takes, and stops when the reader goes", async () => {
    let read = 0;
    let stopped = false;
    async function* endless() {
      try {
        for (;;) yield [{ name: String(read++), note: "" }];
      } finally {
        stopped = true;
      }
    }
    const response = csvResponse({ name: "list", now }, { columns: COLUMNS, rows: endless() });
    const reader = response.body?.getReader();
    for (let chunk = 0; chunk < 5; chunk++) await reader?.read();
    expect(read).toBeLessThanOrEqual(6);
    await reader?.cancel();
    expect(stopped).toBe(true);
  });

  test("is cut at 100,000 rows", async () => {
    async function* endless() {
      for (;;) yield Array.from({ length: 30_000 }, () => ({ name: "", note: "" }));
    }
    const columns = COLUMNS.slice(0, 1);
    const response = csvResponse({ name: "list", now }, { columns, rows: endless() });
    expect((await response.text()).trim().split("\r\n").length).toBe(100_001);
  });
});
