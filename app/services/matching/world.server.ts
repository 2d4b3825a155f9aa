import { contextAt, type MatchContext, matchContext } from "#app/domain/matching/context.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { Policy } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { contextStamp } from "#db/queries/matching/context-stamp.server.ts";
import { publishedPolicies } from "#db/queries/matching/policy.server.ts";
import { planPriorities, taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { termWeights } from "../sectors/classifier.server.ts";

/** What scores whom: the set of all districts that have none of their own, and those of the others. */
export interface PoliciesInForce {
  policy: Policy;
  own: Policy[];
}

/** The published weights, or the default ones, with every plan's priorities. */
export async function policiesInForce(db: Db): Promise<PoliciesInForce> {
  const priorities = await planPriorities(db);
  const policies = (await publishedPolicies(db)).map(
    ({ district, version, weights, tierWeights, expiredFactor }): Policy => ({
      ...{ district: district || null, version, weights, tierWeights, expiredFactor, priorities },
    }),
  );
  return {
    policy: policies.find(({ district }) => district === null) ?? { ...DEFAULT_POLICY, priorities },
    own: policies.filter(({ district }) => district !== null),
  };
}

/** What scores the applications of a district; null for those that lie in none. */
export async function policyInForce(db: Db, district: string | null): Promise<Policy> {
  const { policy, own } = await policiesInForce(db);
  return own.find((each) => each.district === district) ?? policy;
}

const known = new WeakMap<Db, { stamp: string; context: MatchContext }>();

/** All that a score depends on besides the pair, as of now; read again only where its stamp is another. */
export async function contextNow(db: Db, now: Date): Promise<MatchContext> {
  const stamp = await contextStamp(db);
  const before = known.get(db);
  if (before?.stamp === stamp) return contextAt(before.context, now.getTime());
  const context = await contextFor(db, { ...(await policiesInForce(db)), now });
  known.set(db, { stamp, context });
  return context;
}

/** The same under other policies, for a preview. */
export async function contextFor(
  db: Db,
  { policy, own, now }: PoliciesInForce & { now: Date },
): Promise<MatchContext> {
  const areas = new Map<string, string>();
  for (const { name, parent } of await areaChoices(db)) if (parent) areas.set(name, parent);
  return matchContext({
    policy,
    own,
    taxonomy: await taxonomyOf(db),
    asOf: now.getTime(),
    areas,
    termWeights: termWeights(),
  });
}
