import type { Blocker } from "../matching/types.ts";

export interface BlockingCount {
  code: Blocker["code"];
  /** Near misses that it stands in the way of. */
  count: number;
  /** Could the applicant change it? */
  liftable: boolean;
}

/** What stands in the way most often over a list of near misses, most first; each counts once a near miss. */
export function blockingCounts(nearMisses: readonly (readonly Blocker[])[]): BlockingCount[] {
  const counts = new Map<Blocker["code"], BlockingCount>();
  for (const blockers of nearMisses) {
    const seen = new Set<Blocker["code"]>();
    for (const { code, liftable } of blockers) {
      if (seen.has(code)) continue;
      seen.add(code);
      const known = counts.get(code);
      if (known) known.count++;
      else counts.set(code, { code, count: 1, liftable });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || compare(a.code, b.code));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
