import { type Corpus, createCorpus } from "../corpus.ts";
import { dayOf } from "../day.ts";
import { type Answers, type Evaluation, evaluate } from "../evaluate.ts";
import { defaultCut } from "../split.ts";
import { aMarket } from "../tests/market.ts";
import { finished } from "../tests/run.ts";
import type { DealFiles } from "../types.ts";
import { drawMarkets } from "./markets.ts";
import { realDeals } from "./real.ts";
import { type Protocol, windowed } from "./windowed.ts";

export interface Run {
  name: string;
  result: Evaluation;
  seconds: number;
}

export interface EvaluateBench {
  /** On a made-up market and on all real deals, at several cuts. */
  runs: Run[];
  /** Twenty small markets drawn from the real deals. */
  small: Run[];
  /** The protocol of the real deals' own README. */
  windows: Protocol[];
  skipped: string | null;
}

const CUTS = ["2014-07-01", "2015-01-01", "2015-07-01"];
const WINDOWS = [
  ["2015-01-01", "2015-07-01"],
  ["2015-07-01", "2016-01-01"],
] as const;
/** Not one of those at which the usual weights were fitted. */
const SEED = 1;
const SMALL_MARKETS = 20;

/** The engine against the simple orders: on a made-up market, and on real deals where they are at hand. */
export function benchEvaluate(): EvaluateBench {
  const madeUp = aMarket(1, { startups: 3000, providers: 300 });
  const runs = [timed("made-up market", createCorpus(madeUp), null)];
  const files = realDeals();
  if (!files) {
    return { runs, small: [], windows: [], skipped: "real deals are not at hand: skipped" };
  }
  const corpus = createCorpus(files);
  runs.push(timed("real deals, default cut", corpus, null));
  for (const cut of CUTS) runs.push(timed(`real deals, ${cut}`, corpus, cut));
  return {
    runs,
    small: smallMarkets(files),
    windows: WINDOWS.map(([from, to]) => windowed(files, { from, to })),
    skipped: null,
  };
}

function smallMarkets(files: DealFiles): Run[] {
  return drawMarkets(files, { seed: SEED, count: SMALL_MARKETS }).map((market) =>
    timed(market.name, createCorpus(market.files), market.cut),
  );
}

function timed(name: string, corpus: Corpus, cut: string | null): Run {
  const begun = performance.now();
  const result = finished(evaluate(corpus, cut === null ? defaultCut(corpus) : dayOf(cut)));
  return { name, result, seconds: (performance.now() - begun) / 1000 };
}

/** The engine against the simple order that came out best, with its interval. */
export function againstBest({ ratios, best }: Answers) {
  return { best, ...ratios[best] };
}
