import {
  dateOf,
  type Evaluation,
  type Metrics,
  type Model,
  SCORE_PARTS,
} from "#app/packages/deal-ranking/index.ts";

const METRICS = ["recall@1", "recall@5", "recall@10", "recall@50", "mrr", "ndcg@10"] as const;

/** An evaluation for people: what was asked, the metrics side by side, the weights part by part. */
export function evaluationTable(result: Evaluation, seconds: number): string {
  const { queries, providers, split, newStartups, model } = result;
  const how =
    split.by === "startup" || split.day === null
      ? "Most links have no date: a fifth of the startups, drawn by a fixed seed, is asked for"
      : `Asked for every startup with links on or after ${dateOf(split.day)}`;
  return [
    `${how}; learnt from the ${split.earlierLinks} links before.`,
    `Every provider of the files is a candidate; one without an earlier deal can hardly be found, and counts.`,
    "",
    `${queries} startups × ${providers} providers`,
    ...metricRows(result),
    "",
    `${newStartups.queries} of them without an earlier link`,
    ...metricRows(newStartups),
    "",
    "Weights learnt (log-odds per unit of each feature; first round / later rounds)",
    ...weightRows(model),
    "",
    `${seconds.toFixed(1)} s`,
    "",
  ].join("\n");
}

function metricRows({ engine, baselines }: Pick<Evaluation, "engine" | "baselines">): string[] {
  const row = (name: string, metrics: Metrics) =>
    `  ${name.padEnd(12)}${METRICS.map((key) => metrics[key].toFixed(3).padStart(10)).join("")}`;
  return [
    `  ${"".padEnd(12)}${METRICS.map((key) => key.padStart(10)).join("")}`,
    row("engine", engine),
    ...Object.entries(baselines).map(([name, metrics]) => row(name, metrics)),
  ];
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
