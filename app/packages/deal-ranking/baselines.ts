import { addTo } from "./parts/part.ts";
import { createPortfolios } from "./portfolios.ts";
import type { Question } from "./question.ts";
import { rowOf } from "./sparse-rows.ts";
import type { TrackRecord } from "./track-record.ts";

export type BaselineName = "popularity" | "tags" | "bm25" | "blend";

/** The simple orders that any engine must beat; scores hold until the next question. */
export interface Baselines {
  scores(question: Question): Record<BaselineName, Float64Array>;
}

const TIE = 1e-9;

/**
 * Popularity: earlier deals. Tags: earlier deals that share a tag, rarer tags counting more. BM25: the
 * words of the question's name, text and tags in those of the provider's earlier companies. Blend: the
 * sum of the three, each in units of its spread.
 */
export function createBaselines(record: TrackRecord): Baselines {
  const portfolios = createPortfolios(record);
  const scores = {
    popularity: record.deals.slice(),
    tags: new Float64Array(record.deals.length),
    bm25: new Float64Array(record.deals.length),
    blend: new Float64Array(record.deals.length),
  };
  return {
    scores(question) {
      tagOverlap(question, { record, into: scores.tags });
      // Where the tags say nothing the better known stands first, rather than who stands first in the file.
      record.deals.forEach((deals, at) => {
        addTo(scores.tags, at, deals * TIE);
      });
      portfolios.score(question, scores.bm25);
      scores.blend.fill(0);
      for (const each of [scores.popularity, scores.tags, scores.bm25]) {
        addStandardised(each, scores.blend);
      }
      return scores;
    },
  };
}

function tagOverlap(
  { tags }: Question,
  { record, into }: { record: TrackRecord; into: Float64Array },
): void {
  const { rounds } = record;
  into.fill(0);
  for (const tag of tags) {
    const weight = record.tags.weight[tag];
    for (const round of rowOf(record.tags.rounds, tag)) {
      for (const provider of rowOf(rounds.providers, round)) addTo(into, provider, weight);
    }
  }
}

function addStandardised(values: Float64Array, into: Float64Array): void {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  const spread = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  if (spread === 0) return;
  values.forEach((value, at) => {
    addTo(into, at, (value - mean) / spread);
  });
}
