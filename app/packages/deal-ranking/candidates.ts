/** Providers to learn from for one question, those chosen first. */
export interface Candidates {
  providers: number[];
  /** Sampling correction: the logarithm of how many providers each stands for. */
  offsets: Float64Array;
}

/** How many of the others are taken for certain, the likeliest first, and how many of the rest at random. */
export interface SampleSize {
  likeliest: number;
  random: number;
}

/**
 * Those chosen, the likeliest others, and a stratified sample of the rest: one at random from each of equal
 * stretches of the order. The correction keeps the estimate consistent (McFadden 1978).
 */
export function sampleCandidates(
  { chosen, likelihood }: { chosen: readonly number[]; likelihood: Float64Array },
  { size, random }: { size: SampleSize; random: () => number },
): Candidates {
  const others = [...likelihood.keys()]
    .filter((provider) => !chosen.includes(provider))
    .sort((a, b) => likelihood[b] - likelihood[a] || a - b);
  const certain = [...chosen, ...others.slice(0, size.likeliest)];
  const rest = others.slice(size.likeliest);
  const drawn = stratified(rest, { count: size.random, random });
  const each = drawn.length === 0 ? 0 : Math.log(rest.length / drawn.length);
  const providers = [...certain, ...drawn];
  return {
    providers,
    offsets: Float64Array.from(providers, (_, row) => (row < certain.length ? 0 : each)),
  };
}

function stratified(
  list: readonly number[],
  { count, random }: { count: number; random: () => number },
): readonly number[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, stretch) => {
    const from = Math.floor((stretch * list.length) / count);
    const to = Math.floor(((stretch + 1) * list.length) / count);
    return list[from + Math.floor(random() * (to - from))];
  });
}
