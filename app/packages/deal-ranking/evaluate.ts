import { createSimpleOrders, SIMPLE_ORDERS, type SimpleName } from "./baselines.ts";
import { blended, fitBlend } from "./best-blend.ts";
import { type Ratio, ratioOf } from "./bootstrap.ts";
import type { Corpus } from "./corpus.ts";
import { createFeatures } from "./features.ts";
import { gather } from "./gather.ts";
import { createHistory, type History } from "./history.ts";
import { type Lesson, lessonsByFold, lessonsOf } from "./lessons.ts";
import { type Metrics, meanMetrics, metricsOf, ranksOf } from "./metrics.ts";
import { fitModel, type Model, scoresOf } from "./model.ts";
import { type Past, pastAt, wholePast } from "./past.ts";
import { type Split, splitAt } from "./split.ts";

/** The simple orders, and the blend of them that was fitted before the cut. */
export const BASELINES = [...SIMPLE_ORDERS, "fitted"] as const;
export type BaselineName = SimpleName | "fitted";

/** How well some questions were answered. */
export interface Answers {
  queries: number;
  engine: Metrics;
  baselines: Record<BaselineName, Metrics>;
  /** The engine's nDCG@10 against each. */
  ratios: Record<BaselineName, Ratio>;
  /** The simple order of the greatest nDCG@10, known only afterwards. */
  best: BaselineName;
}

/** How well the engine and the baselines find the later deals from the earlier ones. */
export interface Evaluation extends Answers {
  /** All providers of the files: every one is a candidate for every query. */
  providers: number;
  /** The same for startups without a deal before they asked. */
  newStartups: Answers;
  split: { by: "date" | "startup"; day: number | null; earlierLinks: number };
  model: Model;
}

/** How far a run is. */
export interface Progress {
  done: number;
  total: number;
}

interface Asked {
  isNew: boolean;
  engine: Metrics;
  baselines: Record<BaselineName, Metrics>;
}

/**
 * Learns from the links before `cut` (a day; null splits by startup) and asks for every startup with links
 * from then on, by what was known when it asked; weights stay as they were learnt before the cut. A wanted
 * provider without any earlier deal counts as well, and is mostly missed. Step by step, so that the caller
 * can show how far it is.
 */
export function* evaluate(corpus: Corpus, cut: number | null): Generator<Progress, Evaluation> {
  const split = splitAt(corpus, cut);
  const history = createHistory(corpus, split.usable);
  const before = split.by === "date" ? pastAt(history, split.day) : wholePast(history, Number.NaN);
  const lessons = lessonsFor(split, { corpus, before });
  const total = lessons.length + split.wanted.size;
  let done = 0;
  const steps = gather(lessons, { simple: true });
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: done++, total };
  const gathered = step.value;
  const model = fitModel(gathered);
  const ask = asker(history, { model, blend: fitBlend(gathered) });
  const asked: Asked[] = [];
  for (const [startup, { providers, day }] of split.wanted) {
    yield { done: lessons.length + asked.length, total };
    asked.push(
      ask(startup, { wanted: providers, past: Number.isNaN(day) ? before : pastAt(history, day) }),
    );
  }
  return {
    ...summary(asked),
    providers: corpus.providers.count,
    newStartups: summary(asked.filter(({ isNew }) => isNew)),
    split: { by: split.by, day: cut, earlierLinks: history.rounds.providers.start[before.end] },
    model,
  };
}

function lessonsFor(
  { by, known }: Split,
  { corpus, before }: { corpus: Corpus; before: Past },
): Lesson[] {
  return by === "date" ? lessonsOf(before) : lessonsByFold(corpus, known);
}

function asker(
  history: History,
  { model, blend }: { model: Model; blend: Float64Array },
): (startup: number, given: { wanted: ReadonlySet<number>; past: Past }) => Asked {
  const features = createFeatures(history);
  const orders = createSimpleOrders(history);
  return (startup, { wanted, past }) => {
    const described = features.describe(startup, past);
    const measure = (scores: Float64Array) => metricsOf(ranksOf(scores, wanted), wanted.size);
    const simple = orders.of(described);
    const fitted = blended(orders.columns(simple), blend);
    return {
      isNew: described.question.rounds.length === 0,
      engine: measure(scoresOf(model, described)),
      baselines: byName((name) => measure(name === "fitted" ? fitted : simple[name])),
    };
  };
}

function summary(asked: readonly Asked[]): Answers {
  const ndcg = (of: (each: Asked) => Metrics) =>
    Float64Array.from(asked, (each) => of(each)["ndcg@10"]);
  const engine = ndcg((each) => each.engine);
  const baselines = byName((name) => meanMetrics(asked.map((each) => each.baselines[name])));
  const value = (name: BaselineName) => baselines[name]["ndcg@10"];
  return {
    queries: asked.length,
    engine: meanMetrics(asked.map((each) => each.engine)),
    baselines,
    ratios: byName((name) =>
      ratioOf(
        engine,
        ndcg((each) => each.baselines[name]),
      ),
    ),
    best: BASELINES.reduce((best, name) => (value(name) > value(best) ? name : best)),
  };
}

function byName<T>(make: (name: BaselineName) => T): Record<BaselineName, T> {
  return Object.fromEntries(BASELINES.map((name) => [name, make(name)])) as Record<BaselineName, T>;
}
