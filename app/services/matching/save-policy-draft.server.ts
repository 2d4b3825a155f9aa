import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { districtKey } from "#db/queries/matching/policy.server.ts";
import { policies } from "#db/schema/matches.ts";
import { record } from "../journal.server.ts";
import {
  assertMaySet,
  assertPolicy,
  isOf,
  newestVersion,
  type PolicyValues,
} from "./policy-versions.server.ts";

/**
 * Keeps a set of weights as the one draft of a district, which scores nothing until it is published.
 *
 * @param base the number of the set in force that the editor saw
 * @throws Refusal `not-found`, `stale` when another set was published since, `invalid` on the weight's field
 */
export async function savePolicyDraft(
  db: Database,
  ask: {
    actor: Actor;
    district: string | null;
    base: number;
    values: PolicyValues;
    now: Date;
  },
): Promise<void> {
  assertPolicy(ask.values);
  await db.write(async (tx) => {
    await assertMaySet(tx, ask.actor, ask.district);
    await lockWhole(tx, "policy");
    const newest = await newestVersion(tx, ask.district);
    if (newest !== ask.base) throw new Refusal("stale");
    const { weights, tierWeights, expiredFactor } = ask.values;
    await tx.delete(policies).where(and(isOf(ask.district), eq(policies.state, "draft")));
    await tx.insert(policies).values({
      district: districtKey(ask.district),
      version: newest + 1,
      state: "draft",
      weights,
      tierWeights,
      expiredFactor,
      createdBy: ask.actor.userId,
      createdAt: ask.now,
    });
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "policy",
      subjectId: String(newest + 1),
      kind: "policy.drafted",
      payload: { district: ask.district, weights, tierWeights, expiredFactor },
    });
  });
}
