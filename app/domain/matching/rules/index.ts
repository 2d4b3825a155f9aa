import { area } from "./area.ts";
import { facts } from "./facts.ts";
import { needs } from "./needs.ts";
import { places } from "./places.ts";
import { readiness } from "./readiness.ts";
import type { Lift } from "./rule.ts";
import { sector } from "./sector.ts";
import { stage } from "./stage.ts";
import { window } from "./window.ts";

/**
 * Every hard requirement, in the order in which blockers are told. The judgement of a pair, the engine's masks,
 * the effort of a near miss, the change that lifts a blocker and the list of its words all come from here.
 */
export const RULES = { needs, sector, stage, readiness, area, facts, window, places };

type Rules = typeof RULES;
export type BlockerCode = { [Name in keyof Rules]: keyof Rules[Name]["lifts"] }[keyof Rules];

/** What lifts each blocker; null where no founder can. */
export const LIFTS = Object.assign({}, ...Object.values(RULES).map((rule) => rule.lifts)) as Record<
  BlockerCode,
  Lift<BlockerCode> | null
>;
