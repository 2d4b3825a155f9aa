import { CosineIndex } from "../cosine.ts";
import type { TrackRecord } from "../track-record.ts";
import { addTo, columnsOf, type Part } from "./part.ts";

export const TEXTS = ["textDeals", "textLift", "textClosest"] as const;

const PRIOR_DEALS = 3;
const SMOOTHING = 0.05;
const LIFT_SMOOTHING = 0.3;
const TINY = 1e-9;

/** Companies of like names and texts among those that a provider took before. */
export function textsPart(record: TrackRecord): Part {
  const { rounds, corpus, deals } = record;
  const count = corpus.providers.count;
  const similarity = new CosineIndex(record.words);
  const [sum, lift, closest] = columnsOf(3, count);
  return {
    columns({ words }) {
      sum.fill(0);
      closest.fill(0);
      const neighbours = similarity.of(words);
      let all = 0;
      for (let found = 0; found < neighbours.count; found++) {
        const round = neighbours.rounds[found];
        const like = neighbours.similarity[found];
        const end = rounds.providers.start[round + 1];
        for (let at = rounds.providers.start[round]; at < end; at++) {
          const provider = rounds.providers.values[at];
          addTo(sum, provider, like);
          if (like > closest[provider]) closest[provider] = like;
          all += like;
        }
      }
      const share = all / Math.max(1, rounds.providers.values.length);
      for (let provider = 0; provider < count; provider++) {
        const own = sum[provider];
        const known = deals[provider] + PRIOR_DEALS;
        sum[provider] = Math.log(own + SMOOTHING);
        lift[provider] =
          share === 0
            ? 0
            : Math.log((own + PRIOR_DEALS * share) / (known * share + TINY) + LIFT_SMOOTHING);
      }
      return [sum, lift, closest];
    },
  };
}
