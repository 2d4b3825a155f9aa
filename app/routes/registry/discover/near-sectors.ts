import type { Sector } from "#app/domain/sectors/types.ts";

/**
 * Sectors to look for resources in: those found, best first, then what lies inside them, then what they
 * lie in, which serves them too.
 */
export function nearSectors(found: readonly string[], taxonomy: readonly Sector[]): string[] {
  const parents = new Map(taxonomy.map(({ key, parent }) => [key, parent]));
  const inside = taxonomy
    .filter(({ key }) => found.some((each) => isInside(key, each, parents)))
    .map(({ key }) => key);
  return [...new Set([...found, ...inside, ...found.flatMap((key) => ancestors(key, parents))])];
}

/** Does `sector` lie in `other`, or is it the same? */
export function isInside(
  sector: string,
  other: string,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  return sector === other || ancestors(sector, parents).includes(other);
}

/** Nearest first. */
function ancestors(key: string, parents: ReadonlyMap<string, string | null>): string[] {
  const above: string[] = [];
  for (let at = parents.get(key) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (above.includes(at)) break;
    above.push(at);
  }
  return above;
}
