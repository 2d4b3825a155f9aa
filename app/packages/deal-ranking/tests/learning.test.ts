import { describe, expect, test } from "vitest";
import { mulberry32 } from "../../seeded-random/index.ts";
import { sampleCandidates } from "../candidates.ts";
import { FEATURES } from "../features.ts";
import { createCorpus, dayOf, splitAt } from "../index.ts";
import { learnModel } from "../model.ts";
import { PRIOR } from "../prior.ts";
import { sparseRows } from "../sparse-rows.ts";
import { fitTaste } from "../taste/fit.ts";
import { aMarket } from "./market.ts";
import { finished } from "./run.ts";

const prior = FEATURES.map((name) => PRIOR[name] ?? 0);

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
  const corpus = createCorpus(aMarket(6, { startups: 500, providers: 250 }));
  const { inner } = splitAt(corpus, dayOf("2014-07-01"));
  const learnt = (size: { likeliest: number; random: number }) =>
    finished(learnModel(corpus, inner, size)).first.weights;

  test("learnt from a sample of the candidates are near those learnt from all", () => {
    const all = [...learnt({ likeliest: 250, random: 0 })];
    expect(distance(learnt({ likeliest: 10, random: 20 }), all)).toBeLessThan(
      0.5 * distance(prior, all),
    );
  });

  test("stay near the prior where there is little to learn from", () => {
    const few = createCorpus(aMarket(6, { startups: 12, providers: 8 }));
    const split = splitAt(few, dayOf("2014-01-01"));
    const model = finished(learnModel(few, split.inner));
    expect(model.first.questions).toBeGreaterThan(0);
    expect(distance(model.first.weights, prior)).toBeLessThan(1);
  });
});

describe("the multinomial logit of who takes part", () => {
  const PROVIDERS = 600;

  /** Rounds of one trait, of which provider 0 takes every fourth and the others share the rest. */
  function rounds(count: number) {
    const random = mulberry32(2);
    const takers = Array.from({ length: count }, (_, round) =>
      round % 4 === 0 ? [0] : [1 + Math.floor(random() * (PROVIDERS - 1))],
    );
    return {
      traits: sparseRows(takers.map(() => [0])),
      amounts: new Float64Array(count).fill(1),
      weight: new Float64Array(count).fill(1),
      providers: sparseRows(takers),
    };
  }

  function share({ sample }: { sample: number }): number {
    const l2Penalty = Float64Array.of(0.1);
    const weights = fitTaste(rounds(2000), { providers: PROVIDERS, l2Penalty, sample });
    const odds = [...weights].map(Math.exp);
    return (odds[0] ?? 0) / odds.reduce((sum, value) => sum + value, 0);
  }

  test("gives each its share where each round is compared with everybody", () => {
    expect(share({ sample: PROVIDERS })).toBeCloseTo(0.25, 1);
  });

  // AdaGrad takes longer steps for what is drawn rarely, so that a small sample exaggerates: pinned, to notice a change.
  test("weighs a sample of the others as all of them", () => {
    expect(share({ sample: 60 })).toBeCloseTo(0.7012, 3);
  });

  test("holds weights nearer to nothing the greater the penalty", () => {
    const first = (penalty: number) =>
      fitTaste(rounds(400), { providers: PROVIDERS, l2Penalty: Float64Array.of(penalty) })[0] ?? 0;
    expect(first(30)).toBeLessThan(first(0.1) - 1);
    expect(first(30)).toBeGreaterThan(0);
  });
});
