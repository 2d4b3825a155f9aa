import {
  type ContextSources,
  type MatchContext,
  matchContext,
} from "#app/domain/matching/context.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { Policy, ResourceProfile } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import {
  mandatesInForce,
  responseRecords,
  takenPlaces,
} from "#db/queries/deals/standing.server.ts";
import { publishedPolicy } from "#db/queries/matching/policy.server.ts";
import { matchableResources } from "#db/queries/matching/resources.server.ts";
import { planPriorities, taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { termWeights } from "../sectors/classifier.server.ts";
import { resourceProfile } from "./profiles.server.ts";

const YEAR_MS = 365 * 86_400_000;

/** Everything a match depends on besides the application. */
export interface MatchWorld {
  context: MatchContext;
  /** What the context was made from: plain data. */
  sources: ContextSources;
  resources: ResourceProfile[];
}

/** The policy in force: the published weights, or the default ones, with every plan's priorities. */
export async function policyInForce(db: Db): Promise<Policy> {
  const row = await publishedPolicy(db);
  const priorities = await planPriorities(db);
  if (!row) return { ...DEFAULT_POLICY, priorities };
  const { version, weights, tierWeights, expiredFactor } = row;
  return { version, weights, tierWeights, expiredFactor, priorities };
}

/**
 * Loads plans, policy and taxonomy: what any pair is judged by.
 *
 * @param policy another policy than the one in force, for a preview
 */
export async function loadSources(
  db: Db,
  { now, policy }: { now: Date; policy?: Policy },
): Promise<ContextSources> {
  const areas = new Map<string, string>();
  for (const { name, parent } of await areaChoices(db)) if (parent) areas.set(name, parent);
  return {
    policy: policy ?? (await policyInForce(db)),
    taxonomy: await taxonomyOf(db),
    asOf: now.getTime(),
    areas,
    termWeights: termWeights(),
  };
}

/**
 * Loads that and every resource that may be matched.
 *
 * @param policy another policy than the one in force, for a preview
 */
export async function loadMatchWorld(
  db: Db,
  ask: { now: Date; policy?: Policy },
): Promise<MatchWorld> {
  const { now } = ask;
  const sources = await loadSources(db, ask);
  const context = matchContext(sources);
  const mandates = await mandatesInForce(db);
  const taken = await takenPlaces(db);
  const responses = await responseRecords(db, new Date(now.getTime() - YEAR_MS));
  const rows = await matchableResources(db);
  const idOf = new Map(rows.map(({ row }) => [row.slug, row.id]));
  const resources = rows.map((each) =>
    resourceProfile(each, {
      mandate: mandates.get(each.row.id),
      taken: taken.get(each.row.id) ?? 0,
      responses: responses.get(each.row.id),
      areaPath: each.row.area ? [...context.areaPath(each.row.area)] : [],
      partners: each.row.partners.flatMap((slug) => idOf.get(slug) ?? []),
    }),
  );
  return { context, sources, resources };
}
