import {
  type Decision,
  type PartWeights,
  proposeWeights,
  type WeightProposal,
} from "#app/domain/matching/learning/decisions.ts";
import { verdictOf } from "#app/domain/matching/learning/verdict.ts";
import type { Db } from "#db/client.server.ts";
import { type DecidedMatch, decidedMatches } from "#db/queries/deals/decisions.server.ts";
import type { PolicyValues } from "./policy-versions.server.ts";
import { type PolicyPreview, previewPolicy } from "./preview-policy.server.ts";
import { policyInForce } from "./world.server.ts";

/** Matches this far down an application's list were seen and passed over. */
const SEEN = 10;

export interface PolicyProposal extends WeightProposal {
  /** The number and weights in force. */
  version: number;
  present: PartWeights;
  /** What would be drafted: the proposed weights, everything else as it is. */
  values: PolicyValues;
  /** What they would do to the lists, with ten cases; null where nothing is proposed. */
  effect: PolicyPreview | null;
}

/**
 * Weights that the decisions on past matches speak for, how they order decisions kept aside, and what they
 * would change. Nothing is saved: staff make a draft of it, or do not.
 *
 * @param areas whose applications may be shown as cases
 */
export async function proposePolicy(
  db: Db,
  { areas, now }: { areas: string[]; now: Date },
): Promise<PolicyProposal> {
  const inForce = await policyInForce(db);
  const decisions = (await decidedMatches(db, SEEN)).flatMap(decisionOf);
  const proposal = proposeWeights(decisions, inForce.weights);
  const { weights } = proposal;
  const values = {
    weights,
    tierWeights: inForce.tierWeights,
    expiredFactor: inForce.expiredFactor,
  };
  const effect =
    proposal.verdict === "few" ? null : await previewPolicy(db, { values, areas, now });
  return { ...proposal, version: inForce.version, present: inForce.weights, values, effect };
}

function decisionOf(row: DecidedMatch): Decision[] {
  const { applicationId, resourceId, parts, state, introducedAt, declineReason } = row;
  const verdict = verdictOf(
    state === null ? null : { state, introduced: introducedAt !== null, declineReason },
  );
  if (!verdict) return [];
  const values = Object.fromEntries(parts.map(({ name, value }) => [name, value])) as PartWeights;
  return [{ applicationId, resourceId, verdict, values }];
}
