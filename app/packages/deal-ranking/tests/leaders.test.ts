import { describe, expect, test } from "vitest";
import { createCorpus } from "../corpus.ts";
import { dayOf } from "../day.ts";
import { evaluate } from "../evaluate.ts";
import { recommend } from "../recommend.ts";
import type { DealFiles } from "../types.ts";
import { AREAS, drawnMarket, STAGES, TAGS, tail } from "./drawn.ts";
import { aMarket, aStartup } from "./market.ts";
import { finished } from "./run.ts";

const QUIET_FROM = 2 * 365;

/** The worst place of a provider over all questions of an area, from 0. */
function placeOf(files: DealFiles, { provider, area }: { provider: string; area: string }): number {
  const questions = TAGS.flatMap((tag) =>
    STAGES.map((stage) =>
      aStartup(`new ${tag} ${stage}`, { tags: [tag], area, stage, date: "2015-01-01" }),
    ),
  );
  const corpus = createCorpus(files, questions);
  const row = corpus.providerIds.indexOf(provider);
  const places = finished(recommend(corpus, files.providers.length)).map(({ providers }) =>
    providers.findIndex((each) => each.provider === row),
  );
  return Math.max(...places);
}

describe.each([1, 2, 3])("of 200 providers (market %i)", (seed) => {
  test("one leader of one region stays first there, whatever field and stage ask", () => {
    const files = drawnMarket({
      seed,
      startups: 400,
      providers: 200,
      takes: ({ area, next }) => (next() < 0.4 ? 199 - AREAS.indexOf(area) : tail(next, 195)),
    });
    for (const area of ["north", "far"]) {
      expect(placeOf(files, { provider: `p${199 - AREAS.indexOf(area)}`, area })).toBe(0);
    }
  });

  test("a leader that had a quiet year stays near the top", () => {
    const files = drawnMarket({
      seed,
      startups: 400,
      providers: 200,
      takes: ({ day, next }) => (next() < 0.25 && day < QUIET_FROM ? 199 : tail(next, 199)),
    });
    expect(placeOf(files, { provider: "p199", area: "north" })).toBeLessThan(4);
  });
});

describe("a small market is not materially below plain popularity", () => {
  test("where tags, area and stage say nothing", () => {
    const ratios = [11, 12, 13, 14].map((seed) => {
      const files = drawnMarket({
        seed,
        startups: 300,
        providers: 150,
        takes: ({ next }) => tail(next, 150),
      });
      return finished(evaluate(createCorpus(files), dayOf("2014-01-01"))).ratios.popularity.ratio;
    });
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeGreaterThan(0.94);
  });

  test.each([21, 22, 23, 24])("where they say much (market %i)", (seed) => {
    const files = aMarket(seed, { startups: 250, providers: 200 });
    const { ratios } = finished(evaluate(createCorpus(files), dayOf("2014-01-01")));
    expect(ratios.popularity.ratio).toBeGreaterThan(1);
  });
});
