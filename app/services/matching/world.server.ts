import { contextAt, type MatchContext, matchContext } from "#app/domain/matching/context.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { Policy } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { contextStamp } from "#db/queries/matching/context-stamp.server.ts";
import { publishedPolicy } from "#db/queries/matching/policy.server.ts";
import { planPriorities, taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { termWeights } from "../sectors/classifier.server.ts";

/** The policy in force: the published weights, or the default ones, with every plan's priorities. */
export async function policyInForce(db: Db): Promise<Policy> {
  const row = await publishedPolicy(db);
  const priorities = await planPriorities(db);
  if (!row) return { ...DEFAULT_POLICY, priorities };
  const { version, weights, tierWeights, expiredFactor } = row;
  return { district: null, version, weights, tierWeights, expiredFactor, priorities };
}

const known = new WeakMap<Db, { stamp: string; context: MatchContext }>();

/** All that a score depends on besides the pair, as of now; read again only where its stamp is another. */
export async function contextNow(db: Db, now: Date): Promise<MatchContext> {
  const stamp = await contextStamp(db);
  const before = known.get(db);
  if (before?.stamp === stamp) return contextAt(before.context, now.getTime());
  const context = await contextFor(db, { policy: await policyInForce(db), now });
  known.set(db, { stamp, context });
  return context;
}

/** The same under another policy, for a preview. */
export async function contextFor(
  db: Db,
  { policy, now }: { policy: Policy; now: Date },
): Promise<MatchContext> {
  const areas = new Map<string, string>();
  for (const { name, parent } of await areaChoices(db)) if (parent) areas.set(name, parent);
  return matchContext({
    policy,
    taxonomy: await taxonomyOf(db),
    asOf: now.getTime(),
    areas,
    termWeights: termWeights(),
  });
}
