import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rosterFaults, rosterSheet, type Stay } from "#app/domain/companies/roster.ts";
import { TENANCY_STATES } from "#app/domain/vocabulary.ts";

const WAN = 1_000_000;

function stay(said: Partial<Stay> = {}): Stay {
  return {
    organizationId: "a",
    state: "in",
    movedIn: "2024-03-01",
    movedOut: null,
    squareMetres: 120,
    sales: 300 * WAN,
    rdExpense: 80 * WAN,
    employees: 12,
    equityOfYear: 0,
    equityEver: 0,
    highTech: false,
    ...said,
  };
}

describe("the yearly sheet of an incubator", () => {
  test("counts who was inside when the year ended, in the units of the form", () => {
    const sheet = rosterSheet(
      [
        stay(),
        stay({
          movedIn: "2025-12",
          equityOfYear: 500 * WAN,
          equityEver: 500 * WAN,
          highTech: true,
        }),
        stay({ movedIn: "2026-01-02" }),
        stay({ state: "graduated", movedOut: "2025-12-31" }),
        stay({ state: "graduated", movedOut: "2024-06" }),
        stay({ state: "left", movedOut: "2025-05-01" }),
      ],
      2025,
    );
    expect(sheet).toMatchObject({
      tenants: 2,
      movedIn: 1,
      graduated: 1,
      graduatedEver: 2,
      left: 1,
      squareMetres: 240,
      employees: 24,
      income: 6000,
      research: 1600,
      equityOfYear: 5000,
      financedEver: 1,
      highTech: 1,
    });
    expect(rosterFaults(sheet, { before: null, area: 1000 })).toEqual([]);
  });

  test("tells what is missing instead of taking it for nothing", () => {
    const sheet = rosterSheet([stay(), stay({ sales: null, rdExpense: 0 })], 2025);
    expect(sheet.missing).toEqual({ sales: 1, rdExpense: 0, employees: 0, squareMetres: 0 });
    expect(rosterFaults(sheet, { before: null, area: null })).toEqual([
      { rule: "missing", figure: "income", against: 1 },
    ]);
  });

  test("asks about jumps, slips by a thousand and more area than there is", () => {
    const before = rosterSheet([stay(), stay()], 2024);
    const slipped = rosterSheet([stay({ sales: 300 * WAN * 1000 })], 2025);
    expect(rosterFaults(slipped, { before, area: 100 })).toEqual([
      { rule: "thousand-slip", figure: "income", against: 12 },
      { rule: "area-above-incubator", figure: "squareMetres", against: 100 },
      { rule: "jump", figure: "income", against: before.income },
    ]);
  });

  test("never has a part above its whole, whatever stays there were", () => {
    const stays = fc.array(
      fc.record({
        state: fc.constantFrom(...TENANCY_STATES),
        movedIn: fc.constantFrom("2023-05", "2024-12-31", "2025-01-01", "2026"),
        out: fc.constantFrom("2024-12-31", "2025", "2025-12-31", "2026-02-01"),
        equity: fc.tuple(fc.nat(1e9), fc.nat(1e9)),
        highTech: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(stays, (drawn) => {
        const sheet = rosterSheet(
          drawn.map(({ state, movedIn, out, equity: [now, earlier], highTech }) =>
            stay({
              state,
              movedIn: movedIn === "2026" ? "2026-01" : movedIn,
              movedOut: state === "in" ? null : out === "2025" ? "2025-06" : out,
              equityOfYear: now,
              equityEver: now + earlier,
              highTech,
            }),
          ),
          2025,
        );
        const parts = rosterFaults(sheet, { before: null, area: null });
        expect(parts.filter(({ rule }) => rule === "part-above-whole")).toEqual([]);
      }),
    );
  });
});
