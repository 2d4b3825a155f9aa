import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FUNNEL_STEPS } from "#app/domain/deals/lifecycle.ts";
import { blockingCounts } from "#app/domain/monitoring/blocking.ts";
import { funnel, stepIndex } from "#app/domain/monitoring/funnel.ts";
import { gapMap } from "#app/domain/monitoring/gap.ts";
import { DEAL_STATES, NEED_KINDS } from "#app/domain/vocabulary.ts";

describe("funnel", () => {
  test("counts who came how far, and who stands where", () => {
    const rows = funnel(
      { interested: 2, invited: 1, meeting: 1, declined: 4 },
      new Map([
        [0, 5],
        [4, 3],
      ]),
    );
    expect(rows.map(({ step, reached, now }) => [step, reached, now])).toEqual([
      ["contacted", 8, 3],
      ["introduced", 3, 0],
      ["in_review", 3, 0],
      ["shortlisted", 3, 0],
      ["meeting", 3, 1],
      ["offered", 0, 0],
      ["agreed", 0, 0],
      ["completed", 0, 0],
    ]);
    expect(rows[1]?.passed).toBe(3 / 8);
    expect(rows[6]?.passed).toBeNull();
  });

  test("never widens", () => {
    const counts = fc.array(fc.tuple(fc.nat(FUNNEL_STEPS.length - 1), fc.nat(1000)));
    fc.assert(
      fc.property(counts, (furthest) => {
        const reached = funnel({}, new Map(furthest)).map((row) => row.reached);
        expect(reached).toEqual([...reached].sort((a, b) => b - a));
      }),
    );
  });

  test("has a step for each state but the endings", () => {
    expect(DEAL_STATES.filter((state) => stepIndex(state) === null)).toEqual([
      "declined",
      "withdrawn",
      "expired",
    ]);
  });
});

describe("gap map", () => {
  test("sets what is asked for against who offers it", () => {
    const [auto, health] = gapMap(["auto", "health"], {
      demand: [
        { sector: "auto", need: "equity", applications: 4 },
        { sector: "auto", need: "lab", applications: 2 },
      ],
      supply: [
        { sectors: ["auto"], serves: ["equity"], open: true },
        { sectors: [], serves: ["space"], open: true },
        { sectors: ["auto"], serves: ["lab"], open: false },
      ],
    });
    const cell = (need: string) => auto?.cells.find((each) => each.need === need);
    expect(cell("equity")).toMatchObject({ demand: 4, open: 1, named: 0, level: "tight" });
    expect(cell("lab")).toMatchObject({ demand: 2, open: 0, named: 1, level: "missing" });
    expect(cell("space")).toMatchObject({ demand: 0, open: 1, level: "quiet" });
    expect(health?.cells.find((each) => each.need === "space")?.open).toBe(1);
    expect(health?.cells.map((each) => each.need)).toEqual([...NEED_KINDS]);
  });

  test.each([
    [3, "served"],
    [4, "tight"],
    [6, "tight"],
  ])("%i who ask for one that offers: %s", (applications, level) => {
    const [row] = gapMap(["auto"], {
      demand: [{ sector: "auto", need: "lab", applications }],
      supply: [{ sectors: ["auto"], serves: ["lab"], open: true }],
    });
    expect(row?.cells.find(({ need }) => need === "lab")?.level).toBe(level);
  });
});

describe("what blocks most", () => {
  test("counts a reason once a near miss, most first", () => {
    const stage = { code: "stage" as const, liftable: true, values: {} };
    const full = { code: "full" as const, liftable: false, values: {} };
    expect(blockingCounts([[stage, stage], [full], [stage, full], [stage]])).toEqual([
      { code: "stage", count: 3, liftable: true },
      { code: "full", count: 2, liftable: false },
    ]);
  });
});
