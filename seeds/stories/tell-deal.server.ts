import { eq } from "drizzle-orm";
import { transition } from "#app/domain/deals/lifecycle.ts";
import { DAY_MS, dayOf } from "#app/domain/time.ts";
import { applyMove, type MoveDetail, moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { deals } from "#db/schema/deals.ts";
import type { DealStep, DealStory } from "./story.ts";
import type { Offered } from "./tell-provider.server.ts";
import type { Applied } from "./tell-startup.server.ts";

const WAN_IN_FEN = 1_000_000;

/** Opens a deal on a computed match and moves it step by step. */
export async function tellDeal(
  db: Database,
  story: DealStory,
  {
    offered,
    applied,
    now,
  }: { offered: Map<string, Offered>; applied: Map<string, Applied>; now: Date },
): Promise<void> {
  const startup = applied.get(story.startup);
  const provider = offered.get(story.resource);
  if (!startup || !provider) throw new Error(`No ${story.startup} or ${story.resource}`);
  const dealId = await openDeal(db, {
    actor: story.startedBy === "startup" ? startup.actor : provider.actor,
    applicationId: startup.applicationId,
    resourceId: provider.resourceId,
    side: story.startedBy,
    message: story.message,
    now: before(now, story.daysAgo),
  });
  for (const step of story.steps) {
    const at = before(now, step.daysAgo);
    const { by } = transition(step.move);
    if (by === "system") await systemMove(db, { dealId, step, now: at });
    else {
      const [row] = await db.read
        .select({ version: deals.version })
        .from(deals)
        .where(eq(deals.id, dealId));
      await moveDeal(db, {
        actor: by === "startup" ? startup.actor : provider.actor,
        dealId,
        move: step.move,
        version: row?.version ?? 1,
        detail: detailOf(step, at),
        now: at,
      });
    }
  }
}

async function systemMove(
  db: Database,
  { dealId, step, now }: { dealId: string; step: DealStep; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const context = await dealContext(tx, dealId);
    if (context) await applyMove(tx, context, { actorId: null, move: step.move, detail: {}, now });
  });
}

function detailOf({ reason, note, outcome }: DealStep, at: Date): MoveDetail {
  return {
    ...(reason ? { reason } : {}),
    ...(note ? { note } : {}),
    ...(outcome
      ? {
          outcome: {
            kind: outcome.kind,
            amountFen: outcome.wan === null ? null : outcome.wan * WAN_IN_FEN,
            happenedOn: dayOf(at),
            note: outcome.note,
          },
        }
      : {}),
  };
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
