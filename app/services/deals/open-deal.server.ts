import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can, type Subject } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { answers, operatorStanding } from "#app/domain/registry/standing.ts";
import { afterWorkingDays } from "#app/domain/time.ts";
import type { DealSide } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { peopleOf } from "#db/queries/deals/deal.server.ts";
import { type MatchedPair, matchedPair } from "#db/queries/deals/matched-pair.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { deals } from "#db/schema/deals.ts";
import { checkAnonymous } from "../applications/anonymity.server.ts";
import { spendQuota } from "../identity/quota.server.ts";
import { record } from "../journal.server.ts";
import { keepDeal } from "../kept/keep-deal.server.ts";
import { pairBegun } from "../kept/keep-levers.server.ts";
import { notify } from "../messages/notify.server.ts";

/**
 * Acts on a match: a startup asks for contact, or a provider invites. One deal for a pair, ever.
 *
 * @returns the deal's id
 * @throws Refusal `not-found` where the match is not there for this actor; `not-possible` where a
 *   blocker stands, nobody runs the resource, its operator is not in standing, the applicant did not agree to be
 *   shown, or somebody who invites has a role in the company; `invalid` on the field `message` where a startup's note
 *   names who writes, which nobody may know yet;
 *   `already-done` where there is a deal, `too-many` after the day's quota of requests or invitations
 */
export async function openDeal(
  db: Database,
  ask: {
    actor: Actor;
    applicationId: string;
    resourceId: string;
    side: DealSide;
    message: string;
    now: Date;
  },
): Promise<string> {
  try {
    return await db.write(async (tx) => {
      const quota = ask.side === "provider" ? "invitations" : "requests";
      await spendQuota(tx, { actor: ask.actor, quota, now: ask.now });
      await lock(tx, { application: ask.applicationId, resource: ask.resourceId });
      const pair = await matchedPair(tx, ask);
      if (!pair || !mayOpen(ask.actor, pair, ask.side)) throw new Refusal("not-found");
      if (ask.side === "provider" && !can(ask.actor, "application:judge", subject(pair))) {
        throw new Refusal("not-possible", { reason: "own-company" });
      }
      checkOpen(pair);
      if (ask.side === "startup") {
        const { applicationId, message: text } = ask;
        await checkAnonymous(tx, { applicationId, field: "message", text });
      }
      const [existing] = await tx
        .select({ id: deals.id })
        .from(deals)
        .where(
          and(eq(deals.applicationId, ask.applicationId), eq(deals.resourceId, ask.resourceId)),
        );
      if (existing) throw new Refusal("already-done", { reason: "deal-exists" });
      return save(tx, pair, ask);
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") {
      throw new Refusal("already-done", { reason: "deal-exists" });
    }
    throw error;
  }
}

function mayOpen(actor: Actor, pair: MatchedPair, side: DealSide): boolean {
  return side === "startup"
    ? can(actor, "application:edit", subject(pair))
    : can(actor, "resource:queue", { kind: "resource", ...pair.resource });
}

function subject({ application }: MatchedPair): Extract<Subject, { kind: "application" }> {
  return { kind: "application", ...application };
}

function checkOpen(pair: MatchedPair): void {
  if (pair.application.state !== "submitted") {
    throw new Refusal("not-possible", { reason: "not-submitted" });
  }
  if (!pair.eligible) throw new Refusal("not-possible", { reason: "blocked" });
  const { operator, state } = pair.resource;
  if (operator !== null && operatorStanding(operator) !== "answers") {
    throw new Refusal("not-possible", { reason: "operator-not-in-standing" });
  }
  if (!answers({ operator, state })) {
    throw new Refusal("not-possible", { reason: "nobody-answers" });
  }
  if (!pair.teaserConsent) throw new Refusal("not-possible", { reason: "no-teaser-consent" });
}

async function save(
  tx: Db,
  pair: MatchedPair,
  ask: { actor: Actor; side: DealSide; message: string; now: Date },
): Promise<string> {
  const state = ask.side === "startup" ? "interested" : "invited";
  const due = afterWorkingDays(ask.now.getTime(), pair.answerDays);
  const [deal] = await tx
    .insert(deals)
    .values({
      applicationId: pair.application.id,
      resourceId: pair.resource.id,
      state,
      startedBy: ask.side,
      message: ask.message,
      score: pair.score,
      policyVersion: pair.policyVersion,
      dueAt: new Date(due),
      createdAt: ask.now,
      updatedAt: ask.now,
    })
    .returning({ id: deals.id });
  const id = (deal as { id: string }).id;
  await keepDeal(tx, id, ask.now);
  await pairBegun(tx, {
    applicationId: pair.application.id,
    resourceId: pair.resource.id,
    state,
    at: ask.now,
  });
  await record(tx, {
    at: ask.now,
    actorId: ask.actor.userId,
    subject: "deal",
    subjectId: id,
    kind: `deal.${state}`,
    payload: { to: state, score: pair.score, policyVersion: pair.policyVersion },
  });
  const [organizationId, side] =
    ask.side === "startup"
      ? ([pair.resource.organizationId, "provider"] as const)
      : ([pair.application.organizationId, "startup"] as const);
  await notify(tx, await peopleOf(tx, organizationId, side), {
    by: ask.actor.userId,
    kind: `deal-${state}`,
    values: { resource: pair.resource.name },
    link: side === "provider" ? `/review/${id}` : `/deals/${id}`,
    about: { subject: "deal", id },
    party: organizationId,
    at: ask.now,
  });
  return id;
}
