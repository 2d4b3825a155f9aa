import { and, eq } from "drizzle-orm";
import { allows, isOpen, leadsOn, type Move, transition } from "#app/domain/deals/lifecycle.ts";
import { answerOf } from "#app/domain/deals/response.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { type NoticeKind, noticeKind } from "#app/domain/messages/kinds.ts";
import { stepIndex } from "#app/domain/monitoring/funnel.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { answerDays } from "#app/domain/registry/mandate.ts";
import { afterWorkingDays } from "#app/domain/time.ts";
import type { DealState, DeclineReason } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import {
  type DealContext,
  dealContext,
  peopleOf,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { mandateInForce } from "#db/queries/registry/mandate-in-force.server.ts";
import { deals } from "#db/schema/deals.ts";
import { keepVersion } from "../applications/keep-version.server.ts";
import { record } from "../journal.server.ts";
import { countIntroduction, keepDeal } from "../kept/keep-deal.server.ts";
import { dealAnswered } from "../kept/keep-levers.server.ts";
import { rematchSoon } from "../matching/rematch-soon.server.ts";
import { notify } from "../messages/notify.server.ts";
import { endWaiting } from "./end-act.server.ts";
import { checkJudge } from "./judge.server.ts";
import { settleHold } from "./ledger.server.ts";
import { closeOffer } from "./offer-rows.server.ts";

export interface MoveDetail {
  reason?: DeclineReason | undefined;
  note?: string | undefined;
  /** The version of the offer that it is about. */
  offer?: number | undefined;
  /** Until when an answer is awaited, where that is not the mandate's days. */
  dueAt?: Date | undefined;
}

interface MoveAsk {
  actor: Actor;
  dealId: string;
  move: Move;
  /** The version that the person saw; left out where what was seen is told by other means. */
  version?: number;
  detail?: MoveDetail;
  now: Date;
}

/**
 * Moves a deal one step, as the table of the lifecycle allows: record, event, ledger and notification in one
 * transaction. What needs terms or an outcome has services of its own.
 *
 * @throws Refusal as `openForMove` does
 */
export async function moveDeal(db: Database, ask: MoveAsk & { version: number }): Promise<void> {
  await db.write(async (tx) => {
    const context = await openForMove(tx, ask);
    if (transition(ask.move).apart) throw new Refusal("not-possible");
    await applyMove(tx, context, { ...ask, actorId: ask.actor.userId, detail: ask.detail ?? {} });
  });
}

/**
 * Locks a deal for a move and asks whether this person may make it now.
 *
 * @param look what to ask once the person is known to be of the side that may, before the table of moves is asked: it
 *   can say better why somebody came too late
 * @throws Refusal `not-found`, `not-possible` (the table says no), `stale`, or `invalid` on the fields `reason` and
 *   `note`
 */
export async function openForMove(
  tx: Db,
  ask: MoveAsk,
  look: () => Promise<void> = async () => undefined,
): Promise<DealContext> {
  await lockDeal(tx, ask.dealId);
  const context = await dealContext(tx, ask.dealId);
  if (!context) throw new Refusal("not-found");
  checkMover(ask.actor, context, ask.move);
  await look();
  checkMove(context, ask);
  return context;
}

function checkMover(actor: Actor, context: DealContext, move: Move): void {
  const { by } = transition(move);
  const subject = subjectOf(context);
  if (by === "provider") checkJudge(actor, subject);
  else if (by === "system" || !can(actor, "deal:act-as-startup", subject)) {
    throw new Refusal("not-found");
  }
}

/**
 * Asks the table of moves, and what else must hold for one.
 *
 * @throws Refusal as `openForMove` does
 */
export function checkMove(
  context: DealContext,
  { move, version, detail = {} }: Pick<MoveAsk, "move" | "version" | "detail">,
): void {
  const { deal } = context;
  if (version !== undefined && deal.version !== version) throw new Refusal("stale");
  const rule = transition(move);
  if (!allows(move, { state: deal.state, by: rule.by })) throw new Refusal("not-possible");
  // Without standing nobody is met and nothing agreed; a founder can always end it.
  if (leadsOn(move) && !subjectOf(context).providerInStanding) {
    throw new Refusal("not-possible", { reason: "operator-not-in-standing" });
  }
  if (rule.to === "introduced" && !context.consents.includes("teaser")) {
    throw new Refusal("not-possible", { reason: "no-teaser-consent" });
  }
  if (rule.needsReason && !detail.reason) {
    throw new Refusal("invalid", { field: "reason", reason: "reason-needed" });
  }
  if (rule.needsReason && !detail.note?.trim()) {
    throw new Refusal("invalid", { field: "note", reason: "note-needed" });
  }
}

/**
 * Writes a move that was checked. Also the system's own moves come this way.
 *
 * @param step.actedAt when somebody made it, where it waited since: an answer is in time by that
 */
export async function applyMove(
  tx: Db,
  context: DealContext,
  step: { actorId: string | null; move: Move; detail: MoveDetail; now: Date; actedAt?: Date },
): Promise<void> {
  const { deal } = context;
  const { to, by } = transition(step.move);
  const declined = to === "declined";
  const days = answerDays(await mandateInForce(tx, deal.resourceId));
  const updated = await tx
    .update(deals)
    .set({
      state: to,
      version: deal.version + 1,
      updatedAt: step.now,
      dueAt: isOpen(to)
        ? (step.detail.dueAt ?? new Date(afterWorkingDays(step.now.getTime(), days)))
        : null,
      // What was counted as done is not, once somebody says that it was not.
      furthest: step.move === "dispute_recorded" ? (stepIndex(to) ?? deal.furthest) : deal.furthest,
      introducedAt: to === "introduced" ? step.now : deal.introducedAt,
      shownVersion: await versionShown(tx, deal, step),
      answer: answerGiven(deal, step),
      declineReason: declined ? (step.detail.reason ?? null) : deal.declineReason,
      declineNote: declined ? (step.detail.note ?? null) : deal.declineNote,
    })
    .where(and(eq(deals.id, deal.id), eq(deals.version, deal.version)))
    .returning({ id: deals.id });
  if (updated.length === 0) throw new Refusal("stale");
  await endWaiting(tx, deal.id, { by, now: step.now });
  await keepDeal(tx, deal.id, step.now);
  await dealAnswered(tx, { dealId: deal.id, state: to, at: step.now });
  if (to === "introduced") await countIntroduction(tx, deal.applicationId, step.now);
  await closeOffer(tx, { dealId: deal.id, to, by: step.actorId, now: step.now });
  const holder = { dealId: deal.id, resourceId: deal.resourceId, now: step.now };
  const moved = await settleHold(tx, holder, { from: deal.state, to });
  if (deal.state === "interested" || moved) {
    await rematchSoon(tx, { resourceId: deal.resourceId, now: step.now });
  }
  await record(tx, {
    at: step.now,
    actorId: step.actorId,
    subject: "deal",
    subjectId: deal.id,
    kind: `deal.${to}`,
    payload: {
      move: step.move,
      from: deal.state,
      to,
      // When the answer had been due.
      due: deal.dueAt?.getTime() ?? null,
      ...(step.detail.reason ? { reason: step.detail.reason } : {}),
      ...(step.detail.offer ? { offer: step.detail.offer } : {}),
    },
    body: step.detail.note,
  });
  await tell(tx, context, step);
}

/** Leaving `interested` answers what the startup asked; later moves change nothing of it. */
function answerGiven(
  deal: DealContext["deal"],
  { move, now, actedAt = now }: { move: Move; now: Date; actedAt?: Date },
): DealContext["deal"]["answer"] {
  if (deal.state !== "interested") return deal.answer;
  return answerOf(transition(move).to, actedAt.getTime(), deal.dueAt?.getTime() ?? null);
}

/** An introduction shows the application as it is now; so does an end before one, to which its teaser is kept. */
async function versionShown(
  tx: Db,
  deal: DealContext["deal"],
  { move, now }: { move: Move; now: Date },
): Promise<number | null> {
  const { to } = transition(move);
  const ends = !isOpen(to) && deal.introducedAt === null;
  if (to !== "introduced" && !ends) return deal.shownVersion;
  return keepVersion(tx, { applicationId: deal.applicationId, now });
}

/** What is told of a move where its new state alone does not say it. */
const TOLD: Partial<Record<Move, NoticeKind>> = {
  offer: "offer-sent",
  revise_offer: "offer-sent",
  withdraw_offer: "offer-withdrawn",
  counter_offer: "offer-countered",
  answer_counter: "offer-countered",
  accept_offer: "offer-accepted",
  accept_counter: "offer-accepted",
  decline_offer: "offer-declined",
  decline_counter: "offer-declined",
  lapse_offer: "offer-expired",
  report: "outcome-proposed",
  claim: "outcome-proposed",
  confirm_report: "outcome-confirmed",
  complete: "outcome-confirmed",
  confirm_recorded: "outcome-confirmed",
  dispute_report: "outcome-disputed",
  dispute_claim: "outcome-disputed",
  dispute_recorded: "outcome-disputed",
};

/** The side that did not act hears of it; when the system acts, both do. A provider without standing hears nothing. */
async function tell(
  tx: Db,
  context: DealContext,
  { actorId, move, now }: { actorId: string | null; move: Move; now: Date },
): Promise<void> {
  const { deal, startup, resource } = context;
  const subject = subjectOf(context);
  const { to, by } = transition(move);
  const note = {
    ...{
      by: actorId,
      kind: TOLD[move] ?? stateNotice(to),
      values: { resource: resource.name },
      at: now,
    },
    about: { subject: "deal" as const, id: deal.id },
  };
  if (by !== "startup") {
    const people = await peopleOf(tx, startup.id, "startup");
    await notify(tx, people, { ...note, link: `/deals/${deal.id}`, party: startup.id });
  }
  if (by !== "provider" && subject.providerInStanding) {
    const people = await peopleOf(tx, resource.organizationId, "provider");
    const party = resource.organizationId;
    await notify(tx, people, { ...note, link: `/review/${deal.id}`, party });
  }
}

/** Every other move is told by the state that it leads to. */
function stateNotice(to: DealState): NoticeKind {
  const kind = noticeKind(`deal-${to}`);
  if (!kind) throw new Error(`Nobody is told of ${to}`);
  return kind;
}
