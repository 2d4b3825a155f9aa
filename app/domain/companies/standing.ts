import { daysMeant } from "./conditions/days.ts";
import { validOn } from "./conditions/evaluate.ts";
import type { CompanyFacts } from "./facts.ts";
import { type JudgedRung, judgeRung } from "./ladders/judge.ts";
import { RUNGS, type Rung } from "./ladders/types.ts";

/** A company on one rung: whether it holds the title, until when, and how far it is from claiming it. */
export interface RungStanding {
  rung: Rung;
  held: boolean;
  /** The last day of the title held; null where it is not held or nobody knows. */
  until: string | null;
  /** Conditions of an application that are unmet, not known, and for people to say. */
  short: number;
  unknown: number;
  person: number;
  judged: JudgedRung;
}

/** Where a company stands on every rung on a day, for an application. */
export function standingOf(facts: CompanyFacts, asOf: string): RungStanding[] {
  return RUNGS.map((rung) => {
    const judged = judgeRung(rung, facts, { act: "apply", asOf });
    const count = (verdict: string) =>
      judged.conditions.filter((each) => each.verdict === verdict).length;
    const titles = (facts.credentials ?? []).filter(
      (title) => title.kind === rung && validOn(title, asOf) === "met",
    );
    const ends = titles.map(({ validTo }) => daysMeant(validTo as string).last).sort();
    return {
      rung,
      held: titles.length > 0,
      until: ends.at(-1) ?? null,
      short: count("unmet"),
      unknown: count("unknown"),
      person: count("needs_person"),
      judged,
    };
  });
}

/** The titles held. */
export function heldRungs(standing: readonly RungStanding[]): Set<Rung> {
  return new Set(standing.filter(({ held }) => held).map(({ rung }) => rung));
}
