import { FACTS, NEED_KINDS, STAGES } from "../../vocabulary.ts";
import { claimsOf, forceOf, leafKnown } from "../claims.ts";
import type { MatchContext } from "../context.ts";
import { distinctNeeds } from "../offers.ts";
import type { ApplicationProfile } from "../types.ts";
import type { Words } from "./dictionary.ts";

/** Applications as flat arrays. Lists of row `i` lie at `start[i]` … `start[i + 1]`. */
export interface Profiles {
  count: number;
  /** Index in STAGES, or STAGES.length where unsaid. */
  stage: Uint8Array;
  readiness: Int32Array;
  place: Int32Array;
  /** One bit for each of FACTS. */
  denied: Uint8Array;
  unstated: Uint8Array;
  claims: { start: Int32Array; sector: Int32Array; strength: Float64Array; wide: Uint8Array };
  needs: { start: Int32Array; kind: Uint8Array; amount: Float64Array; instrument: Int32Array };
  terms: { start: Int32Array; term: Int32Array; total: Float64Array };
}

/** `wide`: may this claim open strict mandates that lie below it? NaN is an unsaid amount, −1 an instrument. */
export function compileProfiles(
  applications: readonly ApplicationProfile[],
  words: Words,
  context: MatchContext,
): Profiles {
  const count = applications.length;
  const profiles = {
    count,
    stage: Uint8Array.from(applications, ({ stage }) =>
      stage === null ? STAGES.length : STAGES.indexOf(stage),
    ),
    readiness: Int32Array.from(applications, (each) => words.readiness.id(each.readiness)),
    place: Int32Array.from(applications, ({ area, willingToMove }) =>
      words.places.id({ area, willingToMove }),
    ),
    denied: Uint8Array.from(applications, ({ facts }) => mask(facts, (said) => said === false)),
    unstated: Uint8Array.from(applications, ({ facts }) =>
      mask(facts, (said) => said === undefined),
    ),
  };
  return {
    ...profiles,
    claims: compileClaims(applications, words, context),
    needs: compileNeeds(applications, words),
    terms: compileTerms(applications, words, context),
  };
}

function mask(
  facts: ApplicationProfile["facts"],
  holds: (said: boolean | undefined) => boolean,
): number {
  let bits = 0;
  FACTS.forEach((fact, bit) => {
    if (holds(facts[fact])) bits |= 1 << bit;
  });
  return bits;
}

function compileClaims(
  applications: readonly ApplicationProfile[],
  words: Words,
  { tree }: MatchContext,
): Profiles["claims"] {
  const start = [0];
  const sector: number[] = [];
  const strength: number[] = [];
  const wide: number[] = [];
  for (const { sectors } of applications) {
    const strengths = new Map(claimsOf(sectors, tree).map((claim) => [claim.key, claim.strength]));
    const keys = new Set(sectors.filter((each) => forceOf(each) > 0).map(({ key }) => key));
    for (const key of keys) {
      sector.push(words.sectors.id(key));
      // A claim that a deeper one stands for scores nothing, yet may open a strict mandate.
      strength.push(strengths.get(key) ?? 0);
      wide.push(leafKnown(key, sectors, tree) ? 0 : 1);
    }
    start.push(sector.length);
  }
  return {
    start: Int32Array.from(start),
    sector: Int32Array.from(sector),
    strength: Float64Array.from(strength),
    wide: Uint8Array.from(wide),
  };
}

function compileNeeds(
  applications: readonly ApplicationProfile[],
  words: Words,
): Profiles["needs"] {
  const start = [0];
  const kind: number[] = [];
  const amount: number[] = [];
  const instrument: number[] = [];
  for (const { needs } of applications) {
    for (const need of distinctNeeds(needs)) {
      kind.push(NEED_KINDS.indexOf(need.kind));
      amount.push(need.amountFen ?? Number.NaN);
      instrument.push(need.instrument === null ? -1 : words.instruments.id(need.instrument));
    }
    start.push(kind.length);
  }
  return {
    start: Int32Array.from(start),
    kind: Uint8Array.from(kind),
    amount: Float64Array.from(amount),
    instrument: Int32Array.from(instrument),
  };
}

function compileTerms(
  applications: readonly ApplicationProfile[],
  words: Words,
  context: MatchContext,
): Profiles["terms"] {
  const start = [0];
  const term: number[] = [];
  const total = new Float64Array(applications.length);
  applications.forEach(({ terms }, row) => {
    for (const each of new Set(terms)) {
      term.push(words.terms.id(each));
      total[row] = (total[row] ?? 0) + context.termWeight(each);
    }
    start.push(term.length);
  });
  return { start: Int32Array.from(start), term: Int32Array.from(term), total };
}
