import { createSimpleOrders } from "../baselines.ts";
import { createCorpus } from "../corpus.ts";
import { dayOf } from "../day.ts";
import { createFeatures } from "../features.ts";
import { gather } from "../gather.ts";
import { createHistory } from "../history.ts";
import { lessonsOf } from "../lessons.ts";
import { type Metrics, meanMetrics, metricsOf, ranksOf } from "../metrics.ts";
import { fitModel, scoresOf } from "../model.ts";
import { pastAt } from "../past.ts";
import { splitAt } from "../split.ts";
import { finished } from "../tests/run.ts";
import type { DealFiles } from "../types.ts";

/** One window by the protocol of the real deals' own README. */
export interface Protocol {
  name: string;
  queries: number;
  providers: number;
  engine: Metrics;
  lifts: Metrics;
}

const FEWEST_DEALS = 5;

/** New startups of one window against providers with five deals before it, known up to the window alone. */
export function windowed(files: DealFiles, { from, to }: { from: string; to: string }): Protocol {
  const end = dayOf(to) ?? Number.NaN;
  const links = files.links.filter(({ date }) => (dayOf(date) ?? Number.NaN) < end);
  const corpus = createCorpus({ ...files, links });
  const split = splitAt(corpus, dayOf(from));
  const history = createHistory(corpus, split.usable);
  const before = pastAt(history, split.day);
  const model = fitModel(finished(gather(lessonsOf(before), { simple: false })));
  const features = createFeatures(history);
  const orders = createSimpleOrders(history);
  const engine: Metrics[] = [];
  const lifts: Metrics[] = [];
  let known = new Set<number>();
  for (const [startup, { providers }] of split.wanted) {
    const described = features.describe(startup, before);
    const [deals] = described.tally.faded;
    known = new Set([...deals.keys()].filter((provider) => deals[provider] >= FEWEST_DEALS));
    const found = [...providers].filter((provider) => known.has(provider));
    if (described.question.rounds.length > 0 || found.length === 0) continue;
    const measure = (scores: Float64Array) => {
      const candidates = scores.map((score, at) =>
        known.has(at) ? score : Number.NEGATIVE_INFINITY,
      );
      return metricsOf(ranksOf(candidates, found), found.length);
    };
    engine.push(measure(scoresOf(model, described)));
    lifts.push(measure(orders.of(described).lifts));
  }
  return {
    name: `${from} to ${to}`,
    queries: engine.length,
    providers: known.size,
    engine: meanMetrics(engine),
    lifts: meanMetrics(lifts),
  };
}
