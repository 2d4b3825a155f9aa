import type { Sector } from "../sectors/types.ts";

/** How a claimed sector lies to a wanted one. */
export type SectorFit = "same" | "narrower" | "wider" | "sibling" | "none";

export interface SectorTree {
  /** Is `inner` the sector `outer` or one below it? */
  within(inner: string, outer: string): boolean;
  fit(claimed: string, wanted: string): SectorFit;
}

/**
 * The taxonomy as a tree. A key that the taxonomy does not hold hangs below what stands before its
 * last dot, so that an old key still finds its branch.
 */
export function sectorTree(taxonomy: readonly Sector[]): SectorTree {
  const parents = new Map(taxonomy.map((sector) => [sector.key, sector.parent]));
  const paths = new Map<string, string[]>();

  function path(key: string): string[] {
    const known = paths.get(key);
    if (known) return known;
    const built = [key];
    let parent = parentOf(key);
    while (parent !== null && !built.includes(parent)) {
      built.push(parent);
      parent = parentOf(parent);
    }
    paths.set(key, built);
    return built;
  }

  function parentOf(key: string): string | null {
    const stated = parents.get(key);
    if (stated !== undefined) return stated;
    const dot = key.lastIndexOf(".");
    return dot > 0 ? key.slice(0, dot) : null;
  }

  function fit(claimed: string, wanted: string): SectorFit {
    if (claimed === wanted) return "same";
    if (path(claimed).includes(wanted)) return "narrower";
    if (path(wanted).includes(claimed)) return "wider";
    return path(claimed).at(-1) === path(wanted).at(-1) ? "sibling" : "none";
  }

  return { within: (inner, outer) => path(inner).includes(outer), fit };
}
