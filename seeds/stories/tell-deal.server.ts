import { transition } from "#app/domain/deals/lifecycle.ts";
import { DAY_MS, dayOf } from "#app/domain/time.ts";
import { applyMove } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import type { Database } from "#db/client.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { type MoveSaid, makeMove } from "./make-move.server.ts";
import type { DealStep, DealStory, StoryTerms } from "./story.ts";
import type { Offered } from "./tell-provider.server.ts";
import type { Applied } from "./tell-startup.server.ts";

const WAN_IN_FEN = 1_000_000;
const YUAN_IN_FEN = 100;

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
      const { actor: founder } = startup;
      const { move } = step;
      const said = saidOf(step, at);
      await makeMove(db, { ...said, dealId, move, founder, reviewer: provider.actor, now: at });
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

function saidOf({ reason, note, terms, conditions, outcome }: DealStep, at: Date): MoveSaid {
  const happened = outcome && {
    kind: outcome.kind,
    amountFen: fen(outcome.wan, WAN_IN_FEN) ?? null,
    happenedOn: dayOf(at),
    note: outcome.note,
  };
  return { reason, note, terms: terms && termsOf(terms), conditions, outcome: happened };
}

function termsOf(said: StoryTerms): NonNullable<MoveSaid["terms"]> {
  const { instrument, area, freeMonths, termMonths, hours, tranches } = said;
  const terms = {
    amount: fen(said.amountWan, WAN_IN_FEN),
    instrument,
    valuation: fen(said.valuationWan, WAN_IN_FEN),
    tranches: tranches?.map(({ wan, when }) => ({ fen: wan * WAN_IN_FEN, when })),
    area,
    rent: fen(said.rentYuan, YUAN_IN_FEN),
    freeMonths,
    termMonths,
    hours,
    price: fen(said.priceYuan, YUAN_IN_FEN),
  };
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}

function fen(amount: number | null | undefined, size: number): number | undefined {
  return amount === null || amount === undefined ? undefined : Math.round(amount * size);
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
