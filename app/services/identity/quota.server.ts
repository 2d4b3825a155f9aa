import { and, eq, gte } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { DAILY_QUOTAS, type Quota } from "#app/domain/identity/quotas.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { dayOf, momentOf } from "#app/domain/time.ts";
import type { Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { events } from "#db/schema/deals.ts";

interface Ask {
  actor: Actor;
  quota: Quota;
  now: Date;
}

/**
 * Asks whether the account may do this once more today, and holds the account until the transaction ends, so that
 * acts in the same moment count each other. Comes before every other lock.
 *
 * @throws Refusal `too-many` with the limit
 */
export async function spendQuota(tx: Db, ask: Ask): Promise<void> {
  await lock(tx, { user: ask.actor.userId });
  await checkQuota(tx, ask);
}

/**
 * The same without holding anything: for before work that would be in vain.
 *
 * @throws Refusal `too-many` with the limit
 */
export async function checkQuota(db: Db, { actor, quota, now }: Ask): Promise<void> {
  const { event, most } = DAILY_QUOTAS[quota];
  const today = new Date(momentOf(dayOf(now)));
  const done = await db.$count(
    events,
    and(eq(events.kind, event), gte(events.at, today), eq(events.actorId, actor.userId)),
  );
  if (done >= most) {
    throw new Refusal("too-many", { reason: `quota-${quota}`, values: { max: most } });
  }
}
