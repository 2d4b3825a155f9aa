import type { Actor } from "#app/domain/identity/actor.ts";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { measureFor } from "#app/domain/monitoring/derived.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { measures } from "#db/queries/monitoring/measures.server.ts";
import { ownIndicator, saveReading } from "./record-reading.server.ts";

/**
 * Staff publish what is registered here as the district's reading of an indicator: from then on it judges. They say on
 * what ground it is complete.
 *
 * @param ask.counted the count that they saw and vouch for
 * @returns the reading's id
 * @throws Refusal `not-found` for an indicator that is not theirs or that the registry cannot count, `stale` where the
 *   count has changed meanwhile
 */
export async function publishCount(
  db: Database,
  ask: {
    actor: Actor;
    plan: string;
    indicator: string;
    counted: number;
    source: string;
    now: Date;
  },
): Promise<string> {
  return db.write(async (tx) => {
    const line = await ownIndicator(tx, ask);
    const rule = measureFor(line.key);
    if (rule === null) throw new Refusal("not-found");
    const value = (await measures(tx, staffAreas(ask.actor)))[rule];
    if (value !== ask.counted) {
      throw new Refusal("stale", { reason: "count-changed", values: { count: value } });
    }
    const { unit } = line;
    const { source, now: asOf } = ask;
    return saveReading(tx, ask, {
      line,
      reading: { value, unit, reference: null, asOf, source, rule },
    });
  });
}
