import type { Row } from "../table.ts";
import { type Accuracy, confusionTable } from "./accuracy.ts";
import { type Goal, type KindScore, meets } from "./kinds.ts";
import type { SectorsBench } from "./run.ts";

export function sectorRows(bench: SectorsBench): Row[] {
  const { tune, test, real, speed } = bench;
  const { onePass, onePassQuarter, onePassFourfold, classify, includes, joined, jieba } =
    speed.rates;
  const than = (rate: number) =>
    `${rate.toFixed(2)} MB/s; one pass = ${(onePass / rate).toFixed(1)} ×`;
  return [
    ["our own texts, tuning part", rightness(tune)],
    ["our own texts, test part", rightness(test)],
    ["real texts", real ? rightness(real) : "skipped: this machine does not have them"],
    ...kindRows("tuning", bench.tuningKinds),
    ...kindRows("report", bench.reportKinds),
    ...kindRows("real", bench.realKinds ?? []),
    ["terms, text", `${speed.terms}, ${(speed.megabytes * 1000).toFixed(0)} kB`],
    ["one pass (Aho–Corasick, longest chosen)", `${onePass.toFixed(1)} MB/s`],
    ["  a quarter of the terms", `${onePassQuarter.toFixed(1)} MB/s`],
    ["  four times the terms", `${onePassFourfold.toFixed(1)} MB/s`],
    ["whole classification", `${classify.toFixed(1)} MB/s`],
    ["one text, p50 / p95", `${speed.oneText.p50.toFixed(3)} / ${speed.oneText.p95.toFixed(3)} ms`],
    ["String.includes for each term", than(includes)],
    ["joined regular expression", than(joined)],
    ["@node-rs/jieba with the terms, looked up", than(jieba)],
    ["check", speed.verified],
  ];
}

/** The confusion tables, for the README of this folder. */
export function confusionTables({ tune, test }: SectorsBench): string {
  return [tune, test].map(confusionTable).join("\n\n");
}

function kindRows(half: string, kinds: readonly KindScore[]): Row[] {
  return kinds.map(({ kind, score, goal }) => [
    `${half}: ${kind}`,
    `${meets(score, goal) ? "met" : "MISSED"} (${goalWords(goal)}): ${kindWords(score)}`,
  ]);
}

function goalWords({ first, firstTwo, empty, right }: Goal): string {
  const words = [
    first && `first ${100 * first}`,
    firstTwo && `first two ${100 * firstTwo}`,
    empty && `none outside ${100 * empty}`,
    right && `right ${100 * right}`,
  ];
  return `goal ${words.filter(Boolean).join(", ")} %`;
}

function kindWords({ inside, first, firstTwo, outside, empty }: Accuracy): string {
  const words = [
    inside > 0 && `first ${first}, first two ${firstTwo} of ${inside}`,
    outside > 0 && `none for ${empty} of ${outside} outside`,
  ];
  return words.filter(Boolean).join("; ");
}

function rightness({ inside, first, firstTwo, outside, empty }: Accuracy): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return `first ${share(first, inside)}, first two ${share(firstTwo, inside)} of ${inside}; none for ${share(empty, outside)} of ${outside} outside`;
}
