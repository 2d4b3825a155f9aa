import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain, REASON_FITS } from "#app/domain/matching/explain.ts";
import { mostValuableField } from "#app/domain/matching/missing.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import { application, claim, need, priority, resource } from "#tests/factories/profiles.ts";
import { anApplication, aResource, priorities } from "./arbitraries.ts";
import { context } from "./context.ts";

const HERE = ["示例园", "示例区", "示例市"];

describe("an explanation", () => {
  const startup = application({
    sectors: [
      claim("digital.ai", {
        terms: [
          { term: "大模型", start: 4, end: 7 },
          { term: "算法", start: 9, end: 11 },
        ],
      }),
    ],
    terms: ["大模型", "算法"],
  });
  const taker = resource({ sectors: ["digital.ai"], areaPath: HERE, terms: ["算法"] });
  const world = context({
    priorities: [priority("digital", { section: "三、（二）", tier: "pioneer" })],
  });
  const explained = explain(matchPair(startup, taker, world), {
    application: startup,
    resource: taker,
  });

  test("names the clause of the plan behind the sector", () => {
    expect(explained.clause).toEqual({
      slug: "plan",
      number: "示例〔2026〕1号",
      section: "三、（二）",
      priority: "digital",
      tier: "pioneer",
      area: "示例区",
      from: 2024,
      to: 2028,
      standing: "in_force",
    });
  });

  test("points at the words in the text", () => {
    const words = (part: string) => explained.reasons.find((reason) => reason.part === part)?.words;
    expect(words("sector")).toEqual(startup.sectors[0]?.terms);
    expect(words("evidence")).toEqual([{ term: "算法", start: 9, end: 11 }]);
  });

  test("gives points that add up to the score, what is known first", () => {
    const match = matchPair(startup, taker, world);
    const points = explained.reasons.reduce((sum, reason) => sum + reason.points, 0);
    expect(points).toBeCloseTo(100 * match.score, 9);
    const known = explained.reasons.map((reason) => reason.known);
    expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false));
  });

  test("lists the facts that are asked for and unstated", () => {
    const asking = resource({ mandate: { requires: ["paying_customer", "invention_patent"] } });
    const said = application({ facts: { invention_patent: true } });
    const { unstated } = explain(matchPair(said, asking, world), {
      application: said,
      resource: asking,
    });
    expect(unstated).toEqual(["paying_customer"]);
  });

  test("uses only the cases that the catalogue is told of", () => {
    fc.assert(
      fc.property(anApplication, aResource, priorities, (said, taker, priorities) => {
        const match = matchPair(said, taker, context({ priorities }));
        for (const { part, fit } of explain(match, { application: said, resource: taker })
          .reasons) {
          expect(REASON_FITS[part]).toContain(fit);
        }
      }),
    );
  });
});

describe("the field to ask for", () => {
  test("is the open one that settles the most weight, over all matches", () => {
    const said = application({ needs: [need("equity")] });
    const staged = resource({ serves: ["equity"], mandate: { stages: ["a"] } });
    const both = resource({ serves: ["equity"], mandate: { stages: ["a"], ticketMaxFen: 100 } });
    const matches = [staged, both].map((each) => matchPair(said, each, context()));
    expect(mostValuableField(matches)).toMatchObject({ field: "stage", matches: 2 });
  });

  test("is none where only the resources are silent", () => {
    const said = application({ stage: "a", readiness: 4, area: "示例区", terms: ["算法"] });
    const sectors = [claim("sensor")];
    const match = matchPair({ ...said, sectors }, resource(), context());
    expect(match.confidence).toBeLessThan(0.5);
    expect(mostValuableField([match])).toBeNull();
  });
});
