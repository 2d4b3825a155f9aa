import { desc, eq, inArray, ne } from "drizzle-orm";
import { checkPolicy, DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { Policy } from "#app/domain/matching/types.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";
import { policies } from "#db/schema/matches.ts";
import { record } from "../journal.server.ts";

/** What staff set: everything of a policy but its number and the plans' priorities. */
export type PolicyValues = Pick<Policy, "weights" | "tierWeights" | "expiredFactor">;

/** The number of the newest set that was ever published; 1 is the one the product came with. */
export async function newestVersion(tx: Db): Promise<number> {
  const [row] = await tx
    .select({ version: policies.version })
    .from(policies)
    .where(ne(policies.state, "draft"))
    .orderBy(desc(policies.version))
    .limit(1);
  return row?.version ?? DEFAULT_POLICY.version;
}

/** @throws Refusal `invalid` on the first field that cannot be */
export function assertPolicy(values: PolicyValues): void {
  const [problem] = checkPolicy({ ...DEFAULT_POLICY, ...values });
  if (!problem) return;
  const reason = problem.reason === "all_zero" ? "weights-all-zero" : "weight-out-of-range";
  throw new Refusal("invalid", { field: problem.field, reason });
}

/**
 * Publishes a set in the caller's transaction: it gets the next number, the one before retires, a waiting draft
 * keeps its place after it, and everything is matched anew.
 *
 * @returns its number
 */
export async function publish(
  tx: Db,
  values: PolicyValues,
  { actorId, note, now, from }: { actorId: string; note: string; now: Date; from?: number },
): Promise<number> {
  assertPolicy(values);
  await keepFirst(tx, now);
  const version = (await newestVersion(tx)) + 1;
  // A draft stands at the number that is now taken.
  await tx
    .update(policies)
    .set({ version: version + 1 })
    .where(eq(policies.state, "draft"));
  await tx.update(policies).set({ state: "retired" }).where(eq(policies.state, "published"));
  const { weights, tierWeights, expiredFactor } = values;
  await tx.insert(policies).values({
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
    payload: { note, ...(from === undefined ? {} : { from }) },
  });
  await enqueue(tx, { kind: "rematch-all", key: "all", runAfter: now });
  return version;
}

/** The set the product came with enters the history before its first successor. */
async function keepFirst(tx: Db, now: Date): Promise<void> {
  const published = await tx.$count(policies, inArray(policies.state, ["published", "retired"]));
  if (published > 0) return;
  const { version, weights, tierWeights, expiredFactor } = DEFAULT_POLICY;
  await tx.insert(policies).values({
    version,
    state: "published",
    weights,
    tierWeights,
    expiredFactor,
    createdAt: now,
    publishedAt: null,
  });
}
