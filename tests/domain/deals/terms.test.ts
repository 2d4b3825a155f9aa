import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptFault, canonicalOffer, roundOf } from "#app/domain/deals/offer.ts";
import {
  againstAsked,
  changesBetween,
  counterOf,
  numbered,
} from "#app/domain/deals/term-changes.ts";
import {
  faultsOf,
  type OfferContent,
  quantitiesOf,
  TERM_KEYS,
  type TermValues,
  termsOf,
} from "#app/domain/deals/terms.ts";
import { OFFER_STATES, RESOURCE_KINDS } from "#app/domain/vocabulary.ts";

const WAN = 1_000_000;
const NOW = Date.parse("2026-11-24T02:00:00Z");
const LATER = NOW + 86_400_000;

function content(said: Partial<OfferContent>): OfferContent {
  return { terms: {}, conditions: [], message: "", validUntil: LATER, ...said };
}

describe("what a resource can offer", () => {
  test("follows from its kind, and from the needs that it serves besides", () => {
    expect(termsOf({ kind: "incubator", serves: ["space"] })).toEqual({
      terms: ["area", "rent", "freeMonths", "termMonths"],
      needed: ["area", "rent"],
    });
    // A guarantee company is a service that gives money.
    expect(termsOf({ kind: "service", serves: ["debt"] }).needed).toEqual(["amount", "instrument"]);
    expect(termsOf({ kind: "incubator", serves: ["space", "equity"] })).toMatchObject({
      terms: expect.arrayContaining(["amount", "rent"]),
      needed: [],
    });
    for (const kind of RESOURCE_KINDS) {
      expect(termsOf({ kind, serves: [] }).needed.length, kind).toBeGreaterThan(0);
    }
  });

  test("takes a place, its money and its hours", () => {
    expect(quantitiesOf({ amount: 800 * WAN })).toEqual({ place: 1, fen: 800 * WAN });
    expect(quantitiesOf({ hours: 1.5, price: 100 })).toEqual({ place: 1, minute: 90 });
    expect(quantitiesOf({ area: 300 })).toEqual({ place: 1 });
  });
});

describe("an offer is not sent", () => {
  const needed = ["amount"] as const;
  const ask = { needed, now: NOW };

  test("without what its kind must say, with nothing at all, or for a day that has passed", () => {
    expect(faultsOf(content({}), ask).map(({ key }) => key)).toEqual(["amount", "terms"]);
    const past = content({ terms: { amount: WAN }, validUntil: NOW });
    expect(faultsOf(past, ask)).toEqual([{ key: "validUntil", reason: "day-passed" }]);
  });

  test("with tranches that do not add up, or say not what they wait for", () => {
    const tranches = [
      { fen: 500 * WAN, when: "交割" },
      { fen: 200 * WAN, when: "" },
    ];
    const faults = faultsOf(content({ terms: { amount: 800 * WAN, tranches } }), ask);
    expect(faults.map(({ reason }) => reason)).toEqual(["tranches-differ", "tranche-blank"]);
    const whole = [{ fen: 800 * WAN, when: "交割" }];
    expect(faultsOf(content({ terms: { amount: 800 * WAN, tranches: whole } }), ask)).toEqual([]);
  });
});

describe("a counter-offer", () => {
  const before = {
    terms: { area: 300, rent: 200, freeMonths: 1 },
    conditions: numbered(["押三付一", "不得转租"]),
  };

  test("keeps, changes, strikes and adds, and says so term by term", () => {
    const after = counterOf(before, {
      terms: { rent: { act: "change", to: 160 }, freeMonths: { act: "strike" } },
      conditions: { c1: { act: "strike" } },
      added: { terms: { termMonths: 24 }, conditions: ["可提前退租"] },
    });
    expect(after.terms).toEqual({ area: 300, rent: 160, termMonths: 24 });
    // A struck condition's id is given to no other.
    expect(after.conditions).toEqual([
      { id: "c2", text: "不得转租" },
      { id: "c3", text: "可提前退租" },
    ]);
    const told = changesBetween(before, after).map((line) => [
      line.what === "term" ? line.key : line.id,
      line.change,
      line.from,
      line.to,
    ]);
    expect(told).toEqual([
      ["area", "kept", 300, 300],
      ["rent", "changed", 200, 160],
      ["freeMonths", "struck", 1, null],
      ["termMonths", "added", null, 24],
      ["c1", "struck", "押三付一", null],
      ["c2", "kept", "不得转租", "不得转租"],
      ["c3", "added", null, "可提前退租"],
    ]);
  });

  test("that keeps everything is the version it answers, whatever that says", () => {
    const values = fc.record(
      { amount: fc.nat(), rent: fc.nat(), hours: fc.nat(), area: fc.nat() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, fc.array(fc.string({ minLength: 1 })), (terms, texts) => {
        const said = { terms: terms as TermValues, conditions: numbered(texts) };
        const same = counterOf(said, {
          ...{ terms: {}, conditions: {} },
          added: { terms: {}, conditions: [] },
        });
        expect(same).toEqual(said);
        expect(changesBetween(said, same).every(({ change }) => change === "kept")).toBe(true);
      }),
    );
  });

  test("is of a round more only when the other side spoke", () => {
    expect(roundOf([])).toBe(0);
    expect(roundOf(["provider", "provider"])).toBe(1);
    expect(roundOf(["provider", "startup", "provider"])).toBe(3);
  });
});

describe("an offer beside what was asked", () => {
  const needs = [
    { kind: "space" as const, amountFen: null, instrument: null, squareMetres: 300 },
    { kind: "equity" as const, amountFen: 800 * WAN, instrument: "equity", squareMetres: null },
    { kind: "debt" as const, amountFen: 200 * WAN, instrument: "loan", squareMetres: null },
  ];

  test("is held against the need that it answers", () => {
    const loan = { amount: 250 * WAN, instrument: "loan" as const };
    const offerable = ["amount", "instrument"] as const;
    expect(againstAsked(loan, { needs, offerable })).toEqual([
      { key: "amount", asked: 200 * WAN, offered: 250 * WAN, difference: 0.25 },
      { key: "instrument", asked: "loan", offered: "loan", difference: null },
    ]);
  });

  test("names what was asked and is not offered, and nothing that the resource does not give", () => {
    expect(againstAsked({ rent: 200 }, { needs, offerable: ["area", "rent"] })).toEqual([
      { key: "area", asked: 300, offered: null, difference: null },
    ]);
  });
});

describe("the canonical text", () => {
  const offer = {
    ...content({ terms: { rent: 200, area: 300 }, conditions: numbered(["押三付一"]) }),
    ...{ dealId: "d", number: 1, side: "provider" as const },
  };

  test("is the same whatever the order in which terms were written", () => {
    const turned = { ...offer, terms: { area: 300, rent: 200 } };
    expect(canonicalOffer(turned)).toBe(canonicalOffer(offer));
    const decomposed = { ...offer, message: "e\u0301" };
    expect(canonicalOffer(decomposed)).toBe(canonicalOffer({ ...offer, message: "é" }));
  });

  test("differs with whatever of it is changed", () => {
    const others = [
      { ...offer, terms: { ...offer.terms, rent: 201 } },
      { ...offer, terms: { area: 300 } },
      { ...offer, conditions: [] },
      { ...offer, conditions: [{ id: "c2", text: "押三付一" }] },
      { ...offer, message: "。" },
      { ...offer, validUntil: LATER + 1 },
      { ...offer, number: 2 },
      { ...offer, side: "startup" as const },
      { ...offer, dealId: "e" },
    ];
    expect(new Set([offer, ...others].map(canonicalOffer)).size).toBe(others.length + 1);
  });

  test("holds every term of the catalogue", () => {
    const all = {
      ...{ amount: 1, instrument: "equity" as const, valuation: 2, cap: 3, area: 4, rent: 5 },
      ...{ freeMonths: 6, termMonths: 7, hours: 8, price: 9, tranches: [{ fen: 1, when: "x" }] },
    };
    const text = canonicalOffer({ ...offer, terms: all });
    for (const key of TERM_KEYS) expect(text).toContain(`"${key}"`);
  });
});

describe("a version can be accepted", () => {
  test("only while it is open, before its end, and as it was shown", () => {
    const open = { state: "open" as const, validUntil: LATER, hash: "h" };
    expect(acceptFault(open, { shown: "h", now: LATER })).toBeNull();
    expect(acceptFault(open, { shown: "h", now: LATER + 1 })).toBe("offer-expired");
    expect(acceptFault(open, { shown: "other", now: NOW })).toBe("offer-differs");
    for (const state of OFFER_STATES.filter((each) => each !== "open")) {
      expect(acceptFault({ ...open, state }, { shown: "h", now: NOW }), state).not.toBeNull();
    }
  });
});
