import { createBaselines } from "../baselines.ts";
import type { TrackRecord } from "../track-record.ts";
import { columnsOf, type Part } from "./part.ts";

export const OVERLAP = ["tagOverlap", "portfolioWords"] as const;

const SMOOTHING = 0.3;

/** Plain tag overlap and BM25 against the earlier companies: what the engine must know at least. */
export function overlapPart(record: TrackRecord): Part {
  const baselines = createBaselines(record);
  const columns = columnsOf(OVERLAP.length, record.corpus.providers.count);
  const [overlap, words] = columns;
  return {
    columns(question) {
      const { tags, bm25 } = baselines.scores(question);
      for (let at = 0; at < overlap.length; at++) {
        overlap[at] = Math.log(tags[at] + SMOOTHING);
        words[at] = Math.log(bm25[at] + 1);
      }
      return columns;
    },
  };
}
