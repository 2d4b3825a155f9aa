import type { Row } from "../table.ts";
import type { RematchBench, Spread } from "./run.ts";

export function rematchRows(found: RematchBench): Row[] {
  const { whole, meanwhile, loopDelay, bytes } = found;
  const times = (ms: number) => `${seconds(ms)} = ${(ms / found.matchAll).toFixed(1)} × matchAll`;
  return [
    ["scale, pairs kept", `${found.scale}, ${found.pairs}`],
    ["matchAll, the bare matching", seconds(found.matchAll)],
    ["everything changed, asked to stored", times(whole.everything)],
    [
      `${(100 * whole.littleShare).toFixed(1)} % of pairs changed, asked to stored`,
      times(whole.little),
    ],
    ["first mandate after the start", seconds(found.firstMandate)],
    ["mandate, click to stored", spread(found.mandate)],
    ["application, click to stored", spread(found.application)],
    [
      "mandate, while everything is matched anew",
      `${spread(meanwhile.mandate)} (${meanwhile.edits} edits)`,
    ],
    [
      "event loop of the server late by meanwhile",
      `p99 ${ms(loopDelay.p99)}, p99.9 ${ms(loopDelay.p999)}, worst ${ms(loopDelay.worst)}`,
    ],
    ["matches with their indexes", megabytes(bytes.matches)],
    ["file after a checkpoint", megabytes(bytes.file)],
  ];
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(2)} s`;
}

function spread({ p50, p95, worst }: Spread): string {
  return `p50 ${ms(p50)}, p95 ${ms(p95)}, worst ${ms(worst)}`;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
