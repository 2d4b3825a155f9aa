import type { Metrics } from "../metrics.ts";
import type { EvaluateBench } from "./run.ts";

/** A line of a table: what was measured, and what was found. */
type Row = [name: string, found: string];

/** nDCG@10 of the engine and the simple orders, and how far it is ahead of the best single one. */
export function evaluateRows({ runs, windows, skipped }: EvaluateBench): Row[] {
  return [
    ...runs.flatMap(({ name, result, seconds }): Row[] => [
      [`${name}, ${result.queries} × ${result.providers}, ${seconds.toFixed(0)} s`, found(result)],
      [`  new startups, ${result.newStartups.queries}`, found(result.newStartups)],
    ]),
    ...windows.map(({ name, queries, providers, engine }): Row => {
      const { mrr } = engine;
      return [
        `${name}, new, ${queries} × ${providers}`,
        `nDCG@10 ${ndcg(engine)}, recall@10 ${engine["recall@10"].toFixed(3)}, MRR ${mrr.toFixed(3)}`,
      ];
    }),
    ...(skipped ? [["real deals", skipped] satisfies Row] : []),
  ];
}

function found({
  engine,
  baselines: { popularity, tags, bm25, blend },
}: {
  engine: Metrics;
  baselines: Record<"popularity" | "tags" | "bm25" | "blend", Metrics>;
}): string {
  const best = Math.max(...[popularity, tags, bm25].map((each) => each["ndcg@10"]));
  return [
    `nDCG@10 ${ndcg(engine)} = ${(engine["ndcg@10"] / best).toFixed(2)} × the best single;`,
    `popularity ${ndcg(popularity)}, tags ${ndcg(tags)}, BM25 ${ndcg(bm25)}, blend ${ndcg(blend)}`,
  ].join(" ");
}

function ndcg(metrics: Metrics): string {
  return metrics["ndcg@10"].toFixed(3);
}
