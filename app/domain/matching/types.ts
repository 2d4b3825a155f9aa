import type { Need } from "../applications/need.ts";
import type { Mandate } from "../registry/mandate.ts";
import type { PlanPriority, TermHit } from "../sectors/types.ts";
import type { Fact, NeedKind, ResourceKind, Stage, Tier } from "../vocabulary.ts";
import type { BlockerCode } from "./rules/index.ts";
import type { BlockerOf } from "./rules/rule.ts";

export interface ApplicationSector {
  key: string;
  /** 0…1 */
  score: number;
  terms: TermHit[];
  /** The founder kept or added it by hand. */
  confirmed: boolean;
}

/** An application as the matcher sees it: plain values, null where the founder has not said. */
export interface ApplicationProfile {
  id: string;
  sectors: ApplicationSector[];
  needs: Need[];
  stage: Stage | null;
  /** Technology readiness level, 1…9. */
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  facts: Partial<Record<Fact, boolean>>;
  /** Distinct lexicon terms of the text, for overlap with what a resource did before. */
  terms: string[];
}

export interface ResourceProfile {
  id: string;
  organizationId: string;
  kind: ResourceKind;
  /** False for an entry that only a plan names: nobody would answer yet. */
  operated: boolean;
  /** Sectors of the resource itself (from the plan or its operator). */
  sectors: string[];
  /** Needs that it can serve, from its kind and services. */
  serves: NeedKind[];
  /** Area and all its ancestors, nearest first: ["大零号湾", "闵行区", "上海市"]. */
  areaPath: string[];
  /** Where nobody says where it lies, the area of the plan that names it and what that lies in. */
  planPath?: string[] | undefined;
  mandate: Mandate;
  /** Free places, square metres are not counted here; null where unlimited or unknown. */
  capacityFree: number | null;
  /** UTC ms; null means open without limit. */
  opensAt: number | null;
  closesAt: number | null;
  /** Share of requests answered in time, 0…1, and how many it rests on. */
  responseRate: number | null;
  responseCount: number;
  /** Terms of the companies it took before or of its own description. */
  terms: string[];
  /** Resources it is known to work with (packages). */
  partners: string[];
}

export const PARTS = [
  "sector",
  "needs",
  "stage",
  "amount",
  "readiness",
  "area",
  "evidence",
  "capacity",
] as const;
export type PartName = (typeof PARTS)[number];

/** Weights as data: a published, numbered version; staff edit a draft and publish the next. */
export interface Policy {
  /** The area whose applications it scores; null scores those of areas that have none of their own. */
  district: string | null;
  /** Counted for each district. */
  version: number;
  /** Relative weights; the scorer normalises them to 1. */
  weights: Record<PartName, number>;
  /** 0…1 by tier. */
  tierWeights: Record<Tier, number>;
  /** Factor on the tier weight of an expired or superseded plan, 0…1. */
  expiredFactor: number;
  priorities: PlanPriority[];
}

/** Why a pair is impossible; what would lift it stands with its rule. */
export type Blocker = BlockerOf<BlockerCode>;

/** One named part of a score: value in 0…1, weight such that value × weight is its share of the best score. */
export interface ScorePart {
  name: PartName;
  value: number;
  weight: number;
  /** False where the founder or the resource has not said: it counts nothing and confidence falls. */
  known: boolean;
  /** What it rests on, for the message catalogue (sector key, plan slug, section, tier, stages …). */
  evidence: Record<string, string | number | string[]>;
}

export interface Match {
  applicationId: string;
  resourceId: string;
  /** 0…1 of the best that the policy allows, the sum of the parts' value × weight. */
  score: number;
  /** 0…1, the share of weight that rests on known facts. */
  confidence: number;
  parts: ScorePart[];
  blockers: Blocker[];
  policyVersion: number;
}
