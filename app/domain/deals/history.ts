import {
  DEAL_STATES,
  DECLINE_REASONS,
  type DealState,
  type DeclineReason,
  type OutcomeKind,
} from "../vocabulary.ts";
import type { TimelineSide } from "./audience.ts";
import { MOVES, type Move, type Mover, transition } from "./lifecycle.ts";
import { type FollowUp, isFollowUp, isTalk, type Talk, type TalkEvent } from "./talk.ts";

/** What came of a deal, as the provider records it. */
export interface RecordedOutcome {
  kind: OutcomeKind;
  amountFen: number | null;
  /** ISO day. */
  happenedOn: string;
  note: string;
}

/**
 * What a deal's events carry: its timeline. Words that somebody wrote come beside the payload, as the event's `body`,
 * because they may have to be erased.
 */
export type DealEvent =
  | TalkEvent
  | {
      subject: "deal";
      kind: "deal.interested" | "deal.invited";
      payload: { to: DealState; score: number; policyVersion: number };
    }
  | {
      subject: "deal";
      kind: `deal.${DealState}`;
      payload: {
        move: Move;
        from: DealState;
        to: DealState;
        /** When the answer had been due, UTC ms. */
        due: number | null;
        reason?: DeclineReason;
        /** The version of the offer that it is about; its terms stand with the offer alone. */
        offer?: number;
        /** What the provider recorded before outcomes were confirmed. */
        outcome?: Omit<RecordedOutcome, "note">;
      };
    }
  | { subject: "deal"; kind: "deal.undone"; payload: { from: DealState; to: DealState } }
  | { subject: "deal"; kind: "deal.shared"; payload: { version: number } }
  /** The district asks for the answer that is awaited; what it says stands beside it. */
  | { subject: "deal"; kind: "deal.reminded"; payload: { by: "district" } }
  /** An act that waited and had become impossible when its time came: for its own side alone. */
  | { subject: "deal"; kind: "deal.impossible"; payload: { move: Move } }
  /** Who looks after it: for the provider alone. */
  | {
      subject: "deal";
      kind: "deal.assigned";
      payload: { from: string | null; to: string | null };
    };

/** An event as it was stored, with its words. */
export interface StoredEvent {
  id: string;
  at: Date;
  /** Null for the system's own acts. */
  actorId: string | null;
  kind: string;
  payload: Record<string, unknown>;
  /** Party ids, as they were written. */
  audience: readonly string[];
  follows: string | null;
  body: string | null;
}

/** A stored event read back, with one set of defaults for what older ones do not carry. */
export interface DealEntry
  extends Pick<StoredEvent, "id" | "at" | "actorId" | "audience" | "follows"> {
  what:
    | DealState
    | Talk
    | FollowUp
    | "undone"
    | "shared"
    | "reminded"
    | "assigned"
    | "unassigned"
    | "impossible";
  /** Whose act it was. */
  side: Mover | TimelineSide;
  move: Move | null;
  from: DealState | null;
  to: DealState | null;
  /** When the answer had been due, UTC ms. */
  due: number | null;
  reason: DeclineReason | null;
  /** What was written with it. */
  text: string | null;
  /** The version of the offer that it is about. */
  offer: number | null;
  /** For `assigned`: the id of the person. */
  assignee: string | null;
}

/** Null for an event that is none of a deal. */
export function readEntry(event: StoredEvent): DealEntry | null {
  const { id, at, actorId, kind, payload, audience, follows, body } = event;
  const what = whatOf(kind, payload);
  if (what === null) return null;
  const move = MOVES.find((known) => known === payload.move) ?? null;
  return {
    ...{ id, at, actorId, audience, follows, what, move },
    side: asSide(payload.by) ?? sideOf(what, { move, actorId }),
    from: asState(payload.from),
    to: asState(payload.to),
    due: typeof payload.due === "number" ? payload.due : null,
    reason: DECLINE_REASONS.find((known) => known === payload.reason) ?? null,
    text: asText(body),
    offer: typeof payload.offer === "number" ? payload.offer : null,
    assignee: what === "assigned" ? asText(payload.to) : null,
  };
}

function whatOf(kind: string, payload: Record<string, unknown>): DealEntry["what"] | null {
  if (!kind.startsWith("deal.")) return null;
  const word = kind.slice("deal.".length);
  if (word === "assigned") return asText(payload.to) ? "assigned" : "unassigned";
  if (word === "undone" || word === "shared" || word === "impossible") return word;
  if (word === "reminded") return word;
  if (isTalk(word) || isFollowUp(word)) return word;
  return asState(word);
}

/** Openings carry no move: who asked is told by the state they led to. */
function sideOf(
  what: DealEntry["what"],
  { move, actorId }: { move: Move | null; actorId: string | null },
): Mover {
  if (actorId === null) return "system";
  if (move) return transition(move).by;
  return what === "interested" || what === "shared" ? "startup" : "provider";
}

/**
 * Who reads each entry: what it was written for, with every widening of it. What follows an entry is read by whoever
 * reads that one.
 */
export function audiences(
  entries: readonly Pick<DealEntry, "id" | "what" | "follows" | "audience">[],
): Map<string, string[]> {
  const known = new Map(entries.map(({ id, audience }) => [id, [...audience]]));
  for (const { what, follows, audience } of entries) {
    if (what === "widened" && follows) known.get(follows)?.push(...audience);
  }
  return new Map(
    entries.map(({ id, follows, audience }) => {
      const list = (follows ? known.get(follows) : known.get(id)) ?? audience;
      return [id, [...new Set(list)]];
    }),
  );
}

function asState(value: unknown): DealState | null {
  return DEAL_STATES.find((known) => known === value) ?? null;
}

function asSide(value: unknown): TimelineSide | null {
  return (["startup", "provider", "district"] as const).find((known) => known === value) ?? null;
}

function asText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
