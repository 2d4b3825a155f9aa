import { rowOf } from "../sparse-rows.ts";
import type { TrackRecord } from "../track-record.ts";
import { addTo, columnsOf, type Part } from "./part.ts";

export const COMPANY = ["again", "againLast", "together", "follows"] as const;

const PRIOR_DEALS = 3;
const MOST_INVESTORS = 60;

/**
 * Who goes with whom: whether a provider gave to this company before, how often it went into the same
 * companies as those who did, and how often it came in after them.
 */
export function followPart(record: TrackRecord): Part {
  const { corpus, deals } = record;
  const count = corpus.providers.count;
  const total = Math.max(1, sumOf(deals));
  const { together, after } = companions(record);
  const columns = columnsOf(COMPANY.length, count);
  const [again, againLast, shared, followed] = columns;
  return {
    columns({ investors, lastInvestors }) {
      for (const column of columns) column.fill(0);
      if (investors.size === 0) return columns;
      const all = { together: 0, after: 0 };
      for (const investor of investors.keys()) {
        all.together += addCounts(together[investor], shared);
        all.after += addCounts(after[investor], followed);
      }
      for (let provider = 0; provider < count; provider++) {
        const share = (deals[provider] + 0.1) / total;
        shared[provider] = beyond(shared[provider], all.together * share);
        followed[provider] = beyond(followed[provider], all.after * share);
      }
      for (const [investor, times] of investors) {
        again[investor] = Math.log(1 + times);
        shared[investor] = 0;
        followed[investor] = 0;
      }
      for (const investor of lastInvestors) againLast[investor] = 1;
      return columns;
    },
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function addCounts(
  companions: ReadonlyMap<number, number> | undefined,
  into: Float64Array,
): number {
  let all = 0;
  for (const [provider, times] of companions ?? []) {
    addTo(into, provider, times);
    all += times;
  }
  return all;
}

function beyond(seen: number, expected: number): number {
  return Math.log((seen + PRIOR_DEALS * 0.1) / (expected + PRIOR_DEALS * 0.1));
}

interface Companions {
  /** By provider: who is in the same companies, and in how many. */
  together: Map<number, number>[];
  /** By provider: who came into its companies later. */
  after: Map<number, number>[];
}

function companions({ rounds, corpus }: TrackRecord): Companions {
  const count = corpus.providers.count;
  const together = Array.from({ length: count }, () => new Map<number, number>());
  const after = Array.from({ length: count }, () => new Map<number, number>());
  for (let startup = 0; startup < corpus.startups.count; startup++) {
    const known: number[] = [];
    for (const round of rowOf(rounds.ofStartup, startup)) {
      const here = [...rowOf(rounds.providers, round)].filter(
        (provider) => !known.includes(provider),
      );
      for (const provider of here) {
        for (const other of known) {
          increment(after[other], provider);
          increment(together[other], provider);
          increment(together[provider], other);
        }
        for (const other of here) if (other !== provider) increment(together[provider], other);
      }
      if (known.length < MOST_INVESTORS) known.push(...here);
    }
  }
  return { together, after };
}

function increment(counts: Map<number, number> | undefined, key: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}
