import { type Corpus, createCorpus } from "../corpus.ts";
import { dayOf } from "../day.ts";
import { type Evaluation, evaluate } from "../evaluate.ts";
import { createFeatures } from "../features.ts";
import { type Metrics, meanMetrics, metricsOf, ranksOf } from "../metrics.ts";
import { learnModel, scoresOf } from "../model.ts";
import { questionOf } from "../question.ts";
import { aMarket } from "../tests/market.ts";
import { finished } from "../tests/run.ts";
import { createTrackRecord } from "../track-record.ts";
import type { DealFiles } from "../types.ts";
import { defaultCut, splitAt } from "../windows.ts";
import { realDeals } from "./real.ts";

export interface EvaluateBench {
  runs: { name: string; result: Evaluation; seconds: number }[];
  /** The protocol of the real deals' own README. */
  windows: { name: string; queries: number; providers: number; engine: Metrics }[];
  skipped: string | null;
}

const CUTS = ["2014-07-01", "2015-01-01", "2015-07-01"];
const WINDOWS: [string, string][] = [
  ["2015-01-01", "2015-07-01"],
  ["2015-07-01", "2016-01-01"],
];
const FEWEST_DEALS = 5;

/** The engine against the simple orders: on a made-up market, and on real deals where they are at hand. */
export function benchEvaluate(): EvaluateBench {
  const madeUp = aMarket(1, { startups: 3000, providers: 300 });
  const runs = [timed("made-up market", createCorpus(madeUp), null)];
  const files = realDeals();
  if (!files) return { runs, windows: [], skipped: "real deals are not at hand: skipped" };
  const corpus = createCorpus(files);
  runs.push(timed("real deals, default cut", corpus, null));
  for (const cut of CUTS) runs.push(timed(`real deals, ${cut}`, corpus, cut));
  return { runs, windows: WINDOWS.map(([from, to]) => windowed(files, from, to)), skipped: null };
}

function timed(name: string, corpus: Corpus, cut: string | null): EvaluateBench["runs"][number] {
  const begun = performance.now();
  const result = finished(evaluate(corpus, cut === null ? defaultCut(corpus) : dayOf(cut)));
  return { name, result, seconds: (performance.now() - begun) / 1000 };
}

/** New startups of one window against providers with five deals before it. */
function windowed(files: DealFiles, from: string, to: string): EvaluateBench["windows"][number] {
  const end = dayOf(to) ?? Number.NaN;
  const links = files.links.filter(({ date }) => (dayOf(date) ?? Number.NaN) < end);
  const corpus = createCorpus({ ...files, links });
  const split = splitAt(corpus, dayOf(from));
  const model = finished(learnModel(corpus, split.inner));
  const record = createTrackRecord(corpus, { asOf: split.asOf, chosen: split.known });
  const features = createFeatures(record);
  const known = (provider: number) => (record.deals[provider] ?? 0) >= FEWEST_DEALS;
  const metrics: Metrics[] = [];
  for (const [startup, wanted] of split.wanted) {
    const question = questionOf(startup, record);
    const found = [...wanted].filter(known);
    if (question.rounds > 0 || found.length === 0) continue;
    const scores = scoresOf(model, { rounds: 0, columns: features.columns(question) });
    const candidates = scores.map((score, at) => (known(at) ? score : Number.NEGATIVE_INFINITY));
    metrics.push(metricsOf(ranksOf(candidates, found), found.length));
  }
  return {
    name: `${from} to ${to}`,
    queries: metrics.length,
    providers: [...record.deals.keys()].filter(known).length,
    engine: meanMetrics(metrics),
  };
}
