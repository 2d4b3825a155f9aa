import type { Answers } from "../evaluate.ts";
import type { Metrics } from "../metrics.ts";
import { againstBest, type EvaluateBench, type Run } from "./run.ts";

/** A line of a table: what was measured, and what was found. */
type Row = [name: string, found: string];

/** Small markets on average, and large ones each. */
const GOALS = { small: 1, large: 1.05, manyQuestions: 1000 } as const;

/** nDCG@10 of the engine against the best of the simple orders, and what the goals say of it. */
export function evaluateRows({ runs, small, windows, skipped }: EvaluateBench): Row[] {
  return [
    ...runs.flatMap(({ name, result, seconds }): Row[] => [
      [`${name}, ${result.queries} × ${result.providers}, ${seconds.toFixed(0)} s`, found(result)],
      [`  new startups, ${result.newStartups.queries}`, found(result.newStartups)],
    ]),
    ...small.map(
      ({ name, result }): Row => [
        `${name}, ${result.queries} × ${result.providers}`,
        found(result),
      ],
    ),
    ...windows.map(
      ({ name, queries, providers, engine, lifts }): Row => [
        `${name}, new, ${queries} × ${providers}`,
        `engine ${protocol(engine)}; lifts ${protocol(lifts)}`,
      ],
    ),
    ...(skipped === null ? goals({ runs, small }) : [["real deals", skipped] satisfies Row]),
  ];
}

function found(answers: Answers): string {
  const { engine, baselines } = answers;
  const { best, ratio, low, high } = againstBest(answers);
  return `nDCG@10 ${ndcg(engine)}, ${best} ${ndcg(baselines[best])}: ${times(ratio)} (${times(low)} to ${times(high)})`;
}

function protocol(metrics: Metrics): string {
  const { mrr } = metrics;
  return `nDCG@10 ${ndcg(metrics)}, recall@10 ${metrics["recall@10"].toFixed(3)}, MRR ${mrr.toFixed(3)}`;
}

function goals({ runs, small }: { runs: readonly Run[]; small: readonly Run[] }): Row[] {
  const ratios = small.map(({ result }) => againstBest(result));
  const mean = ratios.reduce((sum, { ratio }) => sum + ratio, 0) / ratios.length;
  const behind = ratios.filter(({ high }) => high < 1).length;
  const large = runs
    .filter(({ result }) => result.queries > GOALS.manyQuestions)
    .map(({ result }) => againstBest(result).ratio);
  const least = Math.min(...large);
  return [
    [
      `goal: ${small.length} small markets, mean ≥ ${times(GOALS.small)}`,
      `${times(mean)}, ${met(mean >= GOALS.small)}`,
    ],
    ["goal: none wholly below 1", `${behind} below, ${met(behind === 0)}`],
    [
      `goal: ${large.length} of over 1,000 questions, each ≥ ${times(GOALS.large)}`,
      `the least ${times(least)}, ${met(least >= GOALS.large)}`,
    ],
  ];
}

function met(yes: boolean): string {
  return yes ? "met" : "missed";
}

function times(ratio: number): string {
  return ratio.toFixed(2);
}

function ndcg(metrics: Metrics): string {
  return metrics["ndcg@10"].toFixed(3);
}
