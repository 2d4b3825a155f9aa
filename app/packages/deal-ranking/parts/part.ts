import type { Past } from "../past.ts";
import type { Question } from "../question.ts";
import type { Tally } from "../tally.ts";

/** One question, what was known when it was asked, and what that says of every provider. */
export interface Asked {
  question: Question;
  past: Past;
  tally: Tally;
  /** Everybody's share of all known deals, 0…1, never 0. */
  shares: Float64Array;
}

/** Some features of every provider. */
export interface Part {
  features: readonly string[];
  /** Fills one column a feature, each with a value a provider. The columns come in as zeros. */
  write(asked: Asked, columns: readonly Float64Array[]): void;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
