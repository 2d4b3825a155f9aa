import { expiryOf } from "#app/domain/deals/due.ts";
import { allows, isOpen, type Move, transition } from "#app/domain/deals/lifecycle.ts";
import { answerDays } from "#app/domain/registry/mandate.ts";
import { afterWorkingDays, DAY_MS, dayOf } from "#app/domain/time.ts";
import {
  DECLINE_REASONS,
  type DealState,
  type OutcomeKind,
  type ResourceKind,
} from "#app/domain/vocabulary.ts";
import type { Made } from "./made.ts";
import type { Life, Person, Turn } from "./model.ts";
import { officeHours } from "./moments.ts";
import type { Pair } from "./pairs.ts";

/** What usually comes next, of a hundred; what is left of it waits for ever, or lapses where a date ends it. */
const NEXT: Partial<Record<DealState, Partial<Record<Move, number>>>> = {
  interested: { accept_interest: 60, decline: 21, withdraw: 5 },
  invited: { accept_invitation: 55, decline_invitation: 22, cancel_invitation: 4 },
  introduced: { start_review: 58, shortlist: 6, meet: 12, decline: 17, withdraw: 6 },
  in_review: { shortlist: 42, meet: 20, decline: 31, withdraw: 6 },
  shortlisted: { meet: 52, offer: 20, decline: 22, withdraw: 5 },
  meeting: { offer: 46, decline: 46, withdraw: 7 },
  offered: { accept_offer: 52, counter_offer: 18, decline_offer: 4, decline: 3, withdraw: 10 },
  countered: {
    accept_counter: 52,
    answer_counter: 28,
    decline_counter: 8,
    decline: 3,
    withdraw: 3,
  },
  agreed: { report: 90, decline: 4, withdraw: 5 },
  reported: { confirm_report: 84, dispute_report: 4 },
};

/** Mean days until then. */
const DAYS: Partial<Record<DealState, number>> = {
  interested: 2.2,
  invited: 2.6,
  introduced: 3,
  in_review: 7,
  shortlisted: 8,
  meeting: 12,
  offered: 3,
  countered: 3,
  agreed: 18,
  reported: 4,
};

const OUTCOMES: Record<ResourceKind, OutcomeKind> = {
  incubator: "moved_in",
  fund: "invested",
  fund_of_funds: "invested",
  grant: "service_contracted",
  shared_lab: "lab_booked",
  proof_of_concept: "lab_booked",
  pilot_line: "lab_booked",
  testing: "service_contracted",
  science_park: "moved_in",
  service: "service_contracted",
};

/** Moves that write a version. */
const SENDS: ReadonlySet<Move> = new Set(["offer", "counter_offer", "answer_counter"]);

const INVITED = 0.28;
const ASSIGNED = 0.55;
const WAN = 1_000_000;

/** What became of a match that somebody acted on, until today, by the product's own table of moves. */
export function life(made: Made, pair: Pair): Life {
  const { random, asOf } = made;
  const { applied, provided } = pair;
  const begun = Math.max(applied.submittedAt ?? asOf, provided.at);
  const last = applied.withdrawnAt ?? asOf;
  const wait = random.exponential(40) * DAY_MS;
  const wanted = begun + (wait < last - begun ? wait : random.next() * (last - begun));
  const at = Math.min(officeHours(wanted, random), last - 1);
  const startedBy = random.yes(INVITED) ? "provider" : "startup";
  const staff = provided.operator.people.map(({ person }) => person);
  const [admin] = staff as [Person];
  const worker = random.pick(staff);
  const state = startedBy === "startup" ? "interested" : "invited";
  const one: Life = {
    ...pair,
    id: random.id(at),
    startedBy,
    message: made.words.message(),
    turns: [opening(at, state, startedBy === "startup" ? applied.founder : worker)],
    state,
    dueAt: afterWorkingDays(at, answerDays(provided)),
    introducedAt: null,
    assigned: null,
    comments: 0,
  };
  const assignedAt = officeHours(at + random.exponential(1) * DAY_MS, random);
  if (random.yes(ASSIGNED) && assignedAt < last) {
    one.assigned = { to: worker, by: admin, at: assignedAt };
  }
  while (isOpen(one.state)) {
    const turn = next(made, one, { last, worker });
    if (!turn) break;
    take(one, turn);
  }
  if (applied.withdrawnAt !== null && isOpen(one.state))
    take(one, withdrawal(one, applied.withdrawnAt));
  return one;
}

function opening(at: number, to: DealState, by: Person): Turn {
  const nothing = { due: null, reason: null, note: null, offer: null, outcome: null };
  return { at, move: null, from: null, to, by, ...nothing };
}

/** The next step, or null where nothing has happened since. */
function next(
  made: Made,
  one: Life,
  { last, worker }: { last: number; worker: Person },
): Turn | null {
  const { random, words } = made;
  const chances = Object.entries(NEXT[one.state] ?? {}) as [Move, number][];
  const rest = 100 - chances.reduce((sum, [, share]) => sum + share, 0);
  const choices: [Move | null, number][] = [...chances, [null, rest]];
  const [chosen] = random.weighted(choices, ([, share]) => share);
  const now = one.turns.at(-1)?.at ?? 0;
  const end = expiryOf(one.state, one.dueAt);
  const wait = random.exponential(DAYS[one.state] ?? 5) * DAY_MS;
  const then = officeHours(now + 60_000 + wait, random);
  const lapses = end !== null && (chosen === null || then > end);
  if (chosen === null && !lapses) return null;
  // The job that ends what nobody answered runs every hour.
  const at = lapses ? (end ?? then) + 1 + random.below(3_600_000) : then;
  if (at >= last) return null;
  const move = lapses || chosen === null ? lapseMove(one.state) : chosen;
  const { by, to } = transition(move);
  const declined = move === "decline";
  return {
    at,
    move,
    from: one.state,
    to,
    due: one.dueAt,
    by: by === "system" ? null : by === "startup" ? one.applied.founder : worker,
    reason: declined ? random.weighted(DECLINE_REASONS, (_, index) => 9 - index) : null,
    note: declined ? words.note() : null,
    offer: transition(move).apart === "offer" ? numberAfter(one.turns, move) : null,
    outcome: move === "report" ? outcome(made, one, at) : null,
  };
}

function lapseMove(state: DealState): Move {
  return allows("lapse_offer", { state, by: "system" }) ? "lapse_offer" : "expire";
}

/** The version that a move is about: a new one, or the last that was sent. */
function numberAfter(turns: readonly Turn[], move: Move): number {
  return [...turns.map((turn) => turn.move), move].filter((each) => each && SENDS.has(each)).length;
}

function withdrawal(one: Life, at: number): Turn {
  const move = one.state === "invited" ? "decline_invitation" : "withdraw";
  return {
    ...opening(at, transition(move).to, one.applied.founder),
    move,
    from: one.state,
    due: one.dueAt,
  };
}

function outcome({ random }: Made, one: Life, at: number): NonNullable<Turn["outcome"]> {
  const kind = OUTCOMES[one.provided.kind];
  const asked = one.applied.needs.find(({ amountFen }) => amountFen !== null)?.amountFen ?? null;
  const amountFen =
    kind === "moved_in" ? null : (asked ?? Math.round(10 * random.lognormal(1)) * WAN);
  return { kind, amountFen, happenedOn: dayOf(at), note: "双方已签署协议" };
}

function take(one: Life, turn: Turn): void {
  one.turns.push(turn);
  one.state = turn.to;
  one.dueAt = isOpen(turn.to) ? afterWorkingDays(turn.at, answerDays(one.provided)) : null;
  if (turn.to === "introduced") one.introducedAt = turn.at;
}
