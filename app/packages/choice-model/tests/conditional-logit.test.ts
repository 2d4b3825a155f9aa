import { describe, expect, test } from "vitest";
import { mulberry32 } from "../../seeded-random/index.ts";
import { type ChoiceSet, type FitOptions, fitConditionalLogit } from "../index.ts";
import { choiceSet, rowsOf, simulatedChoices } from "./choices.ts";

const TRUE_WEIGHTS = [1.5, -1, 0];

function fitted(sets: readonly ChoiceSet[], options: Partial<FitOptions> = {}): number[] {
  const prior = options.prior ?? new Float64Array(TRUE_WEIGHTS.length);
  return [
    ...fitConditionalLogit(sets, {
      prior,
      l2Penalty: 0.01,
      iterations: 200,
      tolerance: 1e-12,
      ...options,
    }),
  ];
}

/** The negative log-likelihood as the textbook has it. */
function loss(sets: readonly ChoiceSet[], weights: readonly number[]): number {
  return sets.reduce((sum, set) => {
    const odds = rowsOf(set).map((row, at) =>
      Math.exp(
        row.reduce((utility, value, feature) => utility + value * (weights[feature] ?? 0), 0) +
          (set.offsets[at] ?? 0),
      ),
    );
    const total = odds.reduce((all, value) => all + value, 0);
    return odds
      .slice(0, set.chosen)
      .reduce((all, value) => all - set.weight * Math.log(value / total), sum);
  }, 0);
}

function slopes(sets: readonly ChoiceSet[], weights: readonly number[]): number[] {
  const step = 1e-5;
  return weights.map((_, feature) => {
    const at = (move: number) =>
      loss(
        sets,
        weights.map((value, which) => (which === feature ? value + move : value)),
      );
    return (at(step) - at(-step)) / (2 * step);
  });
}

describe("fitted weights", () => {
  const sets = simulatedChoices(TRUE_WEIGHTS, { sets: 4000, alternatives: 6 });

  test("are near those that the choices were made with", () => {
    fitted(sets).forEach((weight, feature) => {
      expect(Math.abs(weight - (TRUE_WEIGHTS[feature] ?? 0))).toBeLessThan(0.1);
    });
  });

  test.each([0.5, 40])(
    "with an L2 penalty of %d are where the likelihood's pull equals the penalty's",
    (l2Penalty) => {
      const few = sets.slice(0, 60).map((set) => ({ ...set, chosen: 2, weight: 0.7 }));
      const prior = Float64Array.of(0.5, 0.5, -0.5);
      const weights = fitted(few, { prior, l2Penalty });
      slopes(few, weights).forEach((slope, feature) => {
        const pull = 2 * l2Penalty * ((weights[feature] ?? 0) - (prior[feature] ?? 0));
        expect(slope + pull).toBeCloseTo(0, 2);
      });
    },
  );

  test("stay finite where one feature always decides, and nearer to the prior the greater the penalty", () => {
    const separable = Array.from({ length: 50 }, () => choiceSet([[1], [0]]));
    const weight = (l2Penalty: number) =>
      fitted(separable, { prior: Float64Array.of(0), l2Penalty })[0] ?? Number.NaN;
    expect(weight(1)).toBeLessThan(5);
    expect(weight(10)).toBeLessThan(weight(1));
    expect(weight(1000)).toBeLessThan(0.05);
  });

  test("do not depend on a feature's unit where it is standardised", () => {
    const few = sets.slice(0, 100);
    const thousandfold = few.map((set) => ({
      ...set,
      rows: set.rows.map((value, at) => (at % 3 === 0 ? value * 1000 : value)) as Float64Array,
    }));
    const options = { l2Penalty: 20, standardise: true };
    const [first = Number.NaN, ...rest] = fitted(few, options);
    const [scaled = Number.NaN, ...same] = fitted(thousandfold, options);
    expect(scaled * 1000).toBeCloseTo(first, 3);
    rest.forEach((weight, at) => {
      expect(same[at]).toBeCloseTo(weight, 3);
    });
  });

  test("stay at the prior where they are fixed, or where the feature is the same everywhere", () => {
    const prior = Float64Array.of(0.3, 0.2, 0.1);
    expect(fitted(sets, { prior, fixed: [true, false, false] })[0]).toBe(0.3);
    const constant = sets.slice(0, 50).map((set) => ({
      ...set,
      rows: set.rows.map((value, at) => (at % 3 === 2 ? 7 : value)) as Float64Array,
    }));
    expect(fitted(constant, { prior, standardise: true })[2]).toBeCloseTo(0.1, 9);
  });

  test("of nothing are the prior", () => {
    expect(fitted([], { prior: Float64Array.of(1, 2, 3) })).toEqual([1, 2, 3]);
  });
});

test("with the sampling correction a sample of the alternatives tells what all of them tell", () => {
  // What is likely is kept for certain, one in ten of the rest at random.
  const random = mulberry32(8);
  const all = simulatedChoices([2, 0, 0], { sets: 1500, alternatives: 60, seed: 5 });
  const sampled = all.map((set): ChoiceSet => {
    const rows = rowsOf(set);
    const offsets = rows.map(([first = 0], row) => (row === 0 || first > 0 ? 0 : Math.log(10)));
    const kept = rows.map((_, row) => offsets[row] === 0 || random() < 0.1);
    return {
      ...choiceSet(rows.filter((_, row) => kept[row])),
      offsets: Float64Array.from(offsets.filter((_, row) => kept[row])),
    };
  });
  const bare = sampled.map((set) => ({ ...set, offsets: new Float64Array(set.alternatives) }));
  const [truth = 0] = fitted(all);
  expect(Math.abs((fitted(sampled)[0] ?? 0) - truth)).toBeLessThan(0.15);
  expect(Math.abs((fitted(bare)[0] ?? 0) - truth)).toBeGreaterThan(0.3);
});
