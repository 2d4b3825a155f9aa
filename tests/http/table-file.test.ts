import { describe, expect, test } from "vitest";
import { organizations } from "#app/domain/imports/kinds/organizations.ts";
import { tableResponse } from "#app/http/table-file.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { nameKey } from "#app/platform/pinyin.server.ts";
import { readSheetFile } from "#app/platform/sheets/read-file.server.ts";
import { readImport } from "#app/services/imports/read-import.server.ts";
import { creditCodeOf } from "#tests/factories/sheets.ts";

interface Row {
  name: string;
  code: string | null;
  made: Date;
}

const ROWS: Row[] = [
  { name: "=HYPERLINK(1)", code: null, made: new Date("2026-11-20T02:00:00Z") },
  { name: "示例·甲有限公司", code: creditCodeOf(1), made: new Date("2026-11-20T02:00:00Z") },
];

function file(locale: "zh" | "en", query: string): Response {
  async function* rows() {
    yield ROWS;
  }
  const t = translator(locale);
  const request = new Request(`http://here/list${query}`);
  return tableResponse(
    { name: "organizations", now: new Date("2026-11-20T02:00:00Z"), request, t },
    {
      columns: [
        { label: t("district.organizations.name"), value: (row: Row) => row.name },
        { label: t("district.organizations.creditCode"), value: (row: Row) => row.code },
        { label: t("district.organizations.created"), value: (row: Row) => row.made },
      ],
      rows: rows(),
    },
  );
}

const known = {
  ...{ today: "2026-11-20", areas: new Map(), indicators: new Map(), sectors: new Map() },
  nameKey,
};

describe.each(["zh", "en"] as const)("a list in %s", (locale) => {
  test.each(["?format=xlsx&q=甲", "?q=甲"])(
    "that is exported (%s) can be imported again",
    async (query) => {
      const bytes = new Uint8Array(await file(locale, query).arrayBuffer());
      const read = readImport(
        { fileName: "表", bytes },
        { kind: organizations, known, chosen: {} },
      );
      if (read.fault) throw new Error(read.fault.fault);
      expect(
        read.rows.map(({ row, values, errors }) => [row, values, errors.map((e) => e.fault)]),
      ).toEqual([
        [2, {}, ["formula-text"]],
        [3, { name: "示例·甲有限公司", creditCode: creditCodeOf(1) }, []],
      ]);
    },
  );

  test("has a sheet of definitions beside it, with what narrowed it, and no formula", async () => {
    const bytes = new Uint8Array(await file(locale, "?format=xlsx&q=甲").arrayBuffer());
    const { sheets, notes } = readSheetFile("表", bytes);
    expect(notes).toEqual([]);
    expect(sheets).toHaveLength(2);
    expect(sheets[1]?.rows.at(-1)?.cells[1]).toBe("q=甲");
    expect(sheets[0]?.rows[1]?.cells).toEqual(["=HYPERLINK(1)", null, "2026-11-20 10:00"]);
  });
});
