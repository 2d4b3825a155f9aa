import type { Match, ResourceProfile } from "./types.ts";

/**
 * Order of resources that fit equally well: more free places first (unstated after stated), then the
 * window that closes sooner, then the order given. Identifiers play no part.
 */
export function tieOrder(resources: readonly ResourceProfile[]): number[] {
  return resources
    .map((_, index) => index)
    .sort((a, b) => {
      const one = resources[a];
      const other = resources[b];
      if (!one || !other) return a - b;
      return (
        (other.capacityFree ?? -1) - (one.capacityFree ?? -1) ||
        closing(one) - closing(other) ||
        a - b
      );
    });
}

function closing({ closesAt }: ResourceProfile): number {
  return closesAt ?? Number.MAX_SAFE_INTEGER;
}

/**
 * The total order of a list: better score, then surer, then the place that a tie rule gives
 * (`tieOrder` for resources, the order of submission for applications).
 */
export function rank<M extends Pick<Match, "score" | "confidence">>(
  matches: readonly M[],
  place: (match: M) => number,
): M[] {
  return [...matches].sort(
    (a, b) => b.score - a.score || b.confidence - a.confidence || place(a) - place(b),
  );
}
