import type { TrackRecord } from "../track-record.ts";
import { addTo, columnsOf, type Part } from "./part.ts";

/** Half-lives in years over which a provider's deals fade. */
const HALF_LIVES = [0.25, 0.5, 1, 3];
const SMOOTHING = 0.3;
const FRESHEST = 0.05;
const NEVER = 20;

export const ACTIVITY = [
  "deals",
  "lastQuarter",
  "lastHalfYear",
  "lastYear",
  "lastThreeYears",
  "latest",
] as const;

/** How much a provider did, how much of it lately, and when last. */
export function activityPart({ rounds, age, corpus, deals }: TrackRecord): Part {
  const count = corpus.providers.count;
  const faded = columnsOf(HALF_LIVES.length, count);
  const last = new Float64Array(count).fill(NEVER);
  for (let round = 0; round < rounds.count; round++) {
    const years = age[round];
    const shares = HALF_LIVES.map((halfLife) => 0.5 ** (years / halfLife));
    const end = rounds.providers.start[round + 1];
    for (let at = rounds.providers.start[round]; at < end; at++) {
      const provider = rounds.providers.values[at];
      shares.forEach((share, which) => {
        addTo(faded[which], provider, share);
      });
      last[provider] = Math.min(last[provider], years);
    }
  }
  const columns = [
    deals.map((value) => Math.log(value + 1)),
    ...faded.map((values) => values.map((value) => Math.log(value + SMOOTHING))),
    last.map((years) => -Math.log(years + FRESHEST)),
  ];
  return {
    columns: () => columns,
  };
}
