import { MOVES, transition } from "#app/domain/deals/lifecycle.ts";
import {
  DEAL_STATES,
  DECLINE_REASONS,
  type DealState,
  type DeclineReason,
} from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { caseEvents } from "#db/queries/deals/case.server.ts";
import { namesOf } from "#db/queries/identity/names.server.ts";

type Side = "startup" | "provider" | "system";

/** One line of a case's history as the provider reads it. */
export interface CaseMoment {
  id: string;
  at: Date;
  /** A state that was reached, or what else happened. */
  what: DealState | "undone" | "comment" | "assigned" | "unassigned";
  side: Side;
  /** Who, on the provider's own side. The startup's people have no name here. */
  by: string | null;
  /** For `undone`: the state it went back to. */
  state: DealState | null;
  /** For `assigned`: to whom. */
  assignee: string | null;
  reason: DeclineReason | null;
  text: string | null;
}

type EventRow = Awaited<ReturnType<typeof caseEvents>>[number];

/** What happened to a deal, oldest first, and its last act. */
export async function caseHistory(
  db: Db,
  dealId: string,
): Promise<{ moments: CaseMoment[]; lastAct: EventRow | undefined }> {
  const events = await caseEvents(db, dealId);
  const ours = events.filter((event) => sideOf(event) === "provider");
  const names = await namesOf(
    db,
    ours.flatMap(({ actorId, payload }) => [actorId, asText(payload.to)].filter(isText)),
  );
  return {
    moments: events.flatMap((event) => momentOf(event, names)),
    lastAct: events.filter((event) => event.subject === "deal").at(-1),
  };
}

function momentOf(event: EventRow, names: ReadonlyMap<string, string>): CaseMoment[] {
  const what = whatOf(event);
  if (!what) return [];
  const side = sideOf(event);
  const { payload } = event;
  return [
    {
      id: event.id,
      at: event.at,
      what,
      side,
      by: side === "provider" && event.actorId ? (names.get(event.actorId) ?? null) : null,
      state: what === "undone" ? asState(payload.to) : null,
      assignee: what === "assigned" ? (names.get(asText(payload.to) ?? "") ?? null) : null,
      reason: DECLINE_REASONS.find((known) => known === payload.reason) ?? null,
      // The startup's own words are for the page to show once it may.
      text: side === "provider" ? asText(what === "comment" ? payload.text : payload.note) : null,
    },
  ];
}

function whatOf({ kind, payload }: EventRow): CaseMoment["what"] | null {
  if (kind === "deal.undone") return "undone";
  if (kind === "deal-note.comment") return "comment";
  if (kind === "deal-note.assigned") return asText(payload.to) ? "assigned" : "unassigned";
  return asState(kind.replace(/^deal\./, ""));
}

function sideOf({ kind, actorId, subject, payload }: EventRow): Side {
  if (subject === "deal-note") return "provider";
  if (actorId === null) return "system";
  const move = MOVES.find((known) => known === payload.move);
  if (move) return transition(move).by;
  return kind === "deal.interested" ? "startup" : "provider";
}

function asState(value: unknown): DealState | null {
  return DEAL_STATES.find((known) => known === value) ?? null;
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function isText(value: string | null): value is string {
  return value !== null;
}
