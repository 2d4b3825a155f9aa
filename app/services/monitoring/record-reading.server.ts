import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { type Indicator, indicatorsOf } from "#app/domain/monitoring/indicators.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { momentOf } from "#app/domain/time.ts";
import type { Database, Db } from "#db/client.server.ts";
import { indicatorFacts } from "#db/queries/monitoring/indicators.server.ts";
import { readings } from "#db/schema/readings.ts";
import { record } from "../journal.server.ts";

/**
 * Staff report where an indicator of their plan stands, in the plan's own unit. Nothing is overwritten: a later
 * report of the same day corrects the earlier. It counts for every plan that wants something of the same indicator in
 * the same area.
 *
 * @param ask.indicator its key
 * @param ask.reference what the value is the difference to, one that the plan names; null for a plain figure
 * @param ask.observedOn the day the figure is of, an ISO day in Shanghai
 * @returns the reading's id
 * @throws Refusal `not-found` for a plan, an indicator or a reference that is not theirs, `invalid` on `observedOn`
 *   for a day that has not come
 */
export async function recordReading(
  db: Database,
  ask: {
    actor: Actor;
    plan: string;
    indicator: string;
    value: number;
    reference: string | null;
    observedOn: string;
    source: string;
    now: Date;
  },
): Promise<string> {
  return db.write(async (tx) => {
    const line = await ownIndicator(tx, ask);
    const stated = [line, ...line.also].find(({ reference }) => reference === ask.reference);
    if (!stated && ask.reference !== null) throw new Refusal("not-found");
    const asOf = new Date(momentOf(ask.observedOn));
    if (asOf > ask.now) throw new Refusal("invalid", { field: "observedOn", reason: "day-ahead" });
    const { value, reference, source } = ask;
    const { unit } = stated ?? line;
    return saveReading(tx, ask, { line, reading: { value, reference, unit, asOf, source } });
  });
}

/** The indicator of a plan that this actor may give readings of. */
export async function ownIndicator(
  tx: Db,
  ask: { actor: Actor; plan: string; indicator: string },
): Promise<Indicator> {
  const known = await indicatorFacts(tx, ask);
  const line = known ? indicatorsOf(known.facts, known)[0] : undefined;
  if (!known || !line || !can(ask.actor, "plan:observe", { kind: "plan", area: known.planArea })) {
    throw new Refusal("not-found");
  }
  return line;
}

/** A reading and its event, in the caller's transaction. */
export async function saveReading(
  tx: Db,
  { actor, plan, now }: { actor: Actor; plan: string; now: Date },
  given: {
    line: Indicator;
    reading: Pick<
      typeof readings.$inferInsert,
      "value" | "reference" | "unit" | "asOf" | "source" | "rule"
    >;
  },
): Promise<string> {
  const { line, reading } = given;
  const [row] = await tx
    .insert(readings)
    .values({
      ...reading,
      indicator: line.key,
      area: line.area,
      plan,
      byUserId: actor.userId,
      createdAt: now,
    })
    .returning({ id: readings.id });
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "plan",
    subjectId: plan,
    kind: "plan.observed",
    payload: {
      indicator: line.key,
      value: reading.value,
      asOf: reading.asOf.toISOString(),
      ...(reading.rule ? { rule: reading.rule } : {}),
    },
  });
  return (row as { id: string }).id;
}
