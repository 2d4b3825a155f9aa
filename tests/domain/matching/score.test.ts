import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { matchPair, score } from "#app/domain/matching/score.ts";
import { partPoints, totalPoints } from "#app/domain/matching/shown-score.ts";
import type {
  ApplicationProfile,
  PartName,
  Policy,
  ResourceProfile,
} from "#app/domain/matching/types.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { draftPolicy } from "#tests/factories/policies.ts";
import { application, claim, need, priority, resource } from "#tests/factories/profiles.ts";
import { context } from "./context.ts";

const HERE = ["示例园", "示例区", "示例市"];

function part(
  name: PartName,
  pair: {
    application: ApplicationProfile;
    resource: ResourceProfile;
    world?: ReturnType<typeof context>;
  },
) {
  const parts = score(pair.application, pair.resource, pair.world ?? context()).parts;
  const found = parts.find((each) => each.name === name);
  if (!found) throw new Error(`No part ${name}`);
  return found;
}

describe("sector", () => {
  const taker = resource({ sectors: ["digital.ai"], areaPath: HERE });

  function value(key: string, priorities = [priority("digital")]): number {
    const world = context({ priorities });
    return part("sector", {
      application: application({ sectors: [claim(key)] }),
      resource: taker,
      world,
    }).value;
  }

  test("falls with the distance in the tree", () => {
    const steps = ["digital.ai", "digital", "digital.software", "sensor"].map((key) => value(key));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(new Set(steps).size).toBe(4);
    expect(steps[0]).toBe(1);
    expect(steps[3]).toBe(0);
  });

  test("a company that works in a part of what is wanted fits nearly, one in all of it far less", () => {
    const among = (claimed: string, wanted: string) =>
      part("sector", {
        application: application({ sectors: [claim(claimed)] }),
        resource: resource({ sectors: [wanted], areaPath: HERE }),
        world: context({ priorities: [priority("digital")] }),
      });
    const narrower = among("digital.ai", "digital");
    expect(narrower.evidence.fit).toBe("narrower");
    expect(narrower.value).toBeCloseTo(0.95, 3);
    const wider = among("digital", "digital.ai");
    expect(wider.evidence.fit).toBe("wider");
    expect(wider.value).toBeCloseTo(0.6, 3);
  });

  test("a leading sector of a plan in force counts more than a supporting one", () => {
    expect(value("digital.ai")).toBeGreaterThan(
      value("digital.ai", [priority("digital", { tier: "supporting" })]),
    );
  });

  test("an ended or superseded plan counts as history, a future one not at all", () => {
    const now = value("digital.ai");
    const ended = value("digital.ai", [priority("digital", { from: 2018, to: 2022 })]);
    const superseded = value("digital.ai", [priority("digital", { superseded: true })]);
    const future = value("digital.ai", [priority("digital", { from: 2027, to: 2030 })]);
    expect(ended).toBeLessThan(now);
    expect(superseded).toBe(ended);
    expect(future).toBeLessThan(ended);
  });

  test("the plan's year turns at midnight in Shanghai", () => {
    const priorities = [priority("digital", { from: 2027, to: 2030 })];
    const at = (asOf: number) =>
      part("sector", {
        application: application({ sectors: [claim("digital.ai")] }),
        resource: taker,
        world: context({ priorities, asOf }),
      }).evidence.plan;
    expect(at(Date.UTC(2026, 11, 31, 15, 59))).toBe("unnamed");
    expect(at(Date.UTC(2026, 11, 31, 16, 0))).toBe("in_force");
  });

  test("a plan of another area says nothing here", () => {
    const elsewhere = value("digital.ai", [priority("digital", { area: "邻区" })]);
    expect(elsewhere).toBe(value("digital.ai", []));
  });
});

describe("the weights that the product comes with", () => {
  test("put the sector first and the needs second, each with its own", () => {
    const { parts } = score(application(), resource(), context());
    const weights = Object.fromEntries(parts.map(({ name, weight }) => [name, weight]));
    expect(weights.sector).toBeCloseTo(0.3, 3);
    expect(weights.needs).toBeCloseTo(0.18, 3);
  });

  test("prefer who is right in the sector to who is right in the needs", () => {
    const company = application({ sectors: [claim("digital.ai")], needs: [need("space")] });
    const world = context({ priorities: [priority("digital.ai")] });
    const of = (said: Partial<ResourceProfile>) =>
      score(company, resource({ areaPath: HERE, ...said }), world).score;
    const bySector = of({ sectors: ["digital.ai"], serves: ["lab"] });
    const byNeeds = of({ sectors: ["sensor"], serves: ["space"] });
    expect(bySector).toBeGreaterThan(byNeeds);
  });
});

describe("what nobody has said", () => {
  test("counts nothing, whoever has not said it, and lowers confidence", () => {
    const silent = score(application({ needs: [] }), resource({ serves: [] }), context());
    const known = silent.parts.filter((each) => each.known);
    expect(known.map(({ name }) => name)).toEqual(["amount"]);
    expect(silent.score).toBe(known.reduce((sum, each) => sum + each.value * each.weight, 0));
    expect(silent.parts.filter((each) => !each.known && each.value > 0)).toEqual([]);
    expect(silent.confidence).toBeLessThan(0.1);
  });

  test("puts nobody above who has said it", () => {
    const company = application({ stage: "seed", sectors: [claim("digital.ai")] });
    const of = (stages: Mandate["stages"]) =>
      score(company, resource({ sectors: ["digital.ai"], mandate: { stages } }), context()).score;
    expect(of(["growth"])).toBeGreaterThanOrEqual(of([]));
    expect(of(["seed"])).toBeGreaterThan(of(["growth"]));
  });

  test("a required fact left unsaid lowers confidence alone", () => {
    const plain = score(application(), resource(), context());
    const asking = score(
      application(),
      resource({ mandate: { requires: ["paying_customer"] } }),
      context(),
    );
    expect(asking.score).toBe(plain.score);
    expect(asking.confidence).toBeLessThan(plain.confidence);
  });
});

describe("the best that the policy allows", () => {
  const company = application({
    sectors: [claim("digital.ai")],
    needs: [need("equity", { amountFen: 800_000_000 })],
    stage: "seed",
    readiness: 6,
    area: "示例区",
    terms: ["大模型"],
  });
  const fund = resource({
    sectors: ["digital.ai"],
    serves: ["equity"],
    areaPath: ["示例区", "示例市"],
    terms: ["大模型"],
    mandate: {
      stages: ["seed"],
      readinessMin: 4,
      readinessMax: 8,
      ticketMinFen: 100_000_000,
      ticketMaxFen: 2_000_000_000,
    },
    ...{ capacityFree: 400, responseRate: 1, responseCount: 400 },
  });
  const leading = [priority("digital.ai", { tier: "leading" })];

  test.each([1, 0.5, 0])("reads near 100 where the leading tier weighs %d", (weight) => {
    const tierWeights = Object.fromEntries(
      Object.keys(DEFAULT_POLICY.tierWeights).map((tier) => [tier, weight]),
    ) as Policy["tierWeights"];
    const policy = { ...DEFAULT_POLICY, tierWeights, priorities: weight > 0 ? leading : [] };
    const { score: found, confidence, parts } = score(company, fund, context({ policy }));
    expect(confidence).toBe(1);
    expect(found).toBeLessThanOrEqual(1);
    expect(totalPoints(found)).toBeGreaterThanOrEqual(99);
    expect(partPoints(parts).reduce((sum, { points }) => sum + points, 0)).toBe(totalPoints(found));
  });

  test("is that of the application's district, and of no other", () => {
    const own = draftPolicy(
      { ...DEFAULT_POLICY, district: "示例区", priorities: leading },
      { weights: { area: 0.9 }, tierWeights: { leading: 0.2 } },
    );
    const alone = context({ priorities: leading });
    const both = context({ priorities: leading, own: [own] });
    const under = context({ policy: own });
    const elsewhere = { ...company, area: "邻区" };
    expect(score({ ...company, area: "示例镇" }, fund, both)).toEqual(
      score({ ...company, area: "示例镇" }, fund, under),
    );
    expect(score(elsewhere, fund, both)).toEqual(score(elsewhere, fund, alone));
    expect(matchPair(company, fund, both).policyVersion).toBe(own.version);
    expect(matchPair(elsewhere, fund, both).policyVersion).toBe(DEFAULT_POLICY.version);
  });
});

describe("other parts", () => {
  test("the main need counts most", () => {
    const needs = [need("space"), need("lab")];
    const value = (kind: "space" | "lab") =>
      part("needs", { application: application({ needs }), resource: resource({ serves: [kind] }) })
        .value;
    expect(value("space")).toBeCloseTo(2 / 3, 3);
    expect(value("lab")).toBeCloseTo(1 / 3, 3);
  });

  test("an amount well inside the ticket fits better than one at its edge", () => {
    const fund = resource({
      serves: ["equity"],
      mandate: { ticketMinFen: 100, ticketMaxFen: 1000 },
    });
    const value = (amountFen: number) =>
      part("amount", {
        application: application({ needs: [need("equity", { amountFen })] }),
        resource: fund,
      }).value;
    expect(value(300)).toBe(1);
    expect(value(100)).toBeCloseTo(0.7, 3);
    expect(value(1000)).toBeCloseTo(0.7, 3);
    expect(value(50)).toBeCloseTo(0.25, 3);
  });

  test("nearer is better, and who is willing to move loses less by distance", () => {
    const value = (area: string, willingToMove: boolean | null) =>
      part("area", {
        application: application({ area, willingToMove }),
        resource: resource({ areaPath: HERE }),
      }).value;
    expect(value("示例园", null)).toBe(1);
    expect(value("示例区", null)).toBeGreaterThan(value("示例镇", null));
    expect(value("示例镇", null)).toBeGreaterThan(value("邻区", null));
    expect(value("邻区", true)).toBeGreaterThan(value("邻区", null));
  });

  test("rare words shared say more than common ones", () => {
    const world = context({ termWeights: new Map([["激光雷达", 8]]) });
    const value = (terms: string[]) =>
      part("evidence", {
        application: application({ terms: ["激光雷达", "平台"] }),
        resource: resource({ terms }),
        world,
      });
    expect(value(["激光雷达"]).value).toBeGreaterThan(value(["平台"]).value);
    expect(value(["激光雷达"]).evidence.terms).toEqual(["激光雷达"]);
  });

  test("words that only the resource has hardly count, those that only the application has count in full", () => {
    const value = (own: string[], theirs: string[]) =>
      part("evidence", {
        application: application({ terms: own }),
        resource: resource({ terms: theirs }),
      }).value;
    const more = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
    expect(value(["激光雷达"], ["激光雷达"])).toBe(1);
    // A share of 1 / (1 + 0.05 × 10) of the words, and of 1 / 11.
    expect(value(["激光雷达"], ["激光雷达", ...more])).toBeCloseTo(0.885, 3);
    expect(value(["激光雷达", ...more], ["激光雷达"])).toBeCloseTo(0.278, 3);
  });

  test("the record of answering counts for three fifths, free places for the rest", () => {
    const value = (said: Partial<ResourceProfile>) =>
      part("capacity", { application: application(), resource: resource(said) }).value;
    // Of three places half counts; five answers, all in time, on top of the usual five make 0.8.
    const asked = { responseRate: 1, responseCount: 5 };
    expect(value({ ...asked, capacityFree: 3 })).toBeCloseTo(0.4 * 0.5 + 0.6 * 0.8, 3);
    expect(value({ ...asked, capacityFree: 0 })).toBeCloseTo(0.6 * 0.8, 3);
  });

  test("one quick answer proves less than fifty", () => {
    const value = (responseCount: number) =>
      part("capacity", {
        application: application(),
        resource: resource({ responseRate: 1, responseCount }),
      }).value;
    expect(value(1)).toBeLessThan(value(50));
  });
});
