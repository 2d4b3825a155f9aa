import { describe, expect, test } from "vitest";
import { fitConditionalLogit } from "../../choice-model/index.ts";
import { mulberry32 } from "../../seeded-random/index.ts";
import { type SampleSize, sampleCandidates } from "../candidates.ts";
import { HALF_LIVES } from "../fading.ts";
import { FEATURES } from "../features.ts";
import { choiceSet, gather } from "../gather.ts";
import { createHistory } from "../history.ts";
import { createCorpus, dayOf, splitAt } from "../index.ts";
import { lessonsOf } from "../lessons.ts";
import { fitModel } from "../model.ts";
import { pastAt } from "../past.ts";
import { FIRST_PRIOR } from "../prior.ts";
import { fitRecency } from "../recency.ts";
import { aMarket } from "./market.ts";
import { finished } from "./run.ts";

const usual = FEATURES.map((name) => FIRST_PRIOR[name] ?? 0);

function distance(a: Iterable<number>, b: readonly number[]): number {
  return Math.sqrt([...a].reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0));
}

describe("candidates to learn from", () => {
  const likelihood = Float64Array.from({ length: 400 }, (_, provider) => (provider * 7) % 400);
  const size = { likeliest: 20, random: 50 };
  const { providers, offsets } = sampleCandidates(
    { chosen: [3, 5], likelihood },
    { size, random: mulberry32(1) },
  );

  test("are those chosen, the likeliest others, and some of the rest, each once", () => {
    expect(providers.slice(0, 2)).toEqual([3, 5]);
    expect(providers).toHaveLength(2 + 20 + 50);
    expect(new Set(providers).size).toBe(providers.length);
    const unlikeliest = Math.min(...providers.slice(2, 22).map((at) => likelihood[at] ?? 0));
    for (const provider of providers.slice(22))
      expect(likelihood[provider]).toBeLessThan(unlikeliest);
  });

  test("stand for all providers together", () => {
    const all = offsets.reduce((sum, offset) => sum + Math.exp(offset), 0);
    expect(all).toBeCloseTo(likelihood.length, 6);
    expect([...offsets.slice(0, 22)]).toEqual(Array(22).fill(0));
  });

  test("are all of them where there are few", () => {
    const few = sampleCandidates(
      { chosen: [1], likelihood: likelihood.slice(0, 30) },
      { size, random: mulberry32(1) },
    );
    expect(few.providers).toHaveLength(30);
    expect([...few.offsets]).toEqual(Array(30).fill(0));
  });
});

describe("weights of the features", () => {
  const corpus = createCorpus(aMarket(6, { startups: 300, providers: 150 }));
  const split = splitAt(corpus, dayOf("2014-07-01"));
  const lessons = lessonsOf(pastAt(createHistory(corpus, split.usable), split.day));

  function learnt(size: SampleSize) {
    const sets = finished(gather(lessons, { simple: false, size })).map((lesson) =>
      choiceSet(lesson.features, lesson),
    );
    const prior = Float64Array.from(usual);
    const options = { l2Penalty: 20, iterations: 60, tolerance: 1e-6, standardise: true };
    return fitConditionalLogit(sets, { ...options, prior });
  }

  test("learnt from a sample of the candidates are near those learnt from all", () => {
    const all = [...learnt({ likeliest: 150, random: 0 })];
    const sampled = learnt({ likeliest: 20, random: 40 });
    expect(distance(sampled, all)).toBeLessThan(0.5 * distance(all, usual));
  });

  test("stay what usually holds where there is little to learn from", () => {
    const few = createCorpus(aMarket(6, { startups: 12, providers: 8 }));
    const past = pastAt(
      createHistory(few, () => true),
      dayOf("2014-06-01") ?? 0,
    );
    const { first } = fitModel(finished(gather(lessonsOf(past), { simple: false })));
    expect(first.lessons).toBeGreaterThan(0);
    expect(distance(first.weights, usual)).toBeLessThan(0.01);
  });
});

describe("how long deals are remembered", () => {
  const even = HALF_LIVES.length;
  const found = (which: number) =>
    Array.from({ length: 200 }, () => ({
      shares: HALF_LIVES.map((_, at) => (at === which ? 0.5 : 0.1)),
      weight: 1,
    }));

  test("follows the half-life under which those that were found were likeliest", () => {
    const mixture = fitRecency(found(5));
    expect(Math.max(...mixture)).toBe(mixture[5]);
    expect(mixture[5]).toBeGreaterThan(3 / even);
  });

  test("leaves every half-life something, and the parts sum to one", () => {
    const mixture = fitRecency(found(5));
    expect(Math.min(...mixture)).toBeGreaterThan(0.01);
    expect(mixture.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect([...fitRecency([])]).toEqual(HALF_LIVES.map(() => expect.closeTo(1 / even, 9)));
  });
});
