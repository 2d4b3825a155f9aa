import type { SectorTree } from "./sector-tree.ts";
import type { ApplicationSector } from "./types.ts";

/** A sector that the application stands for, with how much of it stands for it. */
export interface Claim {
  key: string;
  /** 0…1: falls with every further claim, so that claiming everything does not pay. */
  strength: number;
}

/** Each further full claim costs a quarter: one counts 1, two 0.8 each, ten 0.31 each. */
const DILUTION = 4;

/**
 * The claims that count, in the order given: repeated keys once, a sector whose own branch is claimed
 * below it not at all. Shares are taken in whole thousandths, so that their order changes nothing.
 */
export function claimsOf(sectors: readonly ApplicationSector[], tree: SectorTree): Claim[] {
  const force = new Map<string, number>();
  for (const sector of sectors) {
    const own = forceOf(sector);
    if (own > (force.get(sector.key) ?? 0)) force.set(sector.key, own);
  }
  const keys = [...force.keys()];
  const leaves = keys.filter((key) => !keys.some((k) => k !== key && tree.within(k, key)));
  let total = 0;
  let most = 0;
  for (const key of leaves) {
    const own = force.get(key) ?? 0;
    total += own;
    most = Math.max(most, own);
  }
  const divisor = DILUTION * 1000 + total - most;
  return leaves.map((key) => ({ key, strength: (DILUTION * (force.get(key) ?? 0)) / divisor }));
}

/** Whole thousandths, 0…1000; what the founder confirmed counts in full. */
export function forceOf({ score, confirmed }: ApplicationSector): number {
  return confirmed ? 1000 : Math.round(Math.min(1, Math.max(0, score)) * 1000);
}

/** Is the application inside the sectors outside which there is no match? */
export function insideSectors(
  sectors: readonly ApplicationSector[],
  mandated: readonly string[],
  tree: SectorTree,
): boolean {
  return sectors.some(
    (sector) =>
      forceOf(sector) > 0 &&
      mandated.some(
        (wanted) =>
          tree.within(sector.key, wanted) ||
          (tree.within(wanted, sector.key) && !leafKnown(sector.key, sectors, tree)),
      ),
  );
}

/** Has the founder confirmed which part of this sector it is? Then the wide claim opens nothing more. */
export function leafKnown(
  key: string,
  sectors: readonly ApplicationSector[],
  tree: SectorTree,
): boolean {
  return sectors.some(
    (other) => other.confirmed && other.key !== key && tree.within(other.key, key),
  );
}
