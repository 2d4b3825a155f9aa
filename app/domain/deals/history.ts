import {
  DEAL_STATES,
  DECLINE_REASONS,
  type DealSide,
  type DealState,
  type DeclineReason,
  type OutcomeKind,
} from "../vocabulary.ts";
import { MOVES, type Move, type Mover, transition } from "./lifecycle.ts";

/** What came of a deal, as the provider records it. */
export interface RecordedOutcome {
  kind: OutcomeKind;
  amountFen: number | null;
  /** ISO day. */
  happenedOn: string;
  note: string;
}

/** What a deal's events carry. A `deal-note` is the provider's own: the other side never reads it. */
export type DealEvent =
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
        /** When the answer had been due, UTC ms: for undoing the move. */
        due: number | null;
        reason?: DeclineReason;
        note?: string;
        outcome?: RecordedOutcome;
      };
    }
  | { subject: "deal"; kind: "deal.undone"; payload: { from: DealState; to: DealState } }
  | { subject: "deal"; kind: "deal.shared"; payload: { version: number } }
  | {
      subject: "deal-note";
      kind: "deal-note.assigned";
      payload: { from: string | null; to: string | null };
    }
  | { subject: "deal-note"; kind: "deal-note.comment"; payload: { text: string } };

/** An event as it was stored. */
export interface StoredEvent {
  id: string;
  at: Date;
  /** Null for the system's own acts. */
  actorId: string | null;
  kind: string;
  payload: Record<string, unknown>;
}

/** A stored event read back, with one set of defaults for what older ones do not carry. */
export interface DealEntry {
  id: string;
  at: Date;
  actorId: string | null;
  what: DealState | "undone" | "shared" | "comment" | "assigned" | "unassigned";
  /** Whose act it was. */
  side: Mover;
  move: Move | null;
  from: DealState | null;
  to: DealState | null;
  /** When the answer had been due, UTC ms. */
  due: number | null;
  reason: DeclineReason | null;
  /** What was written with it. */
  text: string | null;
  /** For `assigned`: the id of the person. */
  assignee: string | null;
}

/** Null for an event that is none of a deal. */
export function readEntry({ id, at, actorId, kind, payload }: StoredEvent): DealEntry | null {
  const what = whatOf(kind, payload);
  if (what === null) return null;
  const move = MOVES.find((known) => known === payload.move) ?? null;
  return {
    ...{ id, at, actorId, what, move },
    side: sideOf(what, { move, actorId }),
    from: asState(payload.from),
    to: asState(payload.to),
    due: typeof payload.due === "number" ? payload.due : null,
    reason: DECLINE_REASONS.find((known) => known === payload.reason) ?? null,
    text: asText(what === "comment" ? payload.text : payload.note),
    assignee: what === "assigned" ? asText(payload.to) : null,
  };
}

function whatOf(kind: string, payload: Record<string, unknown>): DealEntry["what"] | null {
  if (kind === "deal.undone") return "undone";
  if (kind === "deal.shared") return "shared";
  if (kind === "deal-note.comment") return "comment";
  if (kind === "deal-note.assigned") return asText(payload.to) ? "assigned" : "unassigned";
  return kind.startsWith("deal.") ? asState(kind.slice("deal.".length)) : null;
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

/** Who reads a deal's history. */
export interface HistoryReader {
  userId: string;
  side: DealSide | "district";
  /** The names of people of another side may be told. */
  names: boolean;
  /** The startup's own words may be read: they may say who it is. */
  words: boolean;
}

/** An entry as its reader may know it; people by their ids, null for whom they may not know. */
export interface ToldEntry
  extends Pick<DealEntry, "id" | "at" | "what" | "side" | "reason" | "text"> {
  /** The reader did it. */
  mine: boolean;
  personId: string | null;
  assigneeId: string | null;
  /** For `undone`: the state it went back to. */
  back: DealState | null;
}

/** The history for a reader, in the order given. Notes are for the provider alone. */
export function tellHistory(entries: readonly DealEntry[], reader: HistoryReader): ToldEntry[] {
  return entries
    .filter((entry) => reader.side === "provider" || !isNote(entry))
    .map((entry) => {
      const { id, at, what, side, reason, text, actorId, assignee } = entry;
      const mine = actorId === reader.userId;
      const known = mine || reader.names || side === reader.side;
      return {
        ...{ id, at, what, side, reason, mine },
        text: side === "startup" && !reader.words ? null : text,
        personId: known ? actorId : null,
        assigneeId: assignee,
        back: what === "undone" ? entry.to : null,
      };
    });
}

function isNote({ what }: DealEntry): boolean {
  return what === "comment" || what === "assigned" || what === "unassigned";
}

function asState(value: unknown): DealState | null {
  return DEAL_STATES.find((known) => known === value) ?? null;
}

function asText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
