import { describe, expect, test } from "vitest";
import { bestOf, meanMetrics, metricsOf, ranksOf } from "../metrics.ts";

describe("metrics of one question", () => {
  test("two of three wanted found, on the first and the fourth place", () => {
    const metrics = metricsOf([0, 3, 70], 3);
    expect(metrics["recall@1"]).toBeCloseTo(1 / 3);
    expect(metrics["recall@5"]).toBeCloseTo(2 / 3);
    expect(metrics["recall@50"]).toBeCloseTo(2 / 3);
    expect(metrics.mrr).toBe(1);
    const best = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(metrics["ndcg@10"]).toBeCloseTo((1 + 1 / Math.log2(5)) / best);
  });

  test("the only wanted one on the eleventh place gives nothing at ten", () => {
    const metrics = metricsOf([10], 1);
    expect(metrics["recall@10"]).toBe(0);
    expect(metrics["ndcg@10"]).toBe(0);
    expect(metrics.mrr).toBeCloseTo(1 / 11);
    expect(metrics["recall@50"]).toBe(1);
  });

  test("twelve wanted on the first twelve places are as good as can be at ten", () => {
    const places = Array.from({ length: 12 }, (_, place) => place);
    expect(metricsOf(places, 12)["ndcg@10"]).toBeCloseTo(1);
    expect(metricsOf(places, 12)["recall@10"]).toBeCloseTo(10 / 12);
  });

  test("a wanted one that no list can hold counts as missed", () => {
    expect(metricsOf([], 1)).toEqual({
      "recall@1": 0,
      "recall@5": 0,
      "recall@10": 0,
      "recall@50": 0,
      mrr: 0,
      "ndcg@10": 0,
    });
  });
});

test("the mean counts every question alike, and of none is nothing", () => {
  expect(meanMetrics([metricsOf([0], 1), metricsOf([1], 1)]).mrr).toBeCloseTo(0.75);
  expect(meanMetrics([]).mrr).toBe(0);
});

test("places follow the scores, ties the order given", () => {
  const scores = Float64Array.of(1, 3, 1, 2);
  expect(ranksOf(scores, [0, 1, 2, 3])).toEqual([2, 0, 3, 1]);
  expect(bestOf(scores, 3)).toEqual([1, 3, 0]);
});
