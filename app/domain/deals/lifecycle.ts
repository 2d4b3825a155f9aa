import { DEAL_STATES, type DealSide, type DealState } from "../vocabulary.ts";

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

/** The way of a deal from the first word to the outcome; the two ways to begin are one step. */
export const FUNNEL_STEPS = [
  "contacted",
  "introduced",
  "in_review",
  "shortlisted",
  "meeting",
  "offered",
  "agreed",
  "completed",
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

interface StateRow {
  /** Whose act is awaited; null once the deal has ended. */
  turn: DealSide | null;
  /** How far a deal in this state came; null where the state says nothing of it. */
  step: FunnelStep | null;
  /** What entering the state does to the resource's ledger of places. */
  places: "reserve" | "keep" | "consume" | "release" | null;
  /** When nobody answers: ends with the day of the answer, some days after it, or never. */
  lapses: "due" | "later" | "never";
}

/** All that is true of a state; every query, badge, tab and clock asks this table. */
const STATES: Readonly<Record<DealState, StateRow>> = {
  interested: { turn: "provider", step: "contacted", places: null, lapses: "later" },
  invited: { turn: "startup", step: "contacted", places: null, lapses: "due" },
  introduced: { turn: "provider", step: "introduced", places: null, lapses: "never" },
  in_review: { turn: "provider", step: "in_review", places: null, lapses: "never" },
  shortlisted: { turn: "provider", step: "shortlisted", places: null, lapses: "never" },
  meeting: { turn: "provider", step: "meeting", places: null, lapses: "never" },
  offered: { turn: "startup", step: "offered", places: "reserve", lapses: "due" },
  agreed: { turn: "provider", step: "agreed", places: "keep", lapses: "never" },
  completed: { turn: null, step: "completed", places: "consume", lapses: "never" },
  declined: { turn: null, step: null, places: "release", lapses: "never" },
  withdrawn: { turn: null, step: null, places: "release", lapses: "never" },
  expired: { turn: null, step: null, places: "release", lapses: "never" },
};

/** Everything before the end. */
export const OPEN_STATES: readonly DealState[] = DEAL_STATES.filter(isOpen);

/** How a deal ends without an outcome. */
export const ENDINGS: readonly DealState[] = DEAL_STATES.filter(
  (state) => !isOpen(state) && STATES[state].step === null,
);

/** Did the deal end without an outcome? */
export function hasFallenThrough(state: DealState): boolean {
  return ENDINGS.includes(state);
}

/** Everything but an invitation that the startup has not answered. */
const WITH_PROVIDER: readonly DealState[] = OPEN_STATES.filter((state) => state !== "invited");

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
  expire: {
    from: DEAL_STATES.filter((state) => STATES[state].lapses !== "never"),
    to: "expired",
    by: "system",
  },
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
  return STATES[state].turn !== null;
}

/** Does a move lead on, and so ask for a provider in standing? Ending a deal does not. */
export function leadsOn(move: Move): boolean {
  const { to } = transition(move);
  return isOpen(to) || to === "completed";
}

/** Whose turn it is; null when the deal has ended. */
export function waitsFor(state: DealState): DealSide | null {
  return STATES[state].turn;
}

/** Null for an ending, which says nothing of how far a deal came. */
export function stepOf(state: DealState): FunnelStep | null {
  return STATES[state].step;
}

/** When a deal in this state ends by itself. */
export function lapseOf(state: DealState): StateRow["lapses"] {
  return STATES[state].lapses;
}

/** What a move into a state does to the resource's ledger of places. */
export function capacityEffect(to: DealState): Exclude<StateRow["places"], "keep"> {
  const { places } = STATES[to];
  return places === "keep" ? null : places;
}

/** Is a place of the resource reserved for a deal in this state? */
export function holdsPlace(state: DealState): boolean {
  return STATES[state].places === "reserve" || STATES[state].places === "keep";
}
