import { endsClause, endsSentence } from "./clauses.ts";
import { becomeHead, findHead, madeBefore, takeBefore } from "./head.ts";
import type { CueKind } from "./lexicon.ts";
import { closeContrast, markMade, markTrades, turnList } from "./lists.ts";
import {
  opensClause,
  type Place,
  type Reading,
  type Role,
  type Sign,
  type State,
} from "./reading.ts";

/** The particle that ends an attribute. */
const OF = "的".charCodeAt(0);
/** The verb behind which stands what is made of something, or for somebody. */
const MAKE = "做".charCodeAt(0);
const CARRYING: readonly CueKind[] = ["focus", "own", "apply", "vision", "rival", "others"];
/** What may stand before the thing itself: "made for A 的 B" speaks of B. */
const ATTRIBUTES: readonly CueKind[] = [
  "means",
  "apply",
  "dative",
  "lead",
  "place",
  "purpose",
  "relative",
  "compare",
  "mention",
];
/** The part that a cue gives to what follows, where it is not called by the part's own name. */
const ROLE_OF: Partial<Record<CueKind, Role>> = {
  dative: "customer",
  lead: "means",
  place: "apply",
  purpose: "apply",
  relative: "means",
  compare: "negate",
  rival: "negate",
  mention: "background",
  resume: "focus",
  own: "focus",
  others: "negate",
};
/** Cues with which a company speaks of itself. */
const OURSELVES: readonly CueKind[] = ["own", "subject", "resume"];
/** Cues that say something only at the beginning of a clause. */
const INITIAL: readonly CueKind[] = ["others", "lead"];
const ATTRIBUTE_ROLES: readonly Role[] = ["means", "apply", "customer"];
const OFFER: readonly CueKind[] = ["focus", "head"];

/**
 * Reads the signs from left to right and says of each what part it plays: "based on A, it makes B,
 * used in C" has A as means, B as what the company does, C as where others use it. Signs that are
 * cues get the reading that they begin.
 *
 * @param text normalised
 */
export function readRoles(text: string, signs: readonly Sign[]): Reading[] {
  const state: State = {
    role: "plain",
    carries: false,
    inHead: false,
    clause: 0,
    sentence: 0,
    before: null,
    taken: -1,
    listFrom: 0,
    from: 0,
  };
  const readings: Reading[] = [];
  let at = 0;
  signs.forEach((sign, index) => {
    for (; at < sign.start; at++) punctuate({ state, readings, signs, index, text }, at);
    at = sign.end;
    if (sign.cue !== null) take(sign.cue, { state, readings, signs, index, text });
    const { role, inHead, clause, sentence } = state;
    readings.push({
      role,
      inHead,
      clause,
      sentence,
      distance: clause,
      noun: inHead,
      last: false,
      trade: false,
      made: false,
      modifier: false,
    });
  });
  if (!readings.some(({ inHead }) => inHead)) findHead(text, readings, signs);
  return readings;
}

function punctuate(place: Place, at: number): void {
  const { state, text, index } = place;
  if (text.charCodeAt(at) === OF && state.before !== null && !goesOn(place)) {
    Object.assign(state, { role: state.before, carries: state.before === "focus", before: null });
  }
  if (text.charCodeAt(at) === MAKE && makesOfIt(place)) {
    Object.assign(state, { role: "focus", carries: true, before: null });
  }
  const sentence = endsSentence(text, at);
  if (!sentence && !endsClause(text, at)) return;
  state.clause += 1;
  if (text[at] === "?") markQuestion(place);
  if (sentence) state.sentence += 1;
  state.inHead = false;
  state.before = null;
  state.listFrom = index;
  state.from = at + 1;
  if (sentence || !state.carries) Object.assign(state, { role: "plain", carries: false });
}

/** "With A make B", "for A make B": behind the verb stands what is made. */
function makesOfIt({ state, readings, signs, index }: Place): boolean {
  const { before, role, clause } = state;
  return (
    before !== null &&
    (role === "means" || role === "customer") &&
    signs[index - 1]?.cue === null &&
    readings[index - 1]?.clause === clause
  );
}

/** What a sentence asks about ("A too hot?") is a mention: what the company does comes after it. */
function markQuestion({ state, readings }: Place): void {
  for (let at = readings.length - 1; readings[at]?.sentence === state.sentence; at--) {
    const reading = readings[at] as Reading;
    if (reading.role === "plain") reading.role = "apply";
  }
}

/** "Like the A 的 B, we make C": what is compared reaches to the clause in which we speak. */
function goesOn({ state, text, signs, index }: Place): boolean {
  if (state.role !== "negate") return false;
  for (let next = index; next < signs.length; next++) {
    const { cue, start } = signs[next] as Sign;
    if (cue === null || !OURSELVES.includes(cue)) continue;
    const between = text.slice(signs[index]?.start, start);
    return /^[^,:。!?;\n]*[,:]\s*$/.test(between);
  }
  return false;
}

/** What cues do that only look back, or say nothing. */
const ACTS: Partial<Record<CueKind, (place: Place) => void>> = {
  idle: () => {},
  firm: () => {},
  subject: speakAgain,
  differ: closeContrast,
  customerTail: turnList,
  trade: markTrades,
  maker: markMade,
};

function take(cue: CueKind, place: Place): void {
  const { state, index } = place;
  const act = ACTS[cue];
  if (act) {
    act(place);
    return;
  }
  if (!says(cue, place)) return;
  const made = cue === "own" ? madeBefore(place) : -1;
  if (made >= 0) takeBefore(place, made);
  else {
    if (cue === "head") becomeHead(place);
    else begin(cue, state);
    state.taken = state.clause;
    state.listFrom = index + 1;
  }
}

/** The part that what follows plays, and for how long. */
function begin(cue: Exclude<CueKind, "head">, state: State): void {
  const attribute = ATTRIBUTES.includes(cue) && !ATTRIBUTE_ROLES.includes(state.role);
  if (attribute) state.before = state.role;
  else if (!ATTRIBUTES.includes(cue)) state.before = null;
  Object.assign(state, { role: ROLE_OF[cue] ?? cue, carries: CARRYING.includes(cue) });
}

/** Whether a cue says something at its place. */
function says(cue: CueKind, place: Place): boolean {
  if (INITIAL.includes(cue) && !opensClause(place) && !(cue === "lead" && makesFurther(place))) {
    return false;
  }
  if (place.state.role === "negate" && !speaksAgain(cue, place)) return false;
  return cue !== "dative" || offersSomething(place);
}

/** "We still 用 A 做 B": what the lead names is what the thing is made with, wherever it stands. */
function makesFurther({ signs, index, text }: Place): boolean {
  const { end } = signs[index] as Sign;
  const next = signs[index + 1];
  return (
    next?.cue === null &&
    /^[^,:。!?;\n的]{0,8}做/.test(text.slice(next.end, next.end + 9)) &&
    next.start - end < 6
  );
}

/** What ends a negation within its clause. */
function speaksAgain(cue: CueKind, place: Place): boolean {
  return cue === "resume" || (cue === "own" && (place.state.before !== null || opensClause(place)));
}

/** With "we" a clause speaks of ourselves again, not of the competitors or the contrast named before. */
function speakAgain(place: Place): void {
  const { state } = place;
  const made = state.role === "negate" ? -1 : madeBefore(place);
  const contrast = state.before !== null;
  if (made >= 0) takeBefore(place, made);
  else if (state.role === "negate" && (contrast || opensClause(place))) {
    Object.assign(state, { role: "plain", carries: false, before: null });
  }
}

/** "for A" names a customer only where it goes on, in this clause or after it, with what is done for A. */
function offersSomething(place: Place): boolean {
  const { signs, index, text, state } = place;
  if (state.role === "apply" || state.role === "negate") return false;
  let at = signs[index]?.end ?? 0;
  for (let next = index + 1; next < signs.length; next++) {
    const sign = signs[next] as Sign;
    for (; at < sign.start; at++) {
      if (endsSentence(text, at)) return false;
      if (endsClause(text, at)) {
        return (
          opensClause(place) && (sign.cue === "own" || text.slice(sign.start, sign.end) === "我们")
        );
      }
      if (text.charCodeAt(at) === MAKE && next > index + 1) return true;
    }
    if (sign.cue !== null && OFFER.includes(sign.cue)) return true;
    at = sign.end;
  }
  return false;
}
