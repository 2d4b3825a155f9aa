import type { DealSide, DealState } from "../vocabulary.ts";

/** Who moves a deal: one of its two sides, or the system when a date has passed. */
export type Mover = DealSide | "system";

interface Transition {
  from: readonly DealState[];
  to: DealState;
  by: Mover;
  /** A reason code and a sentence must be given. */
  needsReason?: boolean;
  /** An outcome must be recorded with it. */
  needsOutcome?: boolean;
  /** Can be taken back while nothing else has happened since. */
  undoable?: boolean;
}

/** Everything before the end. */
export const OPEN_STATES = [
  "interested",
  "invited",
  "introduced",
  "in_review",
  "shortlisted",
  "meeting",
  "offered",
  "agreed",
] as const satisfies readonly DealState[];

const WITH_PROVIDER = [
  "interested",
  "introduced",
  "in_review",
  "shortlisted",
  "meeting",
  "offered",
  "agreed",
] as const satisfies readonly DealState[];

/** Who may move what where; what is not here cannot happen. */
export const TRANSITIONS = {
  accept_interest: { from: ["interested"], to: "introduced", by: "provider" },
  accept_invitation: { from: ["invited"], to: "introduced", by: "startup" },
  start_review: { from: ["introduced"], to: "in_review", by: "provider", undoable: true },
  shortlist: {
    from: ["introduced", "in_review"],
    to: "shortlisted",
    by: "provider",
    undoable: true,
  },
  meet: {
    from: ["introduced", "in_review", "shortlisted"],
    to: "meeting",
    by: "provider",
    undoable: true,
  },
  offer: { from: ["shortlisted", "meeting"], to: "offered", by: "provider" },
  accept_offer: { from: ["offered"], to: "agreed", by: "startup" },
  complete: { from: ["agreed"], to: "completed", by: "provider", needsOutcome: true },
  decline: {
    from: WITH_PROVIDER,
    to: "declined",
    by: "provider",
    needsReason: true,
    undoable: true,
  },
  decline_invitation: { from: ["invited"], to: "declined", by: "startup" },
  cancel_invitation: { from: ["invited"], to: "withdrawn", by: "provider" },
  withdraw: { from: WITH_PROVIDER, to: "withdrawn", by: "startup" },
  expire: { from: ["interested", "invited", "offered"], to: "expired", by: "system" },
} as const satisfies Record<string, Transition>;

export type Move = keyof typeof TRANSITIONS;
export const MOVES = Object.keys(TRANSITIONS) as Move[];

export function transition(move: Move): Transition {
  return TRANSITIONS[move];
}

/** The moves open to one side in a state, in the order of the table. */
export function movesFor(state: DealState, by: Mover): Move[] {
  return MOVES.filter((move) => allows(move, { state, by }));
}

export function allows(move: Move, { state, by }: { state: DealState; by: Mover }): boolean {
  const rule = transition(move);
  return rule.by === by && rule.from.includes(state);
}

export function isOpen(state: DealState): boolean {
  return (OPEN_STATES as readonly DealState[]).includes(state);
}

/** Whose turn it is; null when nobody's or when the deal has ended. */
export function waitsFor(state: DealState): DealSide | null {
  if (state === "invited" || state === "offered") return "startup";
  return isOpen(state) ? "provider" : null;
}

/** What a move does to the resource's ledger of places. */
export function capacityEffect(to: DealState): "reserve" | "consume" | "release" | null {
  if (to === "offered") return "reserve";
  if (to === "completed") return "consume";
  if (to === "declined" || to === "withdrawn" || to === "expired") return "release";
  return null;
}
