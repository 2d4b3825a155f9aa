import {
  type Answers,
  BASELINES,
  dateOf,
  type Evaluation,
  HALF_LIVES,
  type Metrics,
  type Model,
  type Ratio,
  SCORE_PARTS,
} from "#app/packages/deal-ranking/index.ts";

const METRICS = ["recall@1", "recall@5", "recall@10", "recall@50", "mrr", "ndcg@10"] as const;

/** An evaluation for people: what was asked, the metrics side by side, the weights part by part. */
export function evaluationTable(result: Evaluation, seconds: number): string {
  const { queries, providers, split, newStartups, model } = result;
  const how =
    split.by === "startup" || split.day === null
      ? `Most links have no date: a fifth of the startups, drawn by a fixed seed, is asked for, by the ${split.earlierLinks} links of the others.`
      : `Asked for every startup with links on or after ${dateOf(split.day)}, by the links before its own day; weights learnt from the ${split.earlierLinks} links before the cut.`;
  return [
    how,
    "Every provider of the files is a candidate; one without an earlier deal can hardly be found, and counts.",
    "In brackets: how many times as good in nDCG@10 the engine is, and where 95 of 100 resamplings of the questions lie.",
    "",
    `${queries} startups × ${providers} providers`,
    ...metricRows(result),
    "",
    `${newStartups.queries} of them without an earlier link`,
    ...metricRows(newStartups),
    "",
    `Activity remembers ${memory(model)}`,
    "Weights learnt (log-odds per unit of each feature; first round / later rounds)",
    ...weightRows(model),
    "",
    `${seconds.toFixed(1)} s`,
    "",
  ].join("\n");
}

function metricRows({ engine, baselines, ratios }: Answers): string[] {
  const row = (name: string, metrics: Metrics) =>
    `  ${name.padEnd(12)}${METRICS.map((key) => metrics[key].toFixed(3).padStart(10)).join("")}`;
  return [
    `  ${"".padEnd(12)}${METRICS.map((key) => key.padStart(10)).join("")}`,
    row("engine", engine),
    ...BASELINES.map((name) => `${row(name, baselines[name])}  ${times(ratios[name])}`),
  ];
}

function times({ ratio, low, high }: Ratio): string {
  return `[${ratio.toFixed(2)}; ${low.toFixed(2)} to ${high.toFixed(2)}]`;
}

function memory({ recency }: Model): string {
  const shares = HALF_LIVES.map((years, which) => {
    const share = `${((recency[which] ?? 0) * 100).toFixed(0)} %`;
    return Number.isFinite(years)
      ? `${share} with a half-life of ${years} years`
      : `${share} for ever`;
  });
  return shares.join(", ");
}

function weightRows({ first, later, names }: Model): string[] {
  const of = (name: string) => {
    const at = names.indexOf(name);
    return `${name} ${first.weights[at]?.toFixed(2)}/${later.weights[at]?.toFixed(2)}`;
  };
  return SCORE_PARTS.map(
    ({ part, features }) => `  ${part.padEnd(10)}${features.map(of).join("  ")}`,
  );
}
