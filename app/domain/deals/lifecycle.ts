import { DEAL_STATES, type DealSide, type DealState } from "../vocabulary.ts";

/** Who moves a deal: one of its two sides, or the system when a date has passed. */
export type Mover = DealSide | "system";

interface Transition {
  from: readonly DealState[];
  to: DealState;
  by: Mover;
  /** A reason code and a sentence must be given. */
  needsReason?: boolean;
  /** Takes effect only after a while; until then it can be taken back, and its own side alone sees it. */
  waits?: boolean;
  /** Needs more than the press of a button, terms or an outcome: a service of its own makes it. */
  apart?: "offer" | "outcome";
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
  /** What entering the state does to what the deal holds of the resource; null where there is nothing to hold. */
  holds: "reserve" | "keep" | "agree" | "consume" | "release" | null;
  /** When nobody answers, the deal or its offer: ends with the day of the answer, some days after it, or never. */
  lapses: "due" | "later" | "never";
}

/** All that is true of a state; every query, badge, tab and clock asks this table. */
const STATES: Readonly<Record<DealState, StateRow>> = {
  interested: { turn: "provider", step: "contacted", holds: null, lapses: "later" },
  invited: { turn: "startup", step: "contacted", holds: null, lapses: "due" },
  introduced: { turn: "provider", step: "introduced", holds: null, lapses: "never" },
  in_review: { turn: "provider", step: "in_review", holds: null, lapses: "never" },
  shortlisted: { turn: "provider", step: "shortlisted", holds: null, lapses: "never" },
  // Also where an offer was declined or has run out.
  meeting: { turn: "provider", step: "meeting", holds: "release", lapses: "never" },
  offered: { turn: "startup", step: "offered", holds: "reserve", lapses: "due" },
  countered: { turn: "provider", step: "offered", holds: "keep", lapses: "due" },
  agreed: { turn: "provider", step: "agreed", holds: "agree", lapses: "never" },
  reported: { turn: "startup", step: "agreed", holds: "keep", lapses: "never" },
  completed: { turn: null, step: "completed", holds: "consume", lapses: "never" },
  declined: { turn: null, step: null, holds: "release", lapses: "never" },
  withdrawn: { turn: null, step: null, holds: "release", lapses: "never" },
  expired: { turn: null, step: null, holds: "release", lapses: "never" },
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
  accept_interest: { from: ["interested"], to: "introduced", by: "provider", waits: true },
  accept_invitation: { from: ["invited"], to: "introduced", by: "startup" },
  start_review: { from: ["introduced"], to: "in_review", by: "provider", waits: true },
  shortlist: {
    from: ["introduced", "in_review"],
    to: "shortlisted",
    by: "provider",
    waits: true,
  },
  meet: {
    from: ["introduced", "in_review", "shortlisted"],
    to: "meeting",
    by: "provider",
    waits: true,
  },
  offer: { from: ["shortlisted", "meeting"], to: "offered", by: "provider", apart: "offer" },
  revise_offer: { from: ["offered"], to: "offered", by: "provider", apart: "offer" },
  withdraw_offer: { from: ["offered"], to: "meeting", by: "provider", apart: "offer" },
  counter_offer: { from: ["offered"], to: "countered", by: "startup", apart: "offer" },
  accept_offer: { from: ["offered"], to: "agreed", by: "startup", apart: "offer" },
  decline_offer: { from: ["offered"], to: "meeting", by: "startup", apart: "offer" },
  answer_counter: { from: ["countered"], to: "offered", by: "provider", apart: "offer" },
  accept_counter: { from: ["countered"], to: "agreed", by: "provider", apart: "offer" },
  decline_counter: { from: ["countered"], to: "meeting", by: "provider", apart: "offer" },
  /** The day of an offer or a counter-offer has passed: the two go on talking. */
  lapse_offer: { from: ["offered", "countered"], to: "meeting", by: "system", apart: "offer" },
  /** One side says what came of it and the other whether that is so; the provider's word passes the turn. */
  report: { from: ["agreed"], to: "reported", by: "provider", apart: "outcome" },
  confirm_report: { from: ["reported"], to: "completed", by: "startup", apart: "outcome" },
  dispute_report: { from: ["reported"], to: "agreed", by: "startup", apart: "outcome" },
  claim: { from: ["agreed"], to: "agreed", by: "startup", apart: "outcome" },
  /** Until outcomes were confirmed, the provider recorded one alone by this. */
  complete: { from: ["agreed"], to: "completed", by: "provider", apart: "outcome" },
  dispute_claim: { from: ["agreed"], to: "agreed", by: "provider", apart: "outcome" },
  confirm_recorded: { from: ["completed"], to: "completed", by: "startup", apart: "outcome" },
  dispute_recorded: { from: ["completed"], to: "agreed", by: "startup", apart: "outcome" },
  decline: {
    from: WITH_PROVIDER,
    to: "declined",
    by: "provider",
    needsReason: true,
    waits: true,
  },
  decline_invitation: { from: ["invited"], to: "declined", by: "startup" },
  cancel_invitation: { from: ["invited"], to: "withdrawn", by: "provider" },
  withdraw: { from: WITH_PROVIDER, to: "withdrawn", by: "startup" },
  expire: {
    from: ["interested", "invited"],
    to: "expired",
    by: "system",
  },
} as const satisfies Record<string, Transition>;

export type Move = keyof typeof TRANSITIONS;

/** The moves that a service of its own makes, by what they are about. */
export type MoveApart<A extends "offer" | "outcome"> = {
  [M in Move]: (typeof TRANSITIONS)[M] extends { apart: A } ? M : never;
}[Move];

export const MOVES = Object.keys(TRANSITIONS) as Move[];

export function isApart<A extends "offer" | "outcome">(
  move: Move | null,
  about: A,
): move is MoveApart<A> {
  return move !== null && transition(move).apart === about;
}

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

/** What is open in these states ends by itself when nobody answers: the deal, or the offer of a deal that goes on. */
export const LAPSING_STATES: readonly DealState[] = DEAL_STATES.filter(
  (state) => STATES[state].lapses !== "never",
);

/** When what is open in this state ends by itself. */
export function lapseOf(state: DealState): StateRow["lapses"] {
  return STATES[state].lapses;
}

/** What entering a state does to what the deal holds of the resource. */
export function holdEffect(to: DealState): StateRow["holds"] {
  return STATES[to].holds;
}

/**
 * Does a deal in this state hold a place, money or hours of the resource that are not used yet?
 *
 * @public What tests hold the ledger's lines against, state by state.
 */
export function holdsOn(state: DealState): boolean {
  const { holds } = STATES[state];
  return holds === "reserve" || holds === "keep" || holds === "agree";
}
