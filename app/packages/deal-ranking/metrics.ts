/** What a list is worth: shares found among the first so many, and how high. All 0…1. */
export interface Metrics {
  "recall@1": number;
  "recall@5": number;
  "recall@10": number;
  "recall@50": number;
  mrr: number;
  "ndcg@10": number;
}

const DEPTHS = [1, 5, 10, 50] as const;
const NDCG_DEPTH = 10;

/**
 * Metrics of one question: `places` are where in the list (from 0) the wanted ones stand, those that are
 * in it; `wanted` is how many there are in all.
 */
export function metricsOf(places: readonly number[], wanted: number): Metrics {
  const recall = (depth: number) => places.filter((place) => place < depth).length / wanted;
  const [one, five, ten, fifty] = DEPTHS.map(recall);
  const first = Math.min(...places);
  return {
    "recall@1": one,
    "recall@5": five,
    "recall@10": ten,
    "recall@50": fifty,
    mrr: places.length === 0 ? 0 : 1 / (first + 1),
    "ndcg@10": ndcg(places, wanted),
  };
}

function ndcg(places: readonly number[], wanted: number): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  let got = 0;
  for (const place of places) if (place < NDCG_DEPTH) got += gain(place);
  let best = 0;
  for (let place = 0; place < Math.min(wanted, NDCG_DEPTH); place++) best += gain(place);
  return got / best;
}

/** The mean over questions; zeros where there are none. */
export function meanMetrics(all: readonly Metrics[]): Metrics {
  const mean = (key: keyof Metrics) =>
    all.reduce((sum, each) => sum + each[key], 0) / Math.max(1, all.length);
  return {
    "recall@1": mean("recall@1"),
    "recall@5": mean("recall@5"),
    "recall@10": mean("recall@10"),
    "recall@50": mean("recall@50"),
    mrr: mean("mrr"),
    "ndcg@10": mean("ndcg@10"),
  };
}

/** Places of the wanted in the order of scores; who has the same score stands in the order given. */
export function ranksOf(scores: Float64Array, wanted: Iterable<number>): number[] {
  const places: number[] = [];
  for (const provider of wanted) {
    const own = scores[provider];
    let place = 0;
    for (let other = 0; other < scores.length; other++) {
      const score = scores[other];
      if (score > own || (score === own && other < provider)) place++;
    }
    places.push(place);
  }
  return places;
}

/** The `k` best in order, ties in the order given. */
export function bestOf(scores: Float64Array, k: number): number[] {
  return [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b).slice(0, k);
}
