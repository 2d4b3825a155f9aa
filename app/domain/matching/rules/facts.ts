import { FACTS, type Fact } from "../../vocabulary.ts";
import { type Bits, bitsWhere, intersect } from "../engine/bits.ts";
import type { Asked, Mask, MaskSources } from "../engine/mask.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import type { BlockerOf, Rule } from "./rule.ts";

/** Facts of a company's past: no founder can change them now. */
const HISTORY: ReadonlySet<Fact> = new Set(["university_origin"]);
const OBTAINING = 3;

/** What a resource requires of a company: each fact that the founder denies is a blocker. */
export const facts: Rule<"requires"> = {
  blockers,
  lifts: {
    requires: {
      effort: () => OBTAINING,
      change: ({ values }) => ({ code: "obtain_fact", fact: values.fact as Fact }),
    },
  },
  mask,
};

function blockers(
  { facts }: Pick<ApplicationProfile, "facts">,
  { mandate }: ResourceProfile,
): BlockerOf<"requires">[] {
  return [...new Set(mandate.requires)]
    .filter((fact) => facts[fact] === false)
    .map((fact) => ({ code: "requires", liftable: !HISTORY.has(fact), values: { fact } }));
}

/** A bit for each of FACTS. */
const PAST = FACTS.reduce((bits, fact, bit) => (HISTORY.has(fact) ? bits | (1 << bit) : bits), 0);

function mask({ resources }: MaskSources): Mask {
  const required = resources.map(({ mandate }) =>
    mandate.requires.reduce((bits, fact) => bits | (1 << FACTS.indexOf(fact)), 0),
  );
  const notRequiring = FACTS.map((_, fact) =>
    bitsWhere(resources.length, (row) => (((required[row] as number) >>> fact) & 1) === 0),
  );
  const bits = bitsWhere(resources.length, () => true);

  function without(denied: number): Bits | null {
    if (denied === 0) return null;
    bits.fill(-1);
    for (let left = denied; left !== 0; left &= left - 1) {
      intersect(bits, notRequiring[31 - Math.clz32(left & -left)] as Bits);
    }
    return bits;
  }
  function count({ profiles, row }: Asked, resource: number): number {
    let unmet = 0;
    const denied = (profiles.denied[row] as number) & (required[resource] as number);
    for (let left = denied; left !== 0; left &= left - 1) unmet++;
    return unmet;
  }
  return {
    passing: ({ profiles, row }) => without(profiles.denied[row] as number),
    hopeful: ({ profiles, row }) => without((profiles.denied[row] as number) & PAST),
    blockers: count,
    effort: (asked, resource) => OBTAINING * count(asked, resource),
  };
}
