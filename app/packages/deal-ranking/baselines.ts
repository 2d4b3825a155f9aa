import { createBm25 } from "./bm25.ts";
import type { History } from "./history.ts";
import { liftsInto } from "./lifts.ts";
import { votesInto } from "./parts/neighbours.ts";
import { type Asked, sumOf } from "./parts/part.ts";

export const SIMPLE_ORDERS = [
  "popularity",
  "tags",
  "bm25",
  "blend",
  "latest",
  "lifts",
  "liftsYear",
  "neighbours",
] as const;

export type SimpleName = (typeof SIMPLE_ORDERS)[number];

/** By order: a score of every provider; it holds until the next question. */
export type SimpleScores = Record<SimpleName, Float64Array>;

/**
 * The simple orders that any engine must beat, each by what was known when the question was asked:
 *
 * - popularity: earlier deals; latest: those of the latest tenth
 * - tags: earlier deals by the cosine of tags; bm25: words and tags in those of the provider's companies
 * - blend: the sum of popularity, tags and bm25, each in units of its spread
 * - lifts: log count and log lifts of tags, area and stage; liftsYear: the same with a half-life of a year
 * - neighbours: votes of the hundred nearest rounds by tags, area, stage and words
 */
export interface SimpleOrders {
  of(asked: Asked): SimpleScores;
  /** On scales that can be weighed and added, `BLENDED` in order. */
  columns(scores: SimpleScores): Float64Array[];
}

/** Where an order says nothing the better known stands first, rather than who stands first in the file. */
const TIE = 1e-6;
const SMOOTHING = 3;
const LEAST_DEALS = 1e-3;

/** The orders of which the best blend is made, with the floor under which a logarithm does not fall. */
const BLENDED: readonly (readonly [name: SimpleName, floor: number | null])[] = [
  ["popularity", 0.3],
  ["latest", 0.3],
  ["tags", 0.3],
  ["bm25", 1],
  ["lifts", null],
  ["liftsYear", null],
  ["neighbours", 0.3],
];

export const BLENDED_ORDERS: readonly SimpleName[] = BLENDED.map(([name]) => name);

export function createSimpleOrders(history: History): SimpleOrders {
  const bm25 = createBm25(history);
  const column = () => new Float64Array(history.corpus.providers.count);
  const scores: SimpleScores = {
    popularity: column(),
    tags: column(),
    bm25: column(),
    blend: column(),
    latest: column(),
    lifts: column(),
    liftsYear: column(),
    neighbours: column(),
  };
  return {
    of(asked) {
      const { tally, question, past } = asked;
      const [deals] = tally.faded;
      scores.popularity.set(deals);
      set(scores.tags, (at) => tally.ever.tag[at] + TIE * deals[at]);
      set(scores.latest, (at) => tally.latest[at] + TIE * deals[at]);
      bm25.score(question.startup, past, scores.bm25);
      scores.blend.fill(0);
      for (const each of [scores.popularity, scores.tags, scores.bm25]) {
        addStandardised(each, scores.blend);
      }
      const lifts = { smoothing: SMOOTHING, least: LEAST_DEALS };
      liftsInto(scores.lifts, tally.ever, lifts);
      liftsInto(scores.liftsYear, tally.year, lifts);
      scores.neighbours.fill(0);
      votesInto(scores.neighbours, asked);
      set(scores.neighbours, (at) => scores.neighbours[at] + TIE * deals[at]);
      return scores;
    },
    columns(all) {
      return BLENDED.map(([name, floor]) =>
        floor === null ? all[name] : all[name].map((value) => Math.log(value + floor)),
      );
    },
  };
}

function set(column: Float64Array, value: (at: number) => number): void {
  for (let at = 0; at < column.length; at++) column[at] = value(at);
}

function addStandardised(values: Float64Array, into: Float64Array): void {
  const mean = sumOf(values) / values.length;
  const squares = sumOf(values.map((value) => value * value)) / values.length;
  const spread = Math.sqrt(Math.max(0, squares - mean * mean));
  if (spread === 0) return;
  for (let at = 0; at < into.length; at++) into[at] += (values[at] - mean) / spread;
}
