import { and, desc, eq, inArray, ne, type SQL } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { checkPolicy, DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { Policy } from "#app/domain/matching/types.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";
import { districtKey, districtsAmong } from "#db/queries/matching/policy.server.ts";
import { policies } from "#db/schema/matches.ts";
import { record } from "../journal.server.ts";
import { policyInForce } from "./world.server.ts";

/** What staff set: everything of a policy but its number and the plans' priorities. */
export type PolicyValues = Pick<Policy, "weights" | "tierWeights" | "expiredFactor">;

/**
 * The number of the newest set that was ever published for a district; while there is none, that of the general one,
 * which holds there; 1 is the one the product came with.
 */
export async function newestVersion(tx: Db, district: string | null): Promise<number> {
  const [row] = await tx
    .select({ version: policies.version })
    .from(policies)
    .where(and(isOf(district), ne(policies.state, "draft")))
    .orderBy(desc(policies.version))
    .limit(1);
  if (row) return row.version;
  return district === null ? DEFAULT_POLICY.version : newestVersion(tx, null);
}

/** Of this district, or of the general set. */
export function isOf(district: string | null): SQL {
  return eq(policies.district, districtKey(district));
}

/** @throws Refusal `not-found` for somebody else's weights, and for what is no district */
export async function assertMaySet(tx: Db, actor: Actor, district: string | null): Promise<void> {
  const known = district === null || (await districtsAmong(tx, [district])).length > 0;
  if (!known || !can(actor, "policy:set", { kind: "policy", district })) {
    throw new Refusal("not-found");
  }
}

/** @throws Refusal `invalid` on the first field that cannot be */
export function assertPolicy(values: PolicyValues): void {
  const [problem] = checkPolicy({ ...DEFAULT_POLICY, ...values });
  if (!problem) return;
  const reason = problem.reason === "all_zero" ? "weights-all-zero" : "weight-out-of-range";
  throw new Refusal("invalid", { field: problem.field, reason });
}

/**
 * Publishes a set in the caller's transaction: it gets the next number of its district, the one before retires, a
 * waiting draft keeps its place after it, and everything is matched anew. What other districts use stays as it is.
 *
 * @returns its number
 */
export async function publish(
  tx: Db,
  values: PolicyValues,
  {
    district,
    actorId,
    note,
    now,
    from,
  }: { district: string | null; actorId: string; note: string; now: Date; from?: number },
): Promise<number> {
  assertPolicy(values);
  await keepFirst(tx, district, now);
  const version = (await newestVersion(tx, district)) + 1;
  // A draft stands at the number that is now taken.
  await tx
    .update(policies)
    .set({ version: version + 1 })
    .where(and(isOf(district), eq(policies.state, "draft")));
  await tx
    .update(policies)
    .set({ state: "retired" })
    .where(and(isOf(district), eq(policies.state, "published")));
  const { weights, tierWeights, expiredFactor } = values;
  await tx.insert(policies).values({
    district: districtKey(district),
    version,
    state: "published",
    weights,
    tierWeights,
    expiredFactor,
    note,
    createdBy: actorId,
    createdAt: now,
    publishedAt: now,
  });
  await record(tx, {
    at: now,
    actorId,
    subject: "policy",
    subjectId: String(version),
    kind: from === undefined ? "policy.published" : "policy.restored",
    payload: { note, district, ...(from === undefined ? {} : { from }) },
  });
  await enqueue(tx, { kind: "rematch-all", key: "all", runAfter: now });
  return version;
}

/** The set that held before enters the history before its first successor. */
async function keepFirst(tx: Db, district: string | null, now: Date): Promise<void> {
  const published = await tx.$count(
    policies,
    and(isOf(district), inArray(policies.state, ["published", "retired"])),
  );
  if (published > 0) return;
  const { version, weights, tierWeights, expiredFactor } = await policyInForce(tx, district);
  await tx.insert(policies).values({
    district: districtKey(district),
    version,
    state: "published",
    weights,
    tierWeights,
    expiredFactor,
    createdAt: now,
    publishedAt: null,
  });
}
