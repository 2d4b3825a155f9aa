import type { City } from "#app/domain/matching/city.ts";
import { rulesFor } from "#app/domain/matching/context.ts";
import {
  type Decision,
  type PartWeights,
  proposeWeights,
  type WeightProposal,
} from "#app/domain/matching/learning/decisions.ts";
import { verdictOf } from "#app/domain/matching/learning/verdict.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { type DecidedPair, decidedPairs } from "#db/queries/deals/decisions.server.ts";
import type { PolicyValues } from "./policy-versions.server.ts";
import { type PolicyPreview, previewPolicyIn } from "./preview-policy.server.ts";

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
 * @param district whose decisions are learnt from, and whose weights would change
 * @param areas whose applications may be shown as cases
 */
export async function proposePolicyIn(
  city: City,
  db: Db,
  { district, areas }: { district: string | null; areas: string[] },
): Promise<PolicyProposal> {
  const { general, own } = city.context.rules;
  const { policy } = own.get(district ?? "") ?? general;
  const decided = (await decidedPairs(db)).filter(({ application }) => {
    const profile = city.application(application);
    return profile !== undefined && isOfDistrict(city, profile, district);
  });
  const decisions = decisionsOf(city, decided);
  const proposal = proposeWeights(decisions, policy.weights);
  const values = {
    weights: proposal.weights,
    tierWeights: policy.tierWeights,
    expiredFactor: policy.expiredFactor,
  };
  const effect =
    proposal.verdict === "few"
      ? null
      : await previewPolicyIn(city, db, { district, values, areas });
  return { ...proposal, version: policy.version, present: policy.weights, values, effect };
}

/** Is this an application of the district, or, for none, of a district without weights of its own? */
function isOfDistrict(
  { context }: City,
  { area }: Pick<ApplicationProfile, "area">,
  district: string | null,
): boolean {
  if (district === null) return rulesFor(context, { area }).policy.district === null;
  return area !== null && context.areaPath(area).includes(district);
}

/** Of every application that came to a deal: what was acted on, and the first of its list that were passed over. */
function decisionsOf(city: City, decided: readonly DecidedPair[]): Decision[] {
  const byApplication = new Map<number, DecidedPair[]>();
  for (const pair of decided) {
    const known = byApplication.get(pair.application);
    if (known) known.push(pair);
    else byApplication.set(pair.application, [pair]);
  }
  const lists = city.lists([...byApplication.keys()], { context: city.context, most: SEEN });
  return [...lists].flatMap(({ application, list }) => {
    const acted = byApplication.get(application) ?? [];
    const numbers = new Set(acted.map(({ resource }) => resource));
    const passed = list.map(({ resource }) => resource).filter((each) => !numbers.has(each));
    return [
      ...acted.flatMap((pair) => decisionOf(city, pair)),
      ...passed.flatMap((resource) => decisionOf(city, { application, resource, state: null })),
    ];
  });
}

function decisionOf(
  city: City,
  pair: Pick<DecidedPair, "application" | "resource"> & (DecidedPair | { state: null }),
): Decision[] {
  const application = city.application(pair.application);
  const resource = city.resource(pair.resource);
  const verdict = verdictOf(
    pair.state === null
      ? null
      : {
          state: pair.state,
          introduced: pair.introducedAt !== null,
          declineReason: pair.declineReason,
        },
  );
  if (!application || !resource || !verdict) return [];
  const { parts } = matchPair(application, resource, city.context);
  const values = Object.fromEntries(parts.map(({ name, value }) => [name, value])) as PartWeights;
  return [{ applicationId: application.id, resourceId: resource.id, verdict, values }];
}
