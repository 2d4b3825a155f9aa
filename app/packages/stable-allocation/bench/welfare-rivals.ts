import { minCostFlowForNumberNodes } from "min-cost-flow";
import munkres from "munkres";
import { maxWeightAssign } from "munkres-algorithm";
import munkresJs from "munkres-js";
import { solve } from "yalps";
import { lpTerms, solveLp } from "./highs.ts";
import type { Market } from "./market.ts";

interface Edge {
  startup: number;
  resource: number;
  weight: number;
}

/** A linear program: its corners are whole. */
export function byHighs(market: Market): number {
  const edges = edgesOf(market);
  const rows = limitsOf(market, edges).map(
    ({ choices, most }) => `${lpTerms(choices.map((choice) => [1, choice]))} <= ${most}`,
  );
  const taken = solveLp({ worth: edges.map(({ weight }) => weight), rows });
  return edges.reduce((sum, { weight }, choice) => sum + (taken(choice) ? weight : 0), 0);
}

export function byYalps(market: Market): number {
  const edges = edgesOf(market);
  const constraints: Record<string, { max: number }> = {};
  market.startups.forEach((_, at) => {
    constraints[`s${at}`] = { max: 1 };
  });
  market.resources.forEach(({ capacity }, at) => {
    constraints[`r${at}`] = { max: capacity };
  });
  const variables = edges.map(
    ({ startup, resource, weight }, choice): [string, Record<string, number>] => [
      `x${choice}`,
      { weight, [`s${startup}`]: 1, [`r${resource}`]: 1 },
    ],
  );
  const { status, result } = solve(
    { direction: "maximize", objective: "weight", constraints, variables },
    { maxPivots: Number.POSITIVE_INFINITY },
  );
  if (status !== "optimal") throw new Error(`yalps: ${status}`);
  return result;
}

/** From a source over startups and resources to a sink; and past them, for who goes without. */
export function byMinCostFlow(market: Market): number {
  const startups = market.startups.length;
  const sink = startups + market.resources.length + 1;
  const edges = edgesOf(market);
  const graph = [
    ...market.startups.map((_, at) => ({ from: 0, to: at + 1, capacity: 1, cost: 0 })),
    ...market.startups.map((_, at) => ({ from: at + 1, to: sink, capacity: 1, cost: 0 })),
    ...edges.map(({ startup, resource, weight }) => ({
      from: startup + 1,
      to: startups + resource + 1,
      capacity: 1,
      cost: -weight,
    })),
    ...market.resources.map(({ capacity }, at) => ({
      from: startups + at + 1,
      to: sink,
      capacity,
      cost: 0,
    })),
  ];
  return -minCostFlowForNumberNodes(graph).reduce((sum, { cost, flow }) => sum + cost * flow, 0);
}

export function byMunkres(market: Market): number {
  const worth = squareOf(market);
  return sumOf(worth, munkres(worth.map((row) => row.map((value) => -value))));
}

export function byMunkresJs(market: Market): number {
  const worth = squareOf(market);
  return sumOf(worth, munkresJs(worth.map((row) => row.map((value) => -value))));
}

export function byMunkresAlgorithm(market: Market): number {
  const worth = squareOf(market);
  const { assignments } = maxWeightAssign(worth);
  return sumOf(
    worth,
    assignments.flatMap((column, row): [number, number][] =>
      column === null ? [] : [[row, column]],
    ),
  );
}

function edgesOf({ startups, resources, weights }: Market): Edge[] {
  const at = new Map(resources.map(({ id }, index) => [id, index]));
  return startups.flatMap(({ id, prefs }, startup) =>
    prefs.map((resource) => ({
      startup,
      resource: at.get(resource) ?? 0,
      weight: weights[id]?.[resource] ?? 0,
    })),
  );
}

function limitsOf({ startups, resources }: Market, edges: Edge[]) {
  const ours: number[][] = startups.map(() => []);
  const theirs: number[][] = resources.map(() => []);
  edges.forEach(({ startup, resource }, choice) => {
    ours[startup]?.push(choice);
    theirs[resource]?.push(choice);
  });
  return [
    ...ours.map((choices) => ({ choices, most: 1 })),
    ...theirs.map((choices, at) => ({ choices, most: resources[at]?.capacity ?? 0 })),
  ].filter(({ choices }) => choices.length > 0);
}

/** A row a startup, a column a place; nothing where they do not list each other. Square, as some need it. */
function squareOf(market: Market): number[][] {
  const starts: number[] = [];
  let places = 0;
  for (const { capacity } of market.resources) {
    starts.push(places);
    places += capacity;
  }
  const size = Math.max(places, market.startups.length);
  const worth = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { startup, resource, weight } of edgesOf(market)) {
    const start = starts[resource] ?? 0;
    worth[startup]?.fill(weight, start, start + (market.resources[resource]?.capacity ?? 0));
  }
  return worth;
}

function sumOf(worth: number[][], pairs: readonly (readonly [number, number])[]): number {
  return pairs.reduce((sum, [row, column]) => sum + (worth[row]?.[column] ?? 0), 0);
}
