import { describe, expect, test } from "vitest";
import { csv, everyRow } from "#app/http/csv.ts";

describe("a CSV file", () => {
  test("begins with a byte order mark, quotes text and shows moments in Shanghai", () => {
    const file = csv(
      ["企业", "金额", "时间"],
      [['上海“极光”, "A"', 12.5, new Date("2026-11-24T18:00:00Z")]],
    );
    expect(file).toBe(
      '\uFEFF"企业","金额","时间"\r\n"上海“极光”, ""A""",12.5,2026-11-25 02:00\r\n',
    );
  });

  test.each(["=1+1", "+86", "-2", "@sum", "\tx", "＝cmd|' /C calc'!A0"])(
    "%j is text to a spreadsheet and no formula",
    (typed) => {
      const [, row] = csv(["名称"], [[typed]]).split("\r\n");
      expect(row).toBe(`"'${typed}"`);
    },
  );

  test("leaves what is missing empty and figures as figures", () => {
    expect(csv(["a", "b"], [[null, -3]])).toContain("\r\n,-3\r\n");
  });
});

test("every page of a list is read, once", async () => {
  const asked: number[] = [];
  const rows = await everyRow(async ({ page, pageSize }) => {
    asked.push(page);
    const left = Math.max(0, 4500 - (page - 1) * pageSize);
    return { rows: Array.from({ length: Math.min(left, pageSize) }, () => page), total: 4500 };
  });
  expect(rows.length).toBe(4500);
  expect(asked).toEqual([1, 2, 3]);
});
