import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestImprovement, smallestChange } from "#app/domain/matching/counterfactual.ts";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import { createMatcher } from "#app/domain/matching/matcher.ts";
import { isNearMiss } from "#app/domain/matching/near-misses.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import { checkMandate } from "#app/domain/registry/mandate.ts";
import { application, claim, need, resource } from "#tests/factories/profiles.ts";
import { anApplication, aResource } from "./arbitraries.ts";
import { context } from "./context.ts";

const world = context();

function smallest(said: ApplicationProfile, taker: ResourceProfile) {
  return smallestChange({ application: said, resource: taker, context: world });
}

describe("the smallest change", () => {
  test("reaches the nearest stage and the nearest end of the ticket, no further", () => {
    const said = application({ needs: [need("equity", { amountFen: 60 })], stage: "seed" });
    const fund = resource({
      serves: ["equity"],
      mandate: { stages: ["a", "b"], ticketMinFen: 100, ticketMaxFen: 900 },
    });
    expect(smallest(said, fund)?.changes).toEqual([
      { code: "set_amount", need: "equity", from: 60, to: 100 },
      { code: "reach_stage", from: "seed", to: "a" },
    ]);
  });

  test("is not offered for what no founder can change", () => {
    const requires = resource({ mandate: { requires: ["university_origin"] } });
    expect(smallest(application({ facts: { university_origin: false } }), requires)).toBeNull();
    expect(
      smallest(application({ stage: "growth" }), resource({ mandate: { stages: ["seed"] } })),
    ).toBeNull();
    expect(smallest(application(), resource({ capacityFree: 0 }))).toBeNull();
    expect(smallest(application(), resource())).toBeNull();
  });

  test.each([
    ["a need that nobody has", { needs: [need("space")] }, resource({ serves: ["lab"] })],
    [
      "another sector",
      { sectors: [claim("auto.icv")] },
      resource({ mandate: { sectors: ["digital.ai"], sectorsStrict: true } }),
    ],
    [
      "more than twice the amount",
      { needs: [need("equity", { amountFen: 49 })] },
      resource({ serves: ["equity"], mandate: { ticketMinFen: 100 } }),
    ],
    [
      "less than half the amount",
      { needs: [need("debt", { amountFen: 51 })] },
      resource({ serves: ["debt"], mandate: { ticketMaxFen: 25 } }),
    ],
    [
      "where the technology came from",
      { facts: { university_origin: false } },
      resource({ mandate: { requires: ["university_origin"] } }),
    ],
  ])("is not %s, and such a pair is no near miss", (_, said, taker) => {
    const one = application(said);
    const blockers = eligibility(one, taker, world);
    expect(blockers).toHaveLength(1);
    expect(isNearMiss({ blockers })).toBe(false);
    expect(smallest(one, taker)).toBeNull();
    const { nearMisses } = createMatcher([taker], world).match(one, { limit: 1, nearMisses: 1 });
    expect(nearMisses).toEqual([]);
  });

  test.each([
    ["twice the amount", { needs: [need("equity", { amountFen: 50 })] }, { ticketMinFen: 100 }],
    ["half the amount", { needs: [need("equity", { amountFen: 50 })] }, { ticketMaxFen: 25 }],
    [
      "the instrument",
      { needs: [need("equity", { instrument: "shares" })] },
      { instruments: ["convertible"] },
    ],
    ["the stage", { stage: "seed" as const }, { stages: ["angel" as const] }],
    ["the place", { area: "嘉定区", willingToMove: false }, { areas: ["闵行区"] }],
    [
      "a fact to add",
      { facts: { engineering_sample: false } },
      { requires: ["engineering_sample" as const] },
    ],
  ])("is %s", (_, said, mandate) => {
    const one = application({ needs: [need("equity")], ...said });
    const taker = resource({ serves: ["equity"], mandate });
    expect(isNearMiss({ blockers: eligibility(one, taker, world) })).toBe(true);
    const { nearMisses } = createMatcher([taker], world).match(one, { limit: 1, nearMisses: 1 });
    expect(nearMisses).toHaveLength(1);
  });

  test("is of the need that lies within reach, though another lacks less", () => {
    const one = application({
      needs: [
        need("equity", { amountFen: 10 }),
        need("debt", { amountFen: 60, instrument: "shares" }),
      ],
    });
    const lender = resource({
      serves: ["equity", "debt"],
      mandate: { ticketMinFen: 100, instruments: ["loan"] },
    });
    expect(smallest(one, lender)?.changes).toEqual([
      { code: "set_amount", need: "debt", from: 60, to: 100 },
      { code: "set_instrument", need: "debt", from: "shares", to: "loan" },
    ]);
    const { nearMisses } = createMatcher([lender], world).match(one, { limit: 1, nearMisses: 1 });
    expect(nearMisses).toHaveLength(1);
  });

  test("makes every near miss a match", () => {
    fc.assert(
      fc.property(anApplication, aResource, (said, taker) => {
        fc.pre(checkMandate(taker.mandate, { opensAt: null, closesAt: null }) === null);
        fc.pre(isNearMiss({ blockers: eligibility(said, taker, world) }));
        const found = smallest(said, taker);
        expect(found?.after.blockers).toEqual([]);
        expect(found?.changes.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the best improvement", () => {
  function best(said: ApplicationProfile, taker: ResourceProfile) {
    const pair = { application: said, resource: taker, context: world };
    return bestImprovement(matchPair(said, taker, world), pair);
  }

  test("moves an amount from the edge of the ticket to the nearest comfortable one", () => {
    const fund = resource({
      serves: ["equity"],
      mandate: { ticketMinFen: 100, ticketMaxFen: 1000 },
    });
    const found = best(application({ needs: [need("equity", { amountFen: 110 })] }), fund);
    expect(found?.change).toEqual({ code: "set_amount", need: "equity", from: 110, to: 200 });
    expect(found?.points).toBeGreaterThan(0);
  });

  test("asks for a fact that is required and unstated, though it adds confidence alone", () => {
    const found = best(application(), resource({ mandate: { requires: ["paying_customer"] } }));
    expect(found).toMatchObject({
      change: { code: "fill_fact", fact: "paying_customer" },
      points: 0,
    });
    expect(found?.confidence).toBeGreaterThan(0);
  });

  test("never costs points, never blocks, and keeps to what can be changed", () => {
    fc.assert(
      fc.property(anApplication, aResource, (said, taker) => {
        const found = best(said, taker);
        if (!found) return;
        expect(found.points).toBeGreaterThanOrEqual(0);
        expect(found.points > 0 || found.confidence > 0).toBe(true);
        if (found.change.code === "reach_stage") expect(said.stage).not.toBe("growth");
        if (found.change.code === "fill_area") expect(said.area).toBeNull();
        if (found.change.code === "obtain_fact")
          expect(found.change.fact).not.toBe("university_origin");
      }),
    );
  });
});
