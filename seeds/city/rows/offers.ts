import { holdEffect } from "#app/domain/deals/lifecycle.ts";
import { quantitiesOf, TERM_FIELDS, type TermValues, termsOf } from "#app/domain/deals/terms.ts";
import { LEDGER_UNITS, type LedgerKind, type LedgerUnit } from "#app/domain/vocabulary.ts";
import { hashOf } from "#app/services/deals/offer-rows.server.ts";
import type { balances, ledger } from "#db/schema/ledger.ts";
import type { agreements, offers } from "#db/schema/offers.ts";
import type { Draw } from "../draw.ts";
import type { Life, Turn } from "../model.ts";

/* What was offered in the city, and what it takes of the resources: made once, so that ledger and balances agree. */

const WAN = 1_000_000;

type OfferInsert = typeof offers.$inferInsert & { id: string };

/** A deal's versions, each as it stands today, and its lines of the ledger. */
export interface Dealt {
  one: Life;
  versions: OfferInsert[];
  lines: (typeof ledger.$inferInsert)[];
}

/** Every deal that was ever offered something. */
export function dealtOf(lives: readonly Life[], random: Draw): Dealt[] {
  return lives
    .filter(({ turns }) => turns.some(({ offer }) => offer !== null))
    .map((one) => {
      const versions = versionsOf(one, random);
      return { one, versions, lines: linesOf(one, { versions, random }) };
    });
}

function versionsOf(one: Life, random: Draw): OfferInsert[] {
  const versions: OfferInsert[] = [];
  for (const turn of one.turns) {
    const open = versions.find(({ state }) => state === "open");
    const sends = turn.offer !== null && turn.offer > versions.length;
    const ends = holdEffect(turn.to) === "release" && turn.to !== "meeting";
    const became = sends ? "superseded" : (BECAME[turn.move ?? ""] ?? (ends ? "withdrawn" : null));
    if (open && became) {
      Object.assign(open, {
        state: became,
        settledBy: turn.by?.id ?? null,
        settledAt: new Date(turn.at),
      });
    }
    if (sends) versions.push(version(one, turn, { before: versions.at(-1), random }));
  }
  return versions;
}

const BECAME: Record<string, OfferInsert["state"]> = {
  accept_offer: "accepted",
  accept_counter: "accepted",
  decline_offer: "declined",
  decline_counter: "declined",
  lapse_offer: "expired",
};

function version(
  one: Life,
  turn: Turn,
  { before, random }: { before: OfferInsert | undefined; random: Draw },
): OfferInsert {
  const number = turn.offer ?? 1;
  const side = turn.move === "counter_offer" ? ("startup" as const) : ("provider" as const);
  const terms = before ? moved(before.terms as TermValues, random) : firstTerms(one, random);
  // Until when an answer was awaited is what the next turn remembers.
  const next = one.turns[one.turns.indexOf(turn) + 1];
  const validUntil = next?.due ?? one.dueAt ?? turn.at;
  const content = { terms, conditions: [], message: "", validUntil };
  return {
    id: random.id(turn.at),
    dealId: one.id,
    number,
    side,
    state: "open",
    ...content,
    validUntil: new Date(validUntil),
    hash: hashOf({ ...content, dealId: one.id, number, side }),
    createdBy: turn.by?.id ?? null,
    createdAt: new Date(turn.at),
  };
}

function firstTerms({ applied, provided }: Life, random: Draw): TermValues {
  const asked = applied.needs.find(({ amountFen }) => amountFen !== null);
  const space = applied.needs.find(({ squareMetres }) => squareMetres);
  const usual: Required<Omit<TermValues, "cap" | "tranches">> = {
    amount: asked?.amountFen ?? (50 + 10 * random.below(100)) * WAN,
    instrument: "equity",
    valuation: (2000 + 100 * random.below(80)) * WAN,
    area: space?.squareMetres ?? 100 + 10 * random.below(40),
    rent: 120 + 10 * random.below(30),
    freeMonths: random.below(7),
    termMonths: 12 * (1 + random.below(3)),
    hours: 8 + 4 * random.below(20),
    price: 100 * (200 + 50 * random.below(20)),
  };
  const { terms } = termsOf(provided);
  const said = Object.entries(usual).filter(([key]) => terms.some((known) => known === key));
  return Object.fromEntries(said);
}

/** One term a little otherwise. */
function moved(terms: TermValues, random: Draw): TermValues {
  const rates = Object.entries(terms).filter(
    ([key]) => TERM_FIELDS[key as keyof TermValues].kind === "rate" || key === "valuation",
  );
  const [key, value] = random.pick(rates.length > 0 ? rates : Object.entries(terms));
  return typeof value === "number" ? { ...terms, [key]: Math.round(value * 0.9) } : terms;
}

function linesOf(
  { id, provided, turns }: Life,
  { versions, random }: { versions: OfferInsert[]; random: Draw },
): Dealt["lines"] {
  const lines: Dealt["lines"] = [];
  let held: Partial<Record<LedgerUnit, number>> = {};
  const write = (at: number, kind: LedgerKind, deltaOf: (unit: LedgerUnit) => number | null) => {
    for (const unit of LEDGER_UNITS) {
      const delta = deltaOf(unit);
      if (delta === null) continue;
      const about = { resourceId: provided.id, unit, subject: "deal" as const, subjectId: id };
      lines.push({ id: random.id(at), ...about, delta, kind, at: new Date(at) });
    }
  };
  const letGo = (at: number) => write(at, "release", (unit) => -(held[unit] ?? 0) || null);
  for (const { at, move, offer, to } of turns) {
    const sent = versions[(offer ?? 0) - 1];
    // A counter-offer of a startup takes nothing until it is accepted.
    const takes = move === "accept_counter" || (to === "offered" && move !== null);
    if (takes && sent) {
      letGo(at);
      held = quantitiesOf(sent.terms as TermValues);
      write(at, "reserve", (unit) => held[unit] ?? null);
    }
    const effect = holdEffect(to);
    const settles = move === "accept_offer" || move === "accept_counter" || to === "completed";
    if (settles)
      write(at, to === "completed" ? "consume" : "agree", (unit) => (held[unit] ? 0 : null));
    if (effect !== "release") continue;
    letGo(at);
    held = {};
  }
  return lines;
}

/** What is taken of each resource today, by unit: `resource unit` → sum. */
export function takenOf(dealt: readonly Dealt[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { lines } of dealt) {
    for (const { resourceId, unit, delta } of lines) {
      const key = `${resourceId} ${unit}`;
      taken.set(key, (taken.get(key) ?? 0) + delta);
    }
  }
  return taken;
}

export function* balanceRows(
  taken: ReadonlyMap<string, number>,
): Generator<typeof balances.$inferInsert> {
  for (const [key, sum] of taken) {
    const [resourceId = "", unit] = key.split(" ");
    yield { resourceId, unit: unit as LedgerUnit, taken: sum };
  }
}

export function* agreementRows(dealt: readonly Dealt[]): Generator<typeof agreements.$inferInsert> {
  for (const { versions } of dealt) {
    const accepted = versions.find(({ state }) => state === "accepted");
    if (!accepted?.settledAt || !accepted.settledBy) continue;
    const { dealId, id: offerId, number, hash, settledBy, settledAt } = accepted;
    yield { dealId, offerId, number, hash, acceptedBy: settledBy, acceptedAt: settledAt };
  }
}

/** How many places each limited resource has: those that are taken, and a few or none besides. */
export function placesOf(
  lives: readonly Life[],
  { taken, random }: { taken: ReadonlyMap<string, number>; random: Draw },
): Map<string, number> {
  const places = new Map<string, number>();
  for (const { provided } of lives) {
    if (!provided.limited || places.has(provided.id)) continue;
    const now = taken.get(`${provided.id} place`) ?? 0;
    if (now > 0) places.set(provided.id, now + (random.yes(0.05) ? 0 : 1 + random.below(20)));
  }
  return places;
}
