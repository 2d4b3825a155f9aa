import type { Sector } from "../sectors/types.ts";

/** How a claimed sector lies to a wanted one. */
export type SectorFit = "same" | "narrower" | "wider" | "sibling" | "none";

export interface SectorTree {
  /** Is `inner` the sector `outer` or one below it? */
  within(inner: string, outer: string): boolean;
  relation(claimed: string, wanted: string): SectorFit;
}

/**
 * The taxonomy as a tree. A key that the taxonomy does not hold hangs below what stands before its
 * last dot, so that an old key still finds its branch.
 */
export function sectorTree(taxonomy: readonly Sector[]): SectorTree {
  const parents = new Map(taxonomy.map((sector) => [sector.key, sector.parent]));
  const paths = new Map<string, string[]>();
  const fits = new Map<string, Map<string, SectorFit>>();
  let asked = { claimed: "", fits: new Map<string, SectorFit>() };

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

  function relation(claimed: string, wanted: string): SectorFit {
    if (claimed !== asked.claimed) {
      asked = { claimed, fits: fits.get(claimed) ?? new Map() };
      fits.set(claimed, asked.fits);
    }
    const known = asked.fits.get(wanted);
    if (known) return known;
    const found = compare(claimed, wanted);
    asked.fits.set(wanted, found);
    return found;
  }

  function compare(claimed: string, wanted: string): SectorFit {
    if (claimed === wanted) return "same";
    if (path(claimed).includes(wanted)) return "narrower";
    if (path(wanted).includes(claimed)) return "wider";
    return path(claimed).at(-1) === path(wanted).at(-1) ? "sibling" : "none";
  }

  function within(inner: string, outer: string): boolean {
    const fit = relation(inner, outer);
    return fit === "same" || fit === "narrower";
  }

  return { within, relation };
}
