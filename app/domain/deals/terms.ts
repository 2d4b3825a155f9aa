import type { Instrument, LedgerUnit, NeedKind, ResourceKind } from "../vocabulary.ts";

/**
 * What an offer can say, as data: form, check, comparison, difference and canonical text ask here. The order is that
 * in which terms are written and hashed; new ones go to the end.
 */
export const TERM_KEYS = [
  "amount",
  "instrument",
  "valuation",
  "cap",
  "tranches",
  "area",
  "rent",
  "freeMonths",
  "termMonths",
  "hours",
  "price",
] as const;
export type TermKey = (typeof TERM_KEYS)[number];

/** One part of the money, and what must have happened for it to be paid. */
export interface Tranche {
  fen: number;
  when: string;
}

/**
 * The value of each term: money and prices in fen (`rent` for a square metre and day, `price` for an hour), `area` in
 * square metres, `hours` in hours of work or of an instrument.
 */
export interface TermValues {
  amount?: number;
  instrument?: Instrument;
  /** Before the money. */
  valuation?: number;
  /** The highest valuation at which a convertible converts. */
  cap?: number;
  tranches?: Tranche[];
  area?: number;
  rent?: number;
  freeMonths?: number;
  termMonths?: number;
  hours?: number;
  price?: number;
}

/** A condition keeps its id through the versions, so that it can be kept, changed or struck like any term. */
export interface Condition {
  id: string;
  text: string;
}

/** What a version says. */
export interface OfferContent {
  terms: TermValues;
  conditions: Condition[];
  message: string;
  /** UTC milliseconds; it can be accepted until then. */
  validUntil: number;
}

/** How a term is typed, measured and shown. */
export type TermField =
  | { kind: "money"; unit: "wan" }
  | { kind: "rate"; unit: "yuan-m2-day" | "yuan-hour" }
  | { kind: "count"; unit: "m2" | "months" | "hours"; most: number; whole: boolean }
  | { kind: "choice" }
  | { kind: "tranches" };

export const TERM_FIELDS: Readonly<Record<TermKey, TermField>> = {
  amount: { kind: "money", unit: "wan" },
  instrument: { kind: "choice" },
  valuation: { kind: "money", unit: "wan" },
  cap: { kind: "money", unit: "wan" },
  tranches: { kind: "tranches" },
  area: { kind: "count", unit: "m2", most: 1_000_000, whole: false },
  rent: { kind: "rate", unit: "yuan-m2-day" },
  freeMonths: { kind: "count", unit: "months", most: 120, whole: true },
  termMonths: { kind: "count", unit: "months", most: 600, whole: true },
  hours: { kind: "count", unit: "hours", most: 100_000, whole: false },
  price: { kind: "rate", unit: "yuan-hour" },
};

/** The most conditions and tranches of one offer. */
export const MOST_CONDITIONS = 10;
export const MOST_TRANCHES = 4;

interface Family {
  terms: readonly TermKey[];
  /** What an offer that is of this family alone must say. */
  needed: readonly TermKey[];
}

const FAMILIES = {
  money: {
    terms: ["amount", "instrument", "valuation", "cap", "tranches"],
    needed: ["amount", "instrument"],
  },
  space: { terms: ["area", "rent", "freeMonths", "termMonths"], needed: ["area", "rent"] },
  work: { terms: ["hours", "price"], needed: ["hours", "price"] },
} as const satisfies Record<string, Family>;
type FamilyName = keyof typeof FAMILIES;

const OF_KIND: Readonly<Record<ResourceKind, FamilyName>> = {
  incubator: "space",
  science_park: "space",
  fund: "money",
  fund_of_funds: "money",
  grant: "money",
  shared_lab: "work",
  proof_of_concept: "work",
  pilot_line: "work",
  testing: "work",
  service: "work",
};

const OF_NEED: Readonly<Record<NeedKind, FamilyName>> = {
  space: "space",
  equity: "money",
  debt: "money",
  lab: "work",
  proof_of_concept: "work",
  pilot: "work",
  testing: "work",
  talent: "work",
  ip: "work",
};

/** What a resource can offer: the terms of its kind, and of the needs that it serves besides. */
export function termsOf({
  kind,
  serves,
}: {
  kind: ResourceKind;
  serves: readonly NeedKind[];
}): Family {
  // A guarantee company is a service that gives no hours: where needs are named, they say what is given.
  const asked = serves.map((need) => OF_NEED[need]);
  const names = new Set<FamilyName>(asked.length > 0 ? asked : [OF_KIND[kind]]);
  const own = (Object.keys(FAMILIES) as FamilyName[]).filter((name) => names.has(name));
  const [only, ...others] = own;
  return {
    terms: TERM_KEYS.filter((key) =>
      own.some((name) => (FAMILIES[name].terms as readonly TermKey[]).includes(key)),
    ),
    needed: only && others.length === 0 ? FAMILIES[only].needed : [],
  };
}

/** What is wrong with an offer, on which of its fields. */
export interface TermFault {
  key: TermKey | "conditions" | "terms" | "validUntil";
  reason: "term-needed" | "terms-empty" | "tranches-differ" | "tranche-blank" | "day-passed";
}

/** Everything that keeps an offer from being sent. */
export function faultsOf(
  { terms, conditions, validUntil }: OfferContent,
  { needed, now }: { needed: readonly TermKey[]; now: number },
): TermFault[] {
  const faults: TermFault[] = needed
    .filter((key) => terms[key] === undefined)
    .map((key) => ({ key, reason: "term-needed" }));
  if (Object.keys(terms).length === 0 && conditions.length === 0) {
    faults.push({ key: "terms", reason: "terms-empty" });
  }
  if (terms.tranches) {
    const sum = terms.tranches.reduce((fen, tranche) => fen + tranche.fen, 0);
    if (sum !== terms.amount) faults.push({ key: "tranches", reason: "tranches-differ" });
    if (terms.tranches.some(({ when }) => when === "")) {
      faults.push({ key: "tranches", reason: "tranche-blank" });
    }
  }
  if (validUntil <= now) faults.push({ key: "validUntil", reason: "day-passed" });
  return faults;
}

const MINUTES_PER_HOUR = 60;

/** What an offer takes of its resource while it stands. */
export function quantitiesOf(terms: TermValues): Partial<Record<LedgerUnit, number>> {
  const minutes = Math.round((terms.hours ?? 0) * MINUTES_PER_HOUR);
  return {
    place: 1,
    ...(terms.amount ? { fen: terms.amount } : {}),
    ...(minutes > 0 ? { minute: minutes } : {}),
  };
}
