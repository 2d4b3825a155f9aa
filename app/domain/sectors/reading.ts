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
  /** Sentences before this one. */
  sentence: number;
  /** Clauses between this one and the one that says what the company is. */
  distance: number;
  /** The last word of the clause that says what the company is: the thing itself. */
  last: boolean;
  /** Names the trade that something is made for ("catering industry"), not what is made. */
  trade: boolean;
  /** A maker stands right behind ("system vendor"). */
  made: boolean;
  /** Describes another thing that its phrase names after it ("A-guided B" is a B). */
  modifier: boolean;
}

/** Where the reader of a text stands. */
export interface State {
  role: Role;
  /** Until the end of the clause, or until the end of the sentence. */
  carries: boolean;
  inHead: boolean;
  clause: number;
  sentence: number;
  /** The role to go back to at the end of an attribute ("… based on A 的"). */
  before: Role | null;
  /** Clause in which the role was taken. */
  taken: number;
  /** First sign since which a list of customers may run. */
  listFrom: number;
  /** Place where the clause begins. */
  from: number;
}

/** A cue at its place, with what was read before it. */
export interface Place {
  state: State;
  readings: Reading[];
  signs: readonly Sign[];
  index: number;
  text: string;
}

/** Whether a cue stands at the beginning of its clause, or of a part of its list. */
export function opensClause({ state, signs, index, text }: Place): boolean {
  return /^\s*[并而且也但则]?$|、$/.test(text.slice(state.from, signs[index]?.start));
}
