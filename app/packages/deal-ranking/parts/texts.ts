import { Likeness } from "../similar.ts";
import type { TrackRecord } from "../track-record.ts";
import { addTo, columnsOf, type Part } from "./part.ts";

export const TEXTS = ["textDeals", "textLift", "textClosest"] as const;

const DRAWN = 3;
const LEAST = 0.05;
const LEAST_LIFT = 0.3;
const TINY = 1e-9;

/** Companies of like names and texts among those that a provider took before. */
export function textsPart(record: TrackRecord): Part {
  const { rounds, corpus, deals } = record;
  const count = corpus.providers.count;
  const likeness = new Likeness(record.words);
  const [sum, lift, closest] = columnsOf(3, count);
  return {
    columns({ words }) {
      sum.fill(0);
      closest.fill(0);
      const alike = likeness.of(words);
      let all = 0;
      for (let found = 0; found < alike.count; found++) {
        const round = alike.rounds[found];
        const like = alike.likeness[found];
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
        const known = deals[provider] + DRAWN;
        sum[provider] = Math.log(own + LEAST);
        lift[provider] =
          share === 0 ? 0 : Math.log((own + DRAWN * share) / (known * share + TINY) + LEAST_LIFT);
      }
      return [sum, lift, closest];
    },
  };
}
