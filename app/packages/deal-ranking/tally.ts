import { fading, HALF_LIVES, MOST_DAYS, NEVER, ONE_YEAR, TWO_YEARS } from "./fading.ts";
import type { History, Vocabulary } from "./history.ts";
import { agesIn, type Past } from "./past.ts";
import type { Question } from "./question.ts";
import { rowOf } from "./sparse-rows.ts";

/** How much a shared trait adds to the log-similarity of two rounds; the similarity halves every two years. */
const KERNEL = { tag: 2, area: 1, stage: 3 } as const;
/** Share of the known deals, the latest, that "lately" means. */
const LATEST = 0.1;

/** Deals of each provider: all, and those of the question's tags, area and stage. */
export interface TraitCounts {
  deals: Float64Array;
  tag: Float64Array;
  area: Float64Array;
  stage: Float64Array;
}

/** What the known rounds say of every provider, seen from one question. */
export interface Tally {
  /** By half-life (`HALF_LIVES`): deals, faded. */
  faded: readonly Float64Array[];
  ever: TraitCounts;
  twoYears: TraitCounts;
  year: TraitCounts;
  /** Deals in the latest tenth. */
  latest: Float64Array;
  /** Sums of the similarity of rounds, by tags, area, stage and age. */
  near: Float64Array;
  /** Sums of the similarity of names and texts. */
  texts: Float64Array;
  /** By round: cosine similarity of tags, and of names and texts, 0…1. */
  tagSimilarity: Float64Array;
  wordSimilarity: Float64Array;
}

/** Place of each column among the sums of one provider, side by side so that a deal touches one stretch of memory. */
const TAG = HALF_LIVES.length;
const TRAITS = 3;
const LATEST_DEALS = TAG + 3 * TRAITS;
const NEAR = LATEST_DEALS + 1;
const TEXTS = NEAR + 1;
const SUMS = TEXTS + 1;

/** Counts in one pass over the known rounds. A tally holds until the next question. */
export class Tallier {
  readonly #history: History;
  readonly #columns: readonly Float64Array[];
  readonly #sums: Float64Array;
  readonly #tally: Tally;

  constructor(history: History) {
    const { corpus, rounds } = history;
    const columns = Array.from({ length: SUMS }, () => new Float64Array(corpus.providers.count));
    const traits = (halfLife: number, which: number): TraitCounts => {
      const [tag, area, stage] = columns.slice(TAG + which * TRAITS);
      return { deals: columns[halfLife], tag, area, stage };
    };
    this.#history = history;
    this.#columns = columns;
    this.#sums = new Float64Array(SUMS * corpus.providers.count);
    this.#tally = {
      faded: columns.slice(0, HALF_LIVES.length),
      ever: traits(NEVER, 0),
      twoYears: traits(TWO_YEARS, 1),
      year: traits(ONE_YEAR, 2),
      latest: columns[LATEST_DEALS],
      near: columns[NEAR],
      texts: columns[TEXTS],
      tagSimilarity: new Float64Array(rounds.count),
      wordSimilarity: new Float64Array(rounds.count),
    };
  }

  of(question: Question, past: Past): Tally {
    const { tags, words } = this.#history;
    const { startup } = question;
    const { tagSimilarity, wordSimilarity } = this.#tally;
    similarities(startup, { past, vocabulary: tags, into: tagSimilarity });
    similarities(startup, { past, vocabulary: words, into: wordSimilarity });
    this.#sums.fill(0);
    sum(this.#sums, { question, past, tagSimilarity, wordSimilarity });
    this.#columns.forEach((column, at) => {
      for (let provider = 0; provider < column.length; provider++) {
        column[provider] = this.#sums[provider * SUMS + at];
      }
    });
    return this.#tally;
  }
}

/** Cosine similarity of the weighed words of each known round's startup with those of `startup`. */
function similarities(
  startup: number,
  { past, vocabulary, into }: { past: Past; vocabulary: Vocabulary; into: Float64Array },
): void {
  const { weight, ofStartup, norm, rounds } = vocabulary;
  const { end, history } = past;
  into.fill(0, 0, end);
  for (const word of rowOf(ofStartup, startup)) {
    const square = weight[word] ** 2;
    const stop = rounds.start[word + 1];
    for (let at = rounds.start[word]; at < stop && rounds.values[at] < end; at++) {
      into[rounds.values[at]] += square;
    }
  }
  const own = norm[startup];
  for (let round = 0; round < end; round++) {
    if (into[round] > 0) into[round] /= own * norm[history.rounds.startup[round]];
  }
}

function sum(
  sums: Float64Array,
  {
    question,
    past,
    tagSimilarity,
    wordSimilarity,
  }: {
    question: Question;
    past: Past;
    tagSimilarity: Float64Array;
    wordSimilarity: Float64Array;
  },
): void {
  const { rounds, corpus } = past.history;
  const { providers, startup, stage: stageOf } = rounds;
  const { area, stages } = question;
  const lately = latestTenth(past);
  const age = agesIn(past);
  const fades = HALF_LIVES.map((_, halfLife) => fading(halfLife));
  const deal = new Float64Array(SUMS);
  for (let round = 0; round < past.end; round++) {
    const days = Math.min(age(round), MOST_DAYS - 1);
    const like = tagSimilarity[round];
    const shared = area >= 0 && corpus.startups.area[startup[round]] === area ? 1 : 0;
    const stage = stageOf[round];
    const likely = stages && stage >= 0 ? stages[stage] : 0;
    for (let halfLife = 0; halfLife < fades.length; halfLife++)
      deal[halfLife] = fades[halfLife][days];
    setTraits(deal, TAG, { weight: deal[NEVER], like, shared, likely });
    setTraits(deal, TAG + TRAITS, { weight: deal[TWO_YEARS], like, shared, likely });
    setTraits(deal, TAG + 2 * TRAITS, { weight: deal[ONE_YEAR], like, shared, likely });
    deal[LATEST_DEALS] = round >= lately ? 1 : 0;
    deal[NEAR] =
      deal[TWO_YEARS] * Math.exp(KERNEL.tag * like + KERNEL.area * shared + KERNEL.stage * likely);
    deal[TEXTS] = wordSimilarity[round];
    const stop = providers.start[round + 1];
    for (let at = providers.start[round]; at < stop; at++) {
      const base = providers.values[at] * SUMS;
      for (let which = 0; which < SUMS; which++) sums[base + which] += deal[which];
    }
  }
}

function setTraits(
  deal: Float64Array,
  from: number,
  {
    weight,
    like,
    shared,
    likely,
  }: { weight: number; like: number; shared: number; likely: number },
): void {
  deal[from] = weight * like;
  deal[from + 1] = weight * shared;
  deal[from + 2] = weight * likely;
}

/** The first round of the latest tenth of the known deals. */
function latestTenth({ history: { rounds }, end }: Past): number {
  const { start } = rounds.providers;
  const from = (1 - LATEST) * start[end];
  let round = end;
  while (round > 0 && start[round - 1] >= from) round--;
  return round;
}
