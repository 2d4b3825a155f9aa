import type { Match } from "./types.ts";

/** How one resource moves in one application's list. Places count from 1; null is beyond the places looked at. */
export interface PlaceChange {
  resourceId: string;
  before: number | null;
  after: number | null;
  /** 0…1 under the new weights, or the old ones where it is gone. */
  score: number;
}

export interface ListEffect {
  /** Those of the first places now, then those that left them. */
  places: PlaceChange[];
  changed: boolean;
  /** Another resource stands first. */
  leadChanged: boolean;
}

type Placed = Pick<Match, "resourceId" | "score">;

/**
 * What new weights do to the first places of one list.
 *
 * @param before the list under the weights in force, best first
 * @param after the same list under the new ones
 * @param top how many places are looked at
 */
export function listEffect(
  before: readonly Placed[],
  after: readonly Placed[],
  top: number,
): ListEffect {
  const now = after.slice(0, top);
  const gone = before
    .slice(0, top)
    .filter((old) => now.every(({ resourceId }) => resourceId !== old.resourceId));
  const places = [...now, ...gone].map(({ resourceId, score }) => ({
    resourceId,
    before: placeIn(before, resourceId),
    after: placeIn(after, resourceId),
    score,
  }));
  return {
    places,
    changed: places.some((place) => place.before !== place.after),
    leadChanged: before[0]?.resourceId !== after[0]?.resourceId,
  };
}

function placeIn(list: readonly Placed[], resourceId: string): number | null {
  const index = list.findIndex((match) => match.resourceId === resourceId);
  return index < 0 ? null : index + 1;
}

/** A few cases that differ: one of each group in turn, in the order given. */
export function spread<T>(cases: readonly T[], groupOf: (each: T) => string, count: number): T[] {
  const groups = new Map<string, T[]>();
  for (const each of cases) {
    const group = groups.get(groupOf(each));
    if (group) group.push(each);
    else groups.set(groupOf(each), [each]);
  }
  const chosen: T[] = [];
  for (let round = 0; chosen.length < Math.min(count, cases.length); round++) {
    for (const group of groups.values()) {
      const each = group[round];
      if (each !== undefined && chosen.length < count) chosen.push(each);
    }
  }
  return chosen;
}
