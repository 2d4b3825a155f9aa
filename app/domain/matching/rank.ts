import type { ResourceProfile } from "./types.ts";

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
