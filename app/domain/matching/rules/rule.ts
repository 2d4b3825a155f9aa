import type { Change } from "../changes.ts";
import type { MatchContext } from "../context.ts";
import type { CompileMask } from "../engine/mask.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";

/** Why a pair is impossible. Values are for the message catalogue. */
export interface BlockerOf<Code extends string> {
  code: Code;
  /** Can the founder change it? */
  liftable: boolean;
  values: Record<string, string | number | string[]>;
}

/** What lifts a blocker that a founder can do something about. */
export interface Lift<Code extends string> {
  /** What it asks of a founder, from stating a fact (1) to growing by a stage (4). */
  effort(blocker: BlockerOf<Code>): number;
  /** The one least thing that does it. */
  change(blocker: BlockerOf<Code>): Change;
}

/**
 * One hard requirement of a mandate, in every form in which it is asked: of a pair, of all resources at once,
 * and of a founder who wants to meet it.
 */
export interface Rule<Code extends string> {
  /** What stands against the pair; empty where nothing does. What neither side has said never blocks. */
  blockers(
    application: ApplicationProfile,
    resource: ResourceProfile,
    context: Pick<MatchContext, "tree" | "asOf" | "areaPath">,
  ): BlockerOf<Code>[];
  /** The same for many resources at once. */
  mask: CompileMask;
  /** For each of its blockers; null where no founder can lift it. */
  lifts: Record<Code, Lift<Code> | null>;
}
