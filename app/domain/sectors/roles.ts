import type { CueKind } from "./lexicon.ts";

/** What a term does in its sentence. */
export const ROLES = [
  "name",
  "head",
  "focus",
  "plain",
  "means",
  "apply",
  "customer",
  "background",
  "vision",
  "negate",
] as const;

export type Role = (typeof ROLES)[number];

/** A term or a cue as found, in reading order. */
export interface Sign {
  start: number;
  end: number;
  cue: CueKind | null;
}

export interface Reading {
  role: Role;
  /** Stands in the clause that says what the company is. */
  inHead: boolean;
  /** That clause names a thing, and its last word is the thing itself. */
  noun: boolean;
  /** Clauses before this one. */
  clause: number;
  /** The last word of the clause that says what the company is: the thing itself. */
  last: boolean;
  /** Names the trade that something is made for ("catering industry"), not what is made. */
  trade: boolean;
  /** A maker stands right behind ("system vendor"). */
  made: boolean;
}

const SENTENCE_ENDS = new Set([..."。!?;\n\u2028"].map((unit) => unit.charCodeAt(0)));
const CLAUSE_ENDS = new Set([...",:"].map((unit) => unit.charCodeAt(0)));
/** The particle that ends an attribute. */
const OF = "的".charCodeAt(0);
const CARRYING: readonly CueKind[] = ["focus", "apply", "vision"];
/** What may stand before the thing itself: "made for A 的 B" speaks of B. */
const ATTRIBUTES: readonly CueKind[] = ["means", "apply", "dative"];
/** What may stand between the trades of one list. */
const LISTING = /^[、/和及与或]*$/;
/** What may stand between a trade and what is made for it: "catering 运营 system". */
const BETWEEN = /^[^、/和及与或的,:。!?;\s]{0,4}$/;
const ATTRIBUTE_ROLES: readonly Role[] = ["means", "apply", "customer"];
const OPENING: readonly Role[] = ["plain", "focus"];
const OFFER: readonly CueKind[] = ["focus", "head"];

interface State {
  role: Role;
  /** Until the end of the clause, or until the end of the sentence. */
  carries: boolean;
  inHead: boolean;
  clause: number;
  /** The role to go back to at the end of an attribute ("… based on A 的"). */
  before: Role | null;
  /** Clause in which the role was taken. */
  taken: number;
  /** First sign since which a list of customers may run. */
  listFrom: number;
}

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
    before: null,
    taken: -1,
    listFrom: 0,
  };
  const readings: Reading[] = [];
  let at = 0;
  signs.forEach((sign, index) => {
    for (; at < sign.start; at++) punctuate(state, text.charCodeAt(at), index);
    at = sign.end;
    if (sign.cue !== null) take(sign.cue, { state, readings, signs, index, text });
    const { role, inHead, clause } = state;
    readings.push({ role, inHead, clause, noun: inHead, last: false, trade: false, made: false });
  });
  if (!readings.some(({ inHead }) => inHead)) openingAsHead(readings, signs);
  return readings;
}

/**
 * A text that never says "is a …" says what the company is at its opening; where the opening is a
 * plain noun ("maker of A"), its last word is the thing itself.
 */
function openingAsHead(readings: Reading[], signs: readonly Sign[]): void {
  const noun = !signs.some(({ cue }, index) => cue !== null && readings[index]?.clause === 0);
  for (const reading of readings) {
    if (reading.clause > 0 || !OPENING.includes(reading.role)) continue;
    reading.inHead = true;
    reading.noun = noun;
  }
}

function punctuate(state: State, unit: number, index: number): void {
  if (unit === OF && state.before !== null) {
    Object.assign(state, { role: state.before, carries: state.before === "focus", before: null });
  }
  const sentence = SENTENCE_ENDS.has(unit);
  if (!sentence && !CLAUSE_ENDS.has(unit)) return;
  state.clause += 1;
  state.inHead = false;
  state.before = null;
  state.listFrom = index;
  if (sentence || !state.carries) Object.assign(state, { role: "plain", carries: false });
}

interface Place {
  state: State;
  readings: Reading[];
  signs: readonly Sign[];
  index: number;
  text: string;
}

function take(cue: CueKind, place: Place): void {
  const { state, index } = place;
  if (cue === "idle") return;
  if (cue === "customerTail") {
    turnList(place);
    return;
  }
  if (cue === "trade") {
    markTrades(place);
    return;
  }
  if (cue === "maker") {
    markMade(place);
    return;
  }
  if (cue === "dative" && !offersSomething(place)) return;
  if (cue === "head") {
    becomeHead(place);
  } else {
    const role = cue === "dative" ? "customer" : cue;
    const attribute = ATTRIBUTES.includes(cue) && !ATTRIBUTE_ROLES.includes(state.role);
    if (attribute) state.before = state.role;
    else if (!ATTRIBUTES.includes(cue)) state.before = null;
    Object.assign(state, { role, carries: CARRYING.includes(cue) });
  }
  state.taken = state.clause;
  state.listFrom = index + 1;
}

/** What stands before "is a …" in its clause is the company's name. */
function becomeHead({ state, readings }: Place): void {
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index] as Reading;
    if (reading.clause !== state.clause) break;
    if (!reading.inHead) reading.role = "name";
  }
  Object.assign(state, { role: "head", carries: false, inHead: true, before: null });
}

/** "in A, B and other industries": the list before the cue names customers, not the business. */
function turnList({ state, readings, index }: Place): void {
  if (OFFER.includes(state.role as CueKind) && state.taken === state.clause) return;
  for (const reading of readings.slice(state.listFrom, index)) {
    if (reading.role !== "negate" && reading.role !== "background") reading.role = "apply";
  }
}

/** "the A, B and C industries": what stands right before the cue, back to the list's beginning. */
function markTrades({ readings, signs, index, text }: Place): void {
  for (let at = index; at > 0; at--) {
    const before = signs[at - 1] as Sign;
    const after = signs[at] as Sign;
    const gap = text.slice(before.end, after.start);
    if (!(at === index ? BETWEEN : LISTING).test(gap)) return;
    (readings[at - 1] as Reading).trade = true;
  }
}

function markMade({ readings, signs, index }: Place): void {
  const before = readings[index - 1];
  if (before && signs[index - 1]?.end === signs[index]?.start) before.made = true;
}

/** "for A" names a customer only where the clause goes on with what is done for A. */
function offersSomething({ signs, index, text, state }: Place): boolean {
  if (state.role === "apply" || state.role === "negate") return false;
  let at = signs[index]?.end ?? 0;
  for (let next = index + 1; next < signs.length; next++) {
    const sign = signs[next] as Sign;
    for (; at < sign.start; at++) {
      const unit = text.charCodeAt(at);
      if (SENTENCE_ENDS.has(unit) || CLAUSE_ENDS.has(unit)) return false;
    }
    if (sign.cue !== null && OFFER.includes(sign.cue)) return true;
    at = sign.end;
  }
  return false;
}
