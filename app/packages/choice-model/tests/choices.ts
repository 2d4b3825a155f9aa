import { mulberry32 } from "../../seeded-random/index.ts";
import type { ChoiceSet } from "../index.ts";

/** One alternative of several is chosen, with probabilities that a conditional logit of these weights gives. */
export function simulatedChoices(
  weights: readonly number[],
  { sets, alternatives, seed = 1 }: { sets: number; alternatives: number; seed?: number },
): ChoiceSet[] {
  const random = mulberry32(seed);
  return Array.from({ length: sets }, () => {
    const rows = Array.from({ length: alternatives }, () => weights.map(() => 2 * random() - 1));
    const odds = rows.map((row) => Math.exp(utility(row, weights)));
    const chosen = rows.splice(drawn(odds, random()), 1);
    return choiceSet([...chosen, ...rows]);
  });
}

/** The first row was chosen; nothing is known beforehand. */
export function choiceSet(rows: readonly (readonly number[])[]): ChoiceSet {
  return {
    rows: Float64Array.from(rows.flat()),
    alternatives: rows.length,
    chosen: 1,
    offsets: new Float64Array(rows.length),
    weight: 1,
  };
}

export function rowsOf({ rows, alternatives }: ChoiceSet): number[][] {
  const features = rows.length / alternatives;
  return Array.from({ length: alternatives }, (_, row) => [
    ...rows.slice(row * features, (row + 1) * features),
  ]);
}

/** An index, with probabilities in proportion to the odds. */
function drawn(odds: readonly number[], share: number): number {
  let left = share * odds.reduce((sum, value) => sum + value, 0);
  for (const [index, value] of odds.entries()) {
    left -= value;
    if (left < 0) return index;
  }
  return odds.length - 1;
}

function utility(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, feature) => sum + value * (weights[feature] ?? 0), 0);
}
