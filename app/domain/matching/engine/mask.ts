import type { MatchContext } from "../context.ts";
import type { ResourceProfile } from "../types.ts";
import { type Bits, bitsWhere } from "./bits.ts";
import type { Words } from "./dictionary.ts";
import type { Profiles } from "./profiles.ts";
import type { Served } from "./served.ts";

/** The application in hand, compiled. */
export interface Asked {
  profiles: Profiles;
  row: number;
  served: Served;
}

/** One hard requirement of all resources, as the engine asks it. Sets hold until the next call. */
export interface Mask {
  /** The resources that let the application in; null for all. */
  passing(asked: Asked): Bits | null;
  /** Those that do, or would after something that its founder can do; null for all. */
  hopeful(asked: Asked): Bits | null;
  /** How many blockers stand, and the effort of lifting them, where one does that can be lifted. */
  blockers(asked: Asked, resource: number): number;
  effort(asked: Asked, resource: number): number;
}

export interface MaskSources {
  resources: readonly ResourceProfile[];
  words: Words;
  context: MatchContext;
}

export type CompileMask = (sources: MaskSources) => Mask;

interface Verdict {
  liftable: boolean;
  effort: number;
}

/**
 * A mask for a requirement that hangs on one thing which an application says: each thing said is judged once
 * for all resources, by the very function that judges a pair.
 *
 * @param said its number among the words, below which the verdicts are kept
 * @param judge null where nothing stands in the way; such a requirement has one blocker at most
 */
export function maskBySaid(
  resources: readonly ResourceProfile[],
  {
    said,
    judge,
  }: {
    said(asked: Asked): number;
    judge(said: number, resource: ResourceProfile): Verdict | null;
  },
): Mask {
  const known: { passing: Bits; hopeful: Bits; efforts: Float64Array }[] = [];

  function verdicts(word: number) {
    known[word] ??= compile(word);
    return known[word];
  }
  function compile(word: number) {
    const found = resources.map((resource) => judge(word, resource));
    return {
      passing: bitsWhere(found.length, (row) => found[row] === null),
      hopeful: bitsWhere(found.length, (row) => found[row]?.liftable !== false),
      efforts: Float64Array.from(found, (verdict) => verdict?.effort ?? 0),
    };
  }
  return {
    passing: (asked) => verdicts(said(asked)).passing,
    hopeful: (asked) => verdicts(said(asked)).hopeful,
    blockers: () => 1,
    effort: (asked, resource) => verdicts(said(asked)).efforts[resource] as number,
  };
}
