import type { Bounds } from "./bounds.ts";
import { degreesOf, type Edges } from "./edges.ts";
import { integerWeights } from "./integer-weights.ts";

/** The marginal value of each further place to each side, and of each edge, in whole numbers of one scale. */
export interface Objective {
  edge: Float64Array;
  startup(index: number, place: number): number;
  resource(index: number, place: number): number;
}

const MOST_SUM = 2 ** 50;

/**
 * A lexicographic objective of four aims as one number, an earlier aim outweighing all later ones: minimums; every startup's
 * first, second … place up to `reach`; the weights of the pairs; an even load. One change of an assignment
 * touches two ends and each party at most once, and that bounds how much the later aims can weigh. Weights
 * are exact where they have few digits; else they are rounded to what the scale has room for.
 */
export function lexicographicObjective(edges: Edges, bounds: Bounds): Objective {
  const parties = Math.min(edges.startups, edges.resources) + 1;
  const reach = Math.min(bounds.reach, edges.resources);
  const even = 2 * mostLoad(edges, bounds) + 1;
  const weight = roundedWeights(
    edges.weight,
    MOST_SUM / (even * (2 * reach + 2) * 2 * parties) - 1,
  );
  const heaviest = weight.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const step = 2 * parties * heaviest + 1;
  const must = (2 * reach + 2) * step;
  const { startups, resources } = bounds;
  return {
    edge: weight.map((value) => value * even),
    startup(index, place) {
      const missed = place <= startups.least[index] ? must : 0;
      return (missed + step * Math.max(0, reach - place + 1)) * even - place;
    },
    resource(index, place) {
      return (place <= resources.least[index] ? must : 0) * even - place;
    },
  };
}

function mostLoad(edges: Edges, { startups, resources }: Bounds): number {
  const degrees = degreesOf(edges);
  let most = 1;
  degrees.forEach((degree, resource) => {
    most = Math.max(most, Math.min(degree, resources.most[resource]));
  });
  startups.most.forEach((places, startup) => {
    const degree = edges.first[startup + 1] - edges.first[startup];
    most = Math.max(most, Math.min(degree, places));
  });
  return most;
}

function roundedWeights(weights: Float64Array, room: number): Float64Array {
  const { whole } = integerWeights(weights);
  const heaviest = whole.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (heaviest <= room && whole.every(Number.isInteger)) return whole;
  return whole.map((value) => Math.round((value / heaviest) * Math.floor(room)));
}
