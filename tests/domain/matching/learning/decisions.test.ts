import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Decision,
  type PartWeights,
  proposeWeights,
} from "#app/domain/matching/learning/decisions.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { PARTS, type PartName } from "#app/domain/matching/types.ts";
import { chance } from "#tests/factories/chance.ts";

const NOW = DEFAULT_POLICY.weights;

/** Lists of five of which the one with the best `part` is accepted, mostly. */
function choosing(
  part: PartName,
  { lists, seed = 1 }: { lists: number; seed?: number },
): Decision[] {
  const { next } = chance(seed);
  return Array.from({ length: lists }, (_, list) => {
    const rows = Array.from({ length: 5 }, (_, row) => ({
      applicationId: `a${list}`,
      resourceId: `r${list}-${row}`,
      verdict: row % 2 ? ("declined" as const) : ("ignored" as const),
      values: Object.fromEntries(PARTS.map((each) => [each, next()])) as PartWeights,
    }));
    const best = rows.reduce((a, b) => (b.values[part] > a.values[part] ? b : a));
    return rows.map((row) => (row === best ? { ...row, verdict: "accepted" as const } : row));
  }).flat();
}

const total = (weights: PartWeights) => PARTS.reduce((sum, part) => sum + weights[part], 0);

describe("weights proposed from decisions", () => {
  test("rise for the part that decided, and order unseen lists better", () => {
    const proposal = proposeWeights(choosing("stage", { lists: 60 }), NOW);
    expect(proposal.verdict).toBe("better");
    expect(proposal.weights.stage).toBeGreaterThan(2 * NOW.stage);
    expect(proposal.after.right).toBeGreaterThan(proposal.before.right + 0.1);
    expect(proposal.after.place).toBeLessThan(proposal.before.place);
    expect(proposal.counts).toEqual({ accepted: 60, declined: 94, ignored: 146 });
  });

  test("stay as they are where there is too little to learn from", () => {
    for (const lists of [0, 5, 10]) {
      const proposal = proposeWeights(choosing("stage", { lists }), NOW);
      expect(proposal).toMatchObject({ verdict: "few", weights: NOW });
    }
  });

  test("move less with fewer decisions", () => {
    const moved = (lists: number) =>
      proposeWeights(choosing("area", { lists }), NOW).weights.area - NOW.area;
    expect(moved(20)).toBeGreaterThan(0);
    expect(moved(20)).toBeLessThan(moved(80));
  });

  test("stay within reach of the present ones where a few decisions all point one way", () => {
    for (const part of PARTS) {
      const { weights } = proposeWeights(choosing(part, { lists: 20 }), NOW);
      for (const each of PARTS) expect(Math.abs(weights[each] - NOW[each])).toBeLessThan(0.15);
    }
  });

  test("leave alone how full a resource is, which follows from the decisions themselves", () => {
    const proposal = proposeWeights(choosing("capacity", { lists: 60 }), NOW);
    expect(proposal.weights.capacity).toBe(NOW.capacity);
  });

  test("are no better where everything was decided by chance", () => {
    const { next } = chance(3);
    const decisions = choosing("stage", { lists: 60 }).map((decision) => ({
      ...decision,
      values: Object.fromEntries(PARTS.map((part) => [part, next()])) as PartWeights,
    }));
    const { before, after } = proposeWeights(decisions, NOW);
    expect(Math.abs(after.right - before.right)).toBeLessThan(0.08);
  });

  test("keep their sum, stay between 0 and 1, and know no order and no names", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(...PARTS),
        fc.integer({ min: 0, max: 30 }),
        (seed, part, lists) => {
          const decisions = choosing(part, { lists, seed });
          const proposal = proposeWeights(decisions, NOW);
          expect(total(proposal.weights)).toBeCloseTo(total(NOW), 2);
          for (const each of PARTS) {
            expect(proposal.weights[each]).toBeGreaterThanOrEqual(0);
            expect(proposal.weights[each]).toBeLessThanOrEqual(1);
          }
          const other = [...decisions].reverse().map((decision) => ({
            ...decision,
            applicationId: `${decision.applicationId}x`,
            resourceId: `y${decision.resourceId}`,
          }));
          expect(proposeWeights(other, NOW)).toEqual(proposal);
        },
      ),
      { numRuns: 30 },
    );
  });
});
