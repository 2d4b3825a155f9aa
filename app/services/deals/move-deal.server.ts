import { and, eq } from "drizzle-orm";
import type { RecordedOutcome } from "#app/domain/deals/history.ts";
import {
  allows,
  capacityEffect,
  isOpen,
  leadsOn,
  type Move,
  transition,
} from "#app/domain/deals/lifecycle.ts";
import { lacksAmount } from "#app/domain/deals/outcome.ts";
import { answerOf } from "#app/domain/deals/response.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { answerDays } from "#app/domain/registry/mandate.ts";
import { afterWorkingDays, isAhead } from "#app/domain/time.ts";
import type { DeclineReason } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import {
  type DealContext,
  dealContext,
  peopleOf,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { mandateInForce } from "#db/queries/registry/mandate-in-force.server.ts";
import { deals, outcomes } from "#db/schema/deals.ts";
import { keepVersion } from "../applications/keep-version.server.ts";
import { record } from "../journal.server.ts";
import { countIntroduction, keepDeal } from "../kept/keep-deal.server.ts";
import { rematchSoon } from "../matching/rematch-soon.server.ts";
import { notify } from "../messages/notify.server.ts";
import { moveCapacity } from "./capacity.server.ts";
import { checkJudge } from "./judge.server.ts";

export interface MoveDetail {
  reason?: DeclineReason | undefined;
  note?: string | undefined;
  outcome?: RecordedOutcome | undefined;
}

/**
 * Moves a deal one step, as the table of the lifecycle allows: record, event, ledger of places and
 * notification in one transaction.
 *
 * @param version the version that the person saw
 * @throws Refusal `not-found`, `not-possible` (the table says no), `stale`, `full`, or `invalid` on the
 *   fields `reason`, `outcome` and `happenedOn`
 */
export async function moveDeal(
  db: Database,
  ask: {
    actor: Actor;
    dealId: string;
    move: Move;
    version: number;
    detail?: MoveDetail;
    now: Date;
  },
): Promise<void> {
  await db.write(async (tx) => {
    await lockDeal(tx, ask.dealId);
    const context = await dealContext(tx, ask.dealId);
    if (!context) throw new Refusal("not-found");
    checkMover(ask.actor, context, ask.move);
    checkMove(context, ask);
    await applyMove(tx, context, { ...ask, actorId: ask.actor.userId, detail: ask.detail ?? {} });
  });
}

function checkMover(actor: Actor, context: DealContext, move: Move): void {
  const { by } = transition(move);
  const subject = subjectOf(context);
  if (by === "provider") checkJudge(actor, subject);
  else if (by === "system" || !can(actor, "deal:act-as-startup", subject)) {
    throw new Refusal("not-found");
  }
}

function checkMove(
  context: DealContext,
  {
    move,
    version,
    detail = {},
    now,
  }: { move: Move; version: number; detail?: MoveDetail; now: Date },
): void {
  const { deal } = context;
  if (deal.version !== version) throw new Refusal("stale");
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
  if (rule.needsOutcome && !detail.outcome) {
    throw new Refusal("invalid", { field: "outcome", reason: "outcome-needed" });
  }
  if (detail.outcome && lacksAmount(detail.outcome)) {
    throw new Refusal("invalid", { field: "amount", reason: "amount-needed" });
  }
  if (detail.outcome && isAhead(detail.outcome.happenedOn, now)) {
    throw new Refusal("invalid", { field: "happenedOn", reason: "day-ahead" });
  }
}

/** Writes a move that was checked. Also the system's own moves come this way. */
export async function applyMove(
  tx: Db,
  context: DealContext,
  step: { actorId: string | null; move: Move; detail: MoveDetail; now: Date },
): Promise<void> {
  const { deal } = context;
  const { to } = transition(step.move);
  const declined = to === "declined";
  const days = answerDays(await mandateInForce(tx, deal.resourceId));
  const updated = await tx
    .update(deals)
    .set({
      state: to,
      version: deal.version + 1,
      updatedAt: step.now,
      dueAt: isOpen(to) ? new Date(afterWorkingDays(step.now.getTime(), days)) : null,
      introducedAt: to === "introduced" ? step.now : deal.introducedAt,
      shownVersion: await versionShown(tx, deal, step),
      answer: answerGiven(deal, step),
      declineReason: declined ? (step.detail.reason ?? null) : deal.declineReason,
      declineNote: declined ? (step.detail.note ?? null) : deal.declineNote,
    })
    .where(and(eq(deals.id, deal.id), eq(deals.version, deal.version)))
    .returning({ id: deals.id });
  if (updated.length === 0) throw new Refusal("stale");
  await keepDeal(tx, deal.id, step.now);
  if (to === "introduced") await countIntroduction(tx, deal.applicationId, step.now);
  await moveCapacity(tx, { dealId: deal.id, resourceId: deal.resourceId, to, now: step.now });
  if (deal.state === "interested" || capacityEffect(to) !== null) {
    await rematchSoon(tx, { resourceId: deal.resourceId, now: step.now });
  }
  if (step.detail.outcome) {
    await tx.insert(outcomes).values({
      dealId: deal.id,
      ...step.detail.outcome,
      recordedBy: step.actorId,
      createdAt: step.now,
    });
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
      ...(step.detail.outcome ? { outcome: withoutNote(step.detail.outcome) } : {}),
    },
    body: step.detail.note,
  });
  await tell(tx, context, step);
}

/** Its note is kept with the outcome. */
function withoutNote({ note: _, ...outcome }: RecordedOutcome): Omit<RecordedOutcome, "note"> {
  return outcome;
}

/** Leaving `interested` answers what the startup asked; later moves change nothing of it. */
function answerGiven(
  deal: DealContext["deal"],
  { move, now }: { move: Move; now: Date },
): DealContext["deal"]["answer"] {
  if (deal.state !== "interested") return deal.answer;
  return answerOf(transition(move).to, now.getTime(), deal.dueAt?.getTime() ?? null);
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
    ...{ by: actorId, kind: `deal-${to}` as const, values: { resource: resource.name }, at: now },
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
