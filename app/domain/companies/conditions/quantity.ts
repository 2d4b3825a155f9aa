/** An exact fraction, so that a share of exactly 5 % is no more and no less. `under` is above zero. */
export interface Quantity {
  over: bigint;
  under: bigint;
}

/** A value, or why there is none: nobody has said it, or it cannot exist (a share of nothing). */
export type Value = Quantity | "blank" | "none";

export const COMPARISONS = [">=", ">", "<=", "<"] as const;
export type Comparison = (typeof COMPARISONS)[number];

const HUNDREDTHS = 100;

/** Exact to the hundredth: sums of money are whole fen, people may be counted by halves. */
export function quantity(value: number): Quantity {
  return { over: BigInt(Math.round(value * HUNDREDTHS)), under: BigInt(HUNDREDTHS) };
}

export function isKnown(value: Value): value is Quantity {
  return typeof value === "object";
}

export function added(values: readonly Value[]): Value {
  let sum: Quantity = { over: 0n, under: 1n };
  for (const value of values) {
    if (!isKnown(value)) return value;
    sum = {
      over: sum.over * value.under + value.over * sum.under,
      under: sum.under * value.under,
    };
  }
  return sum;
}

export function subtracted(whole: Value, part: Value): Value {
  return isKnown(part) ? added([whole, { ...part, over: -part.over }]) : part;
}

/** One over the other; `none` where that would be a share of nothing. */
export function divided(part: Value, whole: Value): Value {
  if (!isKnown(whole)) return whole;
  if (!isKnown(part)) return part;
  if (whole.over <= 0n) return "none";
  return { over: part.over * whole.under, under: part.under * whole.over };
}

export function compares(left: Quantity, comparison: Comparison, right: Quantity): boolean {
  const difference = left.over * right.under - right.over * left.under;
  if (comparison === ">=") return difference >= 0n;
  if (comparison === ">") return difference > 0n;
  return comparison === "<=" ? difference <= 0n : difference < 0n;
}

/** Raised to a small whole power. */
export function raised({ over, under }: Quantity, power: number): Quantity {
  return { over: over ** BigInt(power), under: under ** BigInt(power) };
}

/** As a plain number, to fifteen figures. */
export function asNumber({ over, under }: Quantity): number {
  const digits = 10n ** 12n;
  return Number((over * digits) / under) / Number(digits);
}
