import type { Instrument, NeedKind } from "../vocabulary.ts";
import {
  type Condition,
  type OfferContent,
  TERM_KEYS,
  type TermKey,
  type TermValues,
} from "./terms.ts";

export type TermValue = NonNullable<TermValues[TermKey]>;

/** What a version does to one term of the version before it. */
export type TermChange =
  | { what: "term"; key: TermKey; change: Change; from: TermValue | null; to: TermValue | null }
  | { what: "condition"; id: string; change: Change; from: string | null; to: string | null };
export type Change = "kept" | "changed" | "added" | "struck";

/** Term by term, in the order of the catalogue, then the conditions in theirs. */
export function changesBetween(
  before: Pick<OfferContent, "terms" | "conditions">,
  after: Pick<OfferContent, "terms" | "conditions">,
): TermChange[] {
  const terms = TERM_KEYS.flatMap((key): TermChange[] => {
    const from = before.terms[key] ?? null;
    const to = after.terms[key] ?? null;
    if (from === null && to === null) return [];
    return [{ what: "term", key, change: changeOf(from, to), from, to }];
  });
  const ids = new Set([...before.conditions, ...after.conditions].map(({ id }) => id));
  const conditions = [...ids].map((id): TermChange => {
    const from = textOf(before.conditions, id);
    const to = textOf(after.conditions, id);
    return { what: "condition", id, change: changeOf(from, to), from, to };
  });
  return [...terms, ...conditions];
}

function changeOf<T extends TermValue | string>(from: T | null, to: T | null): Change {
  if (from === null) return "added";
  if (to === null) return "struck";
  return same(from, to) ? "kept" : "changed";
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function textOf(conditions: readonly Condition[], id: string): string | null {
  return conditions.find((condition) => condition.id === id)?.text ?? null;
}

/** What the other side answers to one term or condition. */
export type TermAnswer<T> = { act: "keep" } | { act: "strike" } | { act: "change"; to: T };

export interface CounterAnswers {
  /** Of the terms there are; one that is missing here is kept. */
  terms: Partial<Record<TermKey, TermAnswer<TermValue>>>;
  conditions: Record<string, TermAnswer<string>>;
  /** What was not there before. */
  added: { terms: TermValues; conditions: string[] };
}

/** The version that follows from the answers to each term of the last one. */
export function counterOf(
  before: Pick<OfferContent, "terms" | "conditions">,
  { terms, conditions, added }: CounterAnswers,
): Pick<OfferContent, "terms" | "conditions"> {
  const next: Record<string, TermValue> = { ...added.terms };
  for (const key of TERM_KEYS) {
    const value = before.terms[key];
    const answer = terms[key] ?? { act: "keep" };
    if (value === undefined || answer.act === "strike") continue;
    next[key] = answer.act === "change" ? answer.to : value;
  }
  const kept = before.conditions.flatMap(({ id, text }): Condition[] => {
    const answer = conditions[id] ?? { act: "keep" };
    if (answer.act === "strike") return [];
    return [{ id, text: answer.act === "change" ? answer.to : text }];
  });
  return { terms: next, conditions: numbered(added.conditions, [...before.conditions], kept) };
}

/** The conditions with new ones behind them, under ids that none of the earlier ones had. */
export function numbered(
  texts: readonly string[],
  known: readonly Condition[] = [],
  kept: readonly Condition[] = [],
): Condition[] {
  const last = known.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
  return [...kept, ...texts.map((text, index) => ({ id: `c${last + index + 1}`, text }))];
}

/** A need of the application, as far as an offer can be held against it. */
export interface AskedNeed {
  kind: NeedKind;
  amountFen: number | null;
  instrument: string | null;
  squareMetres: number | null;
}

/** One thing that was asked, beside what is offered of it. */
export interface AgainstAsked {
  key: "amount" | "instrument" | "area";
  asked: number | Instrument;
  offered: number | Instrument | null;
  /** Offered less asked, as a share of what was asked; null where the two are no numbers. */
  difference: number | null;
}

/** What the application asked, held against what is offered; what the resource does not give is left out. */
export function againstAsked(
  terms: TermValues,
  { needs, offerable }: { needs: readonly AskedNeed[]; offerable: readonly TermKey[] },
): AgainstAsked[] {
  const money = moneyAsked(needs, terms.instrument);
  const space = needs.find(({ squareMetres }) => squareMetres !== null);
  const lines: AgainstAsked[] = [];
  if (money?.amountFen && offerable.includes("amount")) {
    lines.push(compared("amount", money.amountFen, terms.amount));
  }
  if (money?.instrument && offerable.includes("instrument")) {
    const asked = money.instrument as Instrument;
    lines.push({ key: "instrument", asked, offered: terms.instrument ?? null, difference: null });
  }
  if (space?.squareMetres && offerable.includes("area")) {
    lines.push(compared("area", space.squareMetres, terms.area));
  }
  return lines;
}

/** The need for money that the offer answers: that of its instrument, else the first. */
function moneyAsked(needs: readonly AskedNeed[], instrument: string | undefined) {
  const money = needs.filter(({ amountFen }) => amountFen !== null);
  return money.find((need) => need.instrument === instrument) ?? money[0];
}

function compared(
  key: "amount" | "area",
  asked: number,
  offered: number | undefined,
): AgainstAsked {
  if (offered === undefined) return { key, asked, offered: null, difference: null };
  return { key, asked, offered, difference: (offered - asked) / asked };
}
