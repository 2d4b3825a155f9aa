import { fitConditionalLogit } from "../index.ts";
import { simulatedChoices } from "../tests/choices.ts";

export interface ChoiceBench {
  runs: { sets: number; alternatives: number; features: number; ms: number; error: number }[];
}

/** A line of a table: what was measured, and what was found. */
type Row = [name: string, found: string];

const SIZES = [
  { sets: 1_000, alternatives: 20, features: 8 },
  { sets: 10_000, alternatives: 20, features: 8 },
  { sets: 2_000, alternatives: 150, features: 40 },
];

/** Fits weights to simulated choices, and says how far the farthest is from those that made them. */
export function benchChoice(): ChoiceBench {
  return {
    runs: SIZES.map(({ sets, alternatives, features }) => {
      const truth = Array.from({ length: features }, (_, feature) => Math.cos(feature));
      const choices = simulatedChoices(truth, { sets, alternatives });
      const prior = new Float64Array(features);
      const begun = performance.now();
      const weights = fitConditionalLogit(choices, {
        prior,
        l2Penalty: 0.1,
        iterations: 60,
        tolerance: 1e-8,
      });
      const ms = performance.now() - begun;
      const error = Math.max(...weights.map((weight, at) => Math.abs(weight - (truth[at] ?? 0))));
      return { sets, alternatives, features, ms, error };
    }),
  };
}

export function choiceRows({ runs }: ChoiceBench): Row[] {
  return runs.map(
    ({ sets, alternatives, features, ms, error }): Row => [
      `${sets} choices of ${alternatives}, ${features} features`,
      `${ms.toFixed(0)} ms; farthest weight off by ${error.toFixed(2)}`,
    ],
  );
}
