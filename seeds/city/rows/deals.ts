import { answerOf, type RequestAnswer } from "#app/domain/deals/response.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import { dealKeys } from "#app/services/kept/keep-deal.server.ts";
import type { deals, outcomes } from "#db/schema/deals.ts";
import type { notifications } from "#db/schema/notices.ts";
import type { Draw } from "../draw.ts";
import type { Life, Turn } from "../model.ts";
import { shownAt } from "./applications.ts";

/* What the deals' tables hold of the city. Each function makes the rows of one table. */

/** @param policyVersion the one by which they were matched */
export function* dealRows(
  lives: readonly Life[],
  policyVersion: number,
): Generator<typeof deals.$inferInsert> {
  for (const one of lives) {
    const first = one.turns[0] as Turn;
    const last = one.turns.at(-1) as Turn;
    const declined = one.turns.find(({ to }) => to === "declined");
    yield {
      id: one.id,
      applicationId: one.applied.id,
      resourceId: one.provided.id,
      state: one.state,
      startedBy: one.startedBy,
      message: one.message,
      score: one.score,
      policyVersion,
      assignedTo: one.assigned?.to.id ?? null,
      dueAt: one.dueAt === null ? null : new Date(one.dueAt),
      answer: answered(one.turns),
      declineReason: declined?.reason ?? null,
      declineNote: declined?.note ?? null,
      shownVersion: shownAt(one) === null ? null : 1,
      introducedAt: one.introducedAt === null ? null : new Date(one.introducedAt),
      startupId: one.applied.company.id,
      providerId: one.provided.operator.id,
      resourceKey: sortKey(one.provided.name),
      ...keysOf(one),
      version: one.turns.length + (one.assigned ? 1 : 0),
      createdAt: new Date(first.at),
      updatedAt: new Date(last.at),
    };
  }
}

/** How the startup's request was answered, by the answer that stands. */
function answered(turns: readonly Turn[]): RequestAnswer | null {
  const answer = turns.findLast(({ from }) => from === "interested");
  return answer ? answerOf(answer.to, answer.at, answer.due) : null;
}

/** Every step counts for how far it came, also where it ended otherwise. */
function keysOf({ turns, dueAt }: Life) {
  const due = dueAt === null ? null : new Date(dueAt);
  return turns.reduce(
    (keys, { to }) => dealKeys({ state: to, dueAt: due, furthest: keys.furthest }),
    dealKeys({ state: "interested", dueAt: due, furthest: 0 }),
  );
}

/** What each provider said came of a deal, and what the startup answered. */
export function* outcomeRows(
  lives: readonly Life[],
  random: Draw,
): Generator<typeof outcomes.$inferInsert> {
  for (const { id: dealId, turns } of lives) {
    for (const [index, { outcome, at, by }] of turns.entries()) {
      if (!outcome) continue;
      const answer = turns[index + 1];
      const confirmed = answer?.move === "confirm_report";
      const answered = confirmed || answer?.move === "dispute_report";
      yield {
        id: random.id(at),
        dealId,
        ...outcome,
        state: confirmed ? "agreed" : answered ? "disputed" : "proposed",
        side: "provider",
        recordedBy: by?.id ?? null,
        answeredBy: answered ? (answer?.by?.id ?? null) : null,
        answeredAt: answered && answer ? new Date(answer.at) : null,
        answerNote: answered && !confirmed ? "金额与合同不一致" : "",
        createdAt: new Date(at),
      };
    }
  }
}

/** What people were told since a moment (UTC ms); they have read what is older than a few days. */
export function* notificationRows(
  lives: readonly Life[],
  { since, unreadSince, random }: { since: number; unreadSince: number; random: Draw },
): Generator<typeof notifications.$inferInsert> {
  for (const { id, applied, provided, startedBy, turns } of lives) {
    for (const { at, move, to, by } of turns) {
      if (at < since) continue;
      const opened = move === null;
      const toProvider = opened ? startedBy === "startup" : by === null || by === applied.founder;
      const toStartup = opened ? startedBy === "provider" : by === null || by !== applied.founder;
      const staff = provided.operator.people.map(({ person }) => person);
      for (const [person, link] of [
        ...(toProvider ? staff.map((person) => [person, `/review/${id}`] as const) : []),
        ...(toStartup ? ([[applied.founder, `/deals/${id}`]] as const) : []),
      ]) {
        yield {
          id: random.id(at),
          userId: person.id,
          kind: `deal-${to}`,
          values: { resource: provided.name },
          link,
          readAt: at < unreadSince ? new Date(Math.min(at + 3_600_000, unreadSince)) : null,
          createdAt: new Date(at),
        };
      }
    }
  }
}
