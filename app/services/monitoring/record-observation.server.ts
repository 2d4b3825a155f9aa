import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { isAhead, momentOf } from "#app/domain/time.ts";
import type { Database } from "#db/client.server.ts";
import { indicatorHead } from "#db/queries/monitoring/indicators.server.ts";
import { observations } from "#db/schema/plans.ts";
import { record } from "../journal.server.ts";

/**
 * Staff report where an indicator of their plan stands, in the plan's own unit. Nothing is overwritten: a later
 * report of the same day corrects the earlier.
 *
 * @param observedOn the day the figure is of, an ISO day in Shanghai
 * @returns the observation's id
 * @throws Refusal `not-found` for a plan or an indicator that is not theirs, `invalid` on `observedOn` for a
 *   day that has not come
 */
export async function recordObservation(
  db: Database,
  ask: {
    actor: Actor;
    plan: string;
    indicator: string;
    value: number;
    observedOn: string;
    source: string;
    now: Date;
  },
): Promise<string> {
  return db.write(async (tx) => {
    const head = await indicatorHead(tx, ask);
    if (!head || !can(ask.actor, "plan:observe", { kind: "plan", area: head.area })) {
      throw new Refusal("not-found");
    }
    const observedAt = new Date(momentOf(ask.observedOn));
    if (isAhead(ask.observedOn, ask.now)) {
      throw new Refusal("invalid", { field: "observedOn", reason: "day-ahead" });
    }
    const [row] = await tx
      .insert(observations)
      .values({
        plan: ask.plan,
        indicator: ask.indicator,
        value: ask.value,
        unit: head.unit,
        observedAt,
        source: ask.source,
        byUserId: ask.actor.userId,
        createdAt: ask.now,
      })
      .returning({ id: observations.id });
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "plan",
      subjectId: ask.plan,
      kind: "plan.observed",
      payload: { indicator: ask.indicator, value: ask.value, observedOn: ask.observedOn },
    });
    return (row as { id: string }).id;
  });
}
