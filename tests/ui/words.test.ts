import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partPoints } from "#app/domain/matching/shown-score.ts";
import { onlyParams, sortedBy, withoutValue, withParams } from "#app/ui/address.ts";
import { figureWords } from "#app/ui/figure-words.ts";
import {
  formatAgo,
  formatDeadline,
  formatDue,
  formatMoney,
  formatMoneyRange,
  moneyParts,
} from "#app/ui/format.ts";
import { markedPieces } from "#app/ui/marked-text.tsx";
import { narrowed } from "#app/ui/narrowed.ts";
import { pagesAround } from "#app/ui/pagination.tsx";
import { isCurrent, navigationFor } from "#app/ui/shell/navigation.ts";

const nobody = { founder: false, provider: false, district: false, admin: false };

describe("money", () => {
  test.each([
    [80_000_000_0, "800 万元", "RMB 8 million"],
    [35_000_000_000_00, "350 亿元", "RMB 35 billion"],
    [999_999_999_9, "1 亿元", "RMB 100 million"],
    [12_34, "12.34 元", "RMB 12.34"],
    [0, "0 元", "RMB 0"],
  ])("%d fen is %s", (fen, zh, en) => {
    expect(formatMoney(fen, "zh")).toBe(zh);
    expect(formatMoney(fen, "en")).toBe(en);
  });

  test("a range may be open at either end", () => {
    expect(formatMoneyRange(null, null, "zh")).toBeNull();
    expect(formatMoneyRange(5_000_000_00, null, "zh")).toBe("500 万元起");
    expect(formatMoneyRange(null, 5_000_000_00, "en")).toBe("up to RMB 5 million");
  });

  test("is never shown with a figure as long as the next unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (fen) => {
        const { unit, figure } = moneyParts(fen, "zh");
        if (unit !== "亿元") expect(Number(figure.replace(/,/g, ""))).toBeLessThan(10_000);
      }),
    );
  });
});

describe("time", () => {
  test("is told in its largest unit, behind or ahead", () => {
    const now = Date.UTC(2026, 10, 24, 4);
    expect(formatAgo(now - 3 * 86_400_000, now, "zh")).toBe("3 天前");
    expect(formatAgo(now + 7_200_000, now, "en")).toBe("in 2 hours");
  });

  test.each([
    // Tuesday noon; the term ends with Friday, the 4th of December: eight working days.
    ["2026-12-05T00:00+08:00", "2026-12-04，还剩 8 个工作日", "2026-12-04, 8 working days left"],
    ["2026-11-25T00:00+08:00", "2026-11-24，今天到期", "2026-11-24, due today"],
    // Over the weekend: Friday, Monday and Tuesday are late.
    ["2026-11-20T00:00+08:00", "2026-11-19，已超期 3 个工作日", "2026-11-19, 3 working days late"],
    ["2026-11-24T09:00+08:00", "2026-11-24，已超期", "2026-11-24, overdue"],
    [
      "2027-01-08T00:00+08:00",
      "2027-01-07，还剩 31 个工作日（日历未公布）",
      "2027-01-07, 31 working days left (days off not published yet)",
    ],
  ])("a deadline tells its date first, then working days: %s", (due, zh, en) => {
    const now = "2026-11-24T12:00+08:00";
    expect(formatDue(due, now, "zh")).toBe(zh);
    expect(formatDue(due, now, "en")).toBe(en);
  });

  test("a deadline of midnight is the end of its day", () => {
    expect(formatDeadline("2026-12-05T00:00+08:00")).toBe("2026-12-04 24:00");
    expect(formatDeadline("2026-12-05T09:30+08:00")).toBe("2026-12-05 09:30");
  });
});

describe("a plan's figure", () => {
  test.each([
    [{ value: 2000, comparator: ">=", unit: "家" }, "≥ 2,000 家"],
    [{ value: 2, upper: 3, comparator: "range", unit: "家" }, "2–3 家"],
    [{ value: 6.8, comparator: ">", unit: "%" }, "> 6.8%"],
    [{ value: 8, unit: "英寸" }, "8 英寸"],
    [{ value: 0, comparator: "relative", unit: "%" }, "高于平均水平"],
    [
      { value: 0, comparator: "relative", unit: "件", reference: "全市平均水平" },
      "高于全市平均水平",
    ],
    [{ value: 5.5, comparator: "about", unit: "%" }, "约 5.5%"],
    [{ value: 600, comparator: "nearly", unit: "场" }, "近 600 场"],
    [{ value: 3, upper: 5, comparator: "within", unit: "%" }, "3–5%"],
    [{ value: 0, comparator: "rising", unit: "家" }, "持续增长"],
    [{ value: 2.75, comparator: "=", unit: "倍" }, "2.75 倍"],
  ] as const)("%o reads %s", (figure, words) => {
    expect(figureWords(figure, "zh")).toBe(words);
  });
});

describe("addresses of neighbouring states", () => {
  const params = new URLSearchParams("q=芯片&kind=fund&kind=testing&page=3&sort=name");

  test("change what they say and no more", () => {
    expect(new URLSearchParams(withParams(params, { page: 4, q: null })).toString()).toBe(
      "kind=fund&kind=testing&page=4&sort=name",
    );
  });

  test("without one value of a filter go back to the first page", () => {
    const next = new URLSearchParams(withoutValue(params, "kind", "fund"));
    expect(next.getAll("kind")).toEqual(["testing"]);
    expect(next.has("page")).toBe(false);
  });

  test("sorting by the same column turns it round", () => {
    expect(sortedBy(params, "name", { by: "name", dir: "asc" })).toContain("dir=desc");
    expect(sortedBy(params, "area", { by: "name", dir: "desc" })).toContain("dir=asc");
  });

  test("clearing leaves the order of the list", () => {
    expect(onlyParams(params, ["sort"])).toBe("?sort=name");
  });
});

describe("pages around", () => {
  test("keep first, last and neighbours", () => {
    expect(pagesAround(1, 1)).toEqual([1]);
    expect(pagesAround(10, 20)).toEqual([1, null, 8, 9, 10, 11, 12, null, 20]);
    expect(pagesAround(2, 4)).toEqual([1, 2, 3, 4]);
  });
});

describe("pieces of a marked text", () => {
  test("join hits that overlap and drop those outside", () => {
    const hits = [
      { start: 2, end: 5 },
      { start: 0, end: 3 },
      { start: 90, end: 99 },
    ];
    expect(markedPieces("车规级激光雷达", hits)).toEqual([
      { text: "车规级激光", marked: true, start: 0 },
      { text: "雷达", marked: false, start: 5 },
    ]);
  });

  test("always add up to the text", () => {
    const hit = fc.record({
      start: fc.integer({ min: -2, max: 40 }),
      end: fc.integer({ max: 40 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(hit), (text, hits) => {
        expect(
          markedPieces(text, hits)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("points of a score", () => {
  test("add up to the total that is shown", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (values) => {
          const parts = values.map((value) => ({
            name: "sector" as const,
            value,
            weight: 1 / 8,
            known: true,
            evidence: {},
          }));
          const shown = partPoints(parts).reduce((sum, { points }) => sum + points, 0);
          const score = parts.reduce((sum, { value, weight }) => sum + value * weight * 100, 0);
          expect(shown).toBe(Math.round(score));
        },
      ),
    );
  });
});

describe("a combobox", () => {
  const options = [
    { value: "1", label: "闵行区", search: "闵行区\nminhangqu\nmhq" },
    { value: "2", label: "嘉定区", search: "嘉定区\njiadingqu\njdq" },
    { value: "3", label: "新嘉定", search: "新嘉定\nxinjiading\nxjd" },
  ];

  test("finds by characters, pinyin and initials, beginnings first", () => {
    expect(narrowed(options, "mhq").map(({ value }) => value)).toEqual(["1"]);
    expect(narrowed(options, "嘉定").map(({ value }) => value)).toEqual(["2", "3"]);
    expect(narrowed(options, "").length).toBe(3);
  });
});

describe("navigation", () => {
  test("shows visitors the public pages alone", () => {
    expect(navigationFor(null, {}).flatMap(({ items }) => items.map(({ to }) => to))).toEqual([
      "/",
      "/discover",
      "/plans",
      "/resources",
    ]);
  });

  test("puts each role's own desk first, with what waits there", () => {
    const groups = navigationFor({ ...nobody, provider: true }, { "/review": 4 });
    expect(groups[0]?.items[0]).toMatchObject({ to: "/review", count: 4 });
    expect(groups.flatMap(({ items }) => items).some(({ to }) => to.startsWith("/district"))).toBe(
      false,
    );
  });

  test("tells who has no role yet how to begin", () => {
    expect(navigationFor(nobody, {})[0]?.items[0]?.to).toBe("/organizations/new?kind=startup");
  });

  test("marks the place one is in, not its neighbour", () => {
    const items = navigationFor({ ...nobody, provider: true }, {}).flatMap((group) => group.items);
    const current = (path: string) =>
      items.filter((item) => isCurrent(item, path)).map(({ to }) => to);
    expect(current("/review/candidates")).toEqual(["/review/candidates"]);
    expect(current("/plans/jiading-2024")).toEqual(["/plans"]);
    expect(current("/resources/new")).toEqual(["/provider"]);
    expect(current("/resources/01abc/mandate")).toEqual(["/provider"]);
    expect(current("/resources/01abc")).toEqual(["/resources"]);
  });
});
