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
import { matchableApplication } from "#db/queries/matching/applications.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { loadMatchWorld, type MatchWorld } from "./world.server.ts";

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
  pair: { applicationId: string; resourceId: string; now: Date },
): Promise<MatchExplanation | null> {
  const found = await matchableApplication(db, pair.applicationId);
  if (!found) return null;
  const world = await loadMatchWorld(db, pair);
  const resource = world.resources.find(({ id }) => id === pair.resourceId);
  if (!resource) return null;
  const application = applicationProfile(found);
  const { context } = world;
  const match = matchPair(application, resource, context);
  return {
    match,
    explanation: explain(match, { application, resource }),
    smallest: smallestChange({ application, resource, context }),
    improvement: worthTelling(bestImprovement(match, { application, resource, context })),
    relay: relayFrom(application, resource, world),
  };
}

/** What would move the score by less than half a point, and make it no surer, is not worth anyone's time. */
function worthTelling(improvement: Improvement | null): Improvement | null {
  if (!improvement) return null;
  const { points, confidence } = improvement;
  return points >= LEAST_POINTS || confidence >= LEAST_CONFIDENCE ? improvement : null;
}

function relayFrom(
  application: ApplicationProfile,
  current: ResourceProfile,
  { resources, context }: MatchWorld,
): RelayStep[] {
  if (current.kind !== "incubator") return [];
  return relay(application, { current, resources, context, limit: RELAY_SHOWN }).filter(
    (step) => step.next.length > 0,
  );
}
