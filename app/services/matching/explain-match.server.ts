import {
  bestImprovement,
  type Improvement,
  type SmallestChange,
  smallestChange,
} from "#app/domain/matching/counterfactual.ts";
import { type Explanation, explain } from "#app/domain/matching/explain.ts";
import { type RelayStep, relay } from "#app/domain/matching/relay.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { successorsOf } from "#db/queries/matching/successors.server.ts";
import { type Ends, endsOf } from "./pairs.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";

/** One pair as it stands now, told in full. */
export interface MatchExplanation {
  match: Match;
  explanation: Explanation;
  /** What would make a blocked pair possible. */
  smallest: SmallestChange | null;
  /** What would raise it most. */
  improvement: Improvement | null;
  /** What may follow an incubator that the company outgrows; empty for other kinds. */
  relay: RelayStep[];
}

const RELAY_SHOWN = 3;
const LEAST_POINTS = 0.5;
const LEAST_CONFIDENCE = 0.01;

/** Explains one pair by the plans, weights and mandates of this moment; null where either end is gone. */
export async function explainMatch(
  db: Db,
  { now, ...pair }: { applicationId: string; resourceId: string; now: Date },
): Promise<MatchExplanation | null> {
  const { context, applications, resources } = await endsOf(db, [pair], now);
  const application = applications.get(pair.applicationId);
  const resource = resources.get(pair.resourceId);
  if (!application || !resource) return null;
  const match = matchPair(application, resource, context);
  return {
    match,
    explanation: explain(match, { application, resource }),
    smallest: smallestChange({ application, resource, context }),
    improvement: worthTelling(bestImprovement(match, { application, resource, context })),
    relay: await relayFrom(db, { application, current: resource, context }),
  };
}

/** What would move the score by less than half a point, and make it no surer, is not worth anyone's time. */
function worthTelling(improvement: Improvement | null): Improvement | null {
  if (!improvement) return null;
  const { points, confidence } = improvement;
  return points >= LEAST_POINTS || confidence >= LEAST_CONFIDENCE ? improvement : null;
}

/** Looks among what goes together with the incubator and what the company already matches. */
async function relayFrom(
  db: Db,
  {
    application,
    current,
    context,
  }: {
    application: ApplicationProfile;
    current: ResourceProfile;
    context: Ends["context"];
  },
): Promise<RelayStep[]> {
  if (current.kind !== "incubator") return [];
  const only = await successorsOf(db, { applicationId: application.id, current });
  const resources = (await resourceProfiles(db, { context, only })).map(({ profile }) => profile);
  return relay(application, { current, resources, context, limit: RELAY_SHOWN }).filter(
    (step) => step.next.length > 0,
  );
}
