/** Weights with at most this many decimals are made whole, so that sums are exact. */
const MOST_DECIMALS = 9;
/** A double holds sums of some thousand weights of this size exactly. */
const MOST_WHOLE = 2 ** 40;

/** The weights times `scale`, all whole; as they are, with scale 1, where they have too many decimals. */
export function integerWeights(weights: Float64Array): { whole: Float64Array; scale: number } {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    const fits = weights.every((weight) => {
      const whole = Math.round(weight * scale);
      return Math.abs(whole) <= MOST_WHOLE && whole / scale === weight;
    });
    if (fits) return { whole: weights.map((weight) => Math.round(weight * scale)), scale };
  }
  return { whole: weights.slice(), scale: 1 };
}

/** The sum of the positive ones, without the rounding of each step where they are whole or few. */
export function positiveSum(weights: Float64Array): number {
  const { whole, scale } = integerWeights(weights);
  const positive = whole.filter((weight) => weight > 0).sort();
  return positive.reduce((sum, weight) => sum + weight, 0) / scale;
}
