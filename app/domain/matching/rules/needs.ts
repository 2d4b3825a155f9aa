import type { NeedKind } from "../../vocabulary.ts";
import { type Bits, bitsWhere, unite } from "../engine/bits.ts";
import type { Asked, Mask, MaskSources } from "../engine/mask.ts";
import { distinctNeeds, type OfferCode, offerBlockers } from "../offers.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import type { BlockerOf, Lift, Rule } from "./rule.ts";

type Code = "need" | OfferCode;

const ASKING_OTHERWISE = 2;
const OTHER_INSTRUMENT = 1;

/** Something that the resource serves, in an amount and by an instrument that it offers. */
export const needs: Rule<Code> = {
  blockers,
  lifts: {
    // Nobody comes to need a laboratory because there is one.
    need: null,
    amount_low: amountLift("minFen"),
    amount_high: amountLift("maxFen"),
    instrument: {
      effort: () => OTHER_INSTRUMENT,
      change: ({ values }) => ({
        code: "set_instrument",
        need: values.need as NeedKind,
        from: String(values.instrument),
        to: String((values.instruments as string[])[0]),
      }),
    },
  },
  mask,
};

function amountLift(limit: "minFen" | "maxFen"): Lift<Code> {
  return {
    effort: () => ASKING_OTHERWISE,
    change: ({ values }) => ({
      code: "set_amount",
      need: values.need as NeedKind,
      from: Number(values.amountFen),
      to: Number(values[limit]),
    }),
  };
}

/** A resource that can serve one of several needs is possible for that one. */
function blockers(
  application: Pick<ApplicationProfile, "needs">,
  resource: ResourceProfile,
): BlockerOf<Code>[] {
  const needs = distinctNeeds(application.needs);
  if (needs.length === 0 || resource.serves.length === 0) return [];
  const shared = needs.filter((need) => resource.serves.includes(need.kind));
  if (shared.length === 0) {
    const wanted = needs.map((need) => need.kind);
    return [{ code: "need", liftable: false, values: { wanted, serves: resource.serves } }];
  }
  const found = shared.map((need) => offerBlockers(need, resource));
  return found.reduce((nearest, next) => (isNearer(next, nearest) ? next : nearest));
}

/** What a founder can lift comes before what none can; then the fewer. */
function isNearer(one: readonly BlockerOf<Code>[], other: readonly BlockerOf<Code>[]): boolean {
  const hopeless = (each: readonly BlockerOf<Code>[]) =>
    Number(each.some(({ liftable }) => !liftable));
  return (
    hopeless(one) - hopeless(other) < 0 ||
    (hopeless(one) === hopeless(other) && one.length < other.length)
  );
}

function mask({ resources }: MaskSources): Mask {
  const union = bitsWhere(resources.length, () => false);
  const near = bitsWhere(resources.length, () => false);
  const silent = bitsWhere(
    resources.length,
    (row) => (resources[row] as ResourceProfile).serves.length === 0,
  );

  function passing({ served }: Asked): Bits | null {
    if (served.count === 0) return null;
    union.set(silent);
    for (let need = 0; need < served.count; need++) unite(union, served.bits[need] as Bits);
    return union;
  }
  /** Those that offer the kind of a need in an amount that one would change to, by whatever instrument. */
  function hopeful({ served }: Asked): Bits | null {
    if (served.count === 0) return null;
    near.set(silent);
    for (let need = 0; need < served.count; need++) unite(near, served.withinReach(need));
    return near;
  }
  /** Of the need that it comes nearest to, the first where two are equal; of those within reach, where any is. */
  function nearest({ served }: Asked, resource: number) {
    let fewest = Number.POSITIVE_INFINITY;
    let effort = 0;
    for (let need = 0; need < served.count; need++) {
      const unmet = served.unmet(need, resource);
      if (unmet === null) continue;
      const count = Number(unmet.amounts) + Number(unmet.instrument);
      if (count >= fewest) continue;
      fewest = count;
      effort = unmet.amounts * ASKING_OTHERWISE + (unmet.instrument ? OTHER_INSTRUMENT : 0);
    }
    return { count: fewest === Number.POSITIVE_INFINITY ? 1 : fewest, effort };
  }
  return {
    passing,
    hopeful,
    blockers: (asked, resource) => nearest(asked, resource).count,
    effort: (asked, resource) => nearest(asked, resource).effort,
  };
}
