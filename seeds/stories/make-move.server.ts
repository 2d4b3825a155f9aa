import { eq } from "drizzle-orm";
import type { RecordedOutcome } from "#app/domain/deals/history.ts";
import { type Move, transition } from "#app/domain/deals/lifecycle.ts";
import { answersTo } from "#app/domain/deals/outcome.ts";
import { numbered } from "#app/domain/deals/term-changes.ts";
import type { OfferContent, TermValues } from "#app/domain/deals/terms.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { DAY_MS } from "#app/domain/time.ts";
import type { DealSide, DeclineReason } from "#app/domain/vocabulary.ts";
import { acceptOffer } from "#app/services/deals/accept-offer.server.ts";
import { confirmOutcome, disputeOutcome } from "#app/services/deals/answer-outcome.server.ts";
import { counterOffer } from "#app/services/deals/counter-offer.server.ts";
import { declineOffer } from "#app/services/deals/decline-offer.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { hashOfRow } from "#app/services/deals/offer-rows.server.ts";
import { proposeOutcome } from "#app/services/deals/propose-outcome.server.ts";
import { sendOffer } from "#app/services/deals/send-offer.server.ts";
import { withdrawOffer } from "#app/services/deals/withdraw-offer.server.ts";
import type { Database } from "#db/client.server.ts";
import { openOffer } from "#db/queries/deals/offers.server.ts";
import { deals, outcomes } from "#db/schema/deals.ts";

/** What a move of a story says besides itself. */
export interface MoveSaid {
  reason?: DeclineReason | undefined;
  note?: string | undefined;
  /** Of an offer; what a counter-offer does not name is kept, and null strikes it. */
  terms?: { [K in keyof TermValues]?: TermValues[K] | null } | undefined;
  /** Conditions of an offer; those of a counter-offer take the place of all. */
  conditions?: string[] | undefined;
  outcome?: RecordedOutcome | undefined;
}

interface Made extends MoveSaid {
  dealId: string;
  move: Move;
  founder: Actor;
  reviewer: Actor;
  now: Date;
}

const VALID_DAYS = 14;

/** Makes any move of the lifecycle by the service that makes it, for the side whose move it is. */
export async function makeMove(db: Database, made: Made): Promise<void> {
  const { dealId, move, founder, reviewer, now } = made;
  const side: DealSide = transition(move).by === "startup" ? "startup" : "provider";
  const actor = side === "startup" ? founder : reviewer;
  const { apart } = transition(move);
  if (apart === "offer") return aboutOffer(db, made, { actor, side });
  if (apart === "outcome") return aboutOutcome(db, made, { actor, side });
  const { reason, note } = made;
  const version = await versionOf(db, dealId);
  await moveDeal(db, { actor, dealId, move, version, detail: { reason, note }, now });
}

interface By {
  actor: Actor;
  side: DealSide;
}

async function aboutOffer(db: Database, made: Made, { actor, side }: By): Promise<void> {
  const { dealId, move, note = "", now } = made;
  const version = await versionOf(db, dealId);
  if (move === "withdraw_offer") return withdrawOffer(db, { actor, dealId, version, now });
  const open = await openOffer(db.read, dealId);
  const content = contentOf(made, open);
  if (move === "offer" || move === "revise_offer") {
    await sendOffer(db, { actor, dealId, version, content, now });
    return;
  }
  if (!open) throw new Error(`No offer waits for ${move}`);
  const answer = { actor, side, dealId, number: open.number, hash: hashOfRow(open), now };
  if (move === "counter_offer" || move === "answer_counter") {
    await counterOffer(db, { ...answer, content });
  } else if (move === "accept_offer" || move === "accept_counter") {
    await acceptOffer(db, answer);
  } else await declineOffer(db, { ...answer, note });
}

function contentOf(
  { terms, conditions, note = "", now }: Made,
  before: Pick<OfferContent, "terms" | "conditions"> | null,
): OfferContent {
  const merged = Object.entries({ ...before?.terms, ...terms }).filter(
    ([, value]) => value !== null,
  );
  const texts = conditions?.filter(
    (text) => !before?.conditions.some((condition) => condition.text === text),
  );
  const kept = before?.conditions.filter(({ text }) => conditions?.includes(text) ?? true) ?? [];
  return {
    terms: Object.fromEntries(merged) as TermValues,
    conditions: numbered(texts ?? [], before?.conditions, kept),
    message: note,
    validUntil: now.getTime() + VALID_DAYS * DAY_MS,
  };
}

async function aboutOutcome(db: Database, made: Made, { actor, side }: By): Promise<void> {
  const { dealId, move, note = "", outcome, now } = made;
  if (move === "report" || move === "claim") {
    if (!outcome) throw new Error("A story says what came of it");
    const version = await versionOf(db, dealId);
    return proposeOutcome(db, { actor, side, dealId, version, outcome, now });
  }
  const said = await db.read.select().from(outcomes).where(eq(outcomes.dealId, dealId));
  const waiting = said.find((row) => answersTo(row, side) !== null);
  if (!waiting) throw new Error(`No outcome waits for ${move}`);
  const answer = { actor, side, dealId, outcomeId: waiting.id, now };
  if (answersTo(waiting, side)?.confirm === move) await confirmOutcome(db, answer);
  else await disputeOutcome(db, { ...answer, note });
}

async function versionOf(db: Database, dealId: string): Promise<number> {
  const [row] = await db.read
    .select({ version: deals.version })
    .from(deals)
    .where(eq(deals.id, dealId));
  return row?.version ?? 1;
}
