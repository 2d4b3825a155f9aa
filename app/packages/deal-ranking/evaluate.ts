import { type BaselineName, createBaselines } from "./baselines.ts";
import type { Corpus } from "./corpus.ts";
import { createFeatures } from "./features.ts";
import { type Metrics, meanMetrics, metricsOf, ranksOf } from "./metrics.ts";
import { learnModel, type Model, questionsIn, scoresOf } from "./model.ts";
import { questionOf } from "./question.ts";
import { createTrackRecord } from "./track-record.ts";
import { splitAt } from "./windows.ts";

/** How well the engine and the baselines find the later deals from the earlier ones. */
export interface Evaluation {
  /** Startups with deals from the cut on. */
  queries: number;
  /** All providers of the files: every one is a candidate for every query. */
  providers: number;
  engine: Metrics;
  baselines: Record<BaselineName, Metrics>;
  /** The same for startups without a deal before the cut. */
  newStartups: { queries: number; engine: Metrics; baselines: Record<BaselineName, Metrics> };
  split: { by: "date" | "startup"; day: number | null; earlierLinks: number };
  model: Model;
}

/** How far a run is. */
export interface Progress {
  done: number;
  total: number;
}

/**
 * Learns from the links before `cut` (a day; null splits by startup) and asks for every startup with
 * links from then on. A wanted provider without any earlier deal counts as well, and is mostly missed.
 * Step by step, so that the caller can show how far it is.
 */
export function* evaluate(corpus: Corpus, cut: number | null): Generator<Progress, Evaluation> {
  const split = splitAt(corpus, cut);
  const learning = split.inner.reduce((sum, window) => sum + questionsIn(window), 0);
  const total = learning + split.wanted.size;
  let done = 0;
  const steps = learnModel(corpus, split.inner);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: Math.min(done++, learning), total };
  const model = step.value;
  const record = createTrackRecord(corpus, { asOf: split.asOf, chosen: split.known });
  const features = createFeatures(record);
  const baselines = createBaselines(record);
  const asked: Asked[] = [];
  for (const [startup, wanted] of split.wanted) {
    yield { done: learning + asked.length, total };
    const question = questionOf(startup, record);
    const { rounds } = question;
    const measure = (scores: Float64Array) => metricsOf(ranksOf(scores, wanted), wanted.size);
    const others = baselines.scores(question);
    asked.push({
      rounds,
      engine: measure(scoresOf(model, { rounds, columns: features.columns(question) })),
      baselines: eachBaseline((name) => measure(others[name])),
    });
  }
  return {
    ...summary(asked),
    providers: corpus.providers.count,
    newStartups: summary(asked.filter(({ rounds }) => rounds === 0)),
    split: { by: split.by, day: cut, earlierLinks: record.rounds.providers.values.length },
    model,
  };
}

interface Asked {
  rounds: number;
  engine: Metrics;
  baselines: Record<BaselineName, Metrics>;
}

function summary(asked: readonly Asked[]): Evaluation["newStartups"] {
  return {
    queries: asked.length,
    engine: meanMetrics(asked.map(({ engine }) => engine)),
    baselines: eachBaseline((name) => meanMetrics(asked.map(({ baselines }) => baselines[name]))),
  };
}

function eachBaseline<T>(make: (name: BaselineName) => T): Record<BaselineName, T> {
  return {
    popularity: make("popularity"),
    tags: make("tags"),
    bm25: make("bm25"),
    blend: make("blend"),
  };
}
