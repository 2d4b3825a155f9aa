import type { Edges } from "./edges.ts";
import { type Lots, lotWithin } from "./lottery.ts";

/** Some of the edges, each startup's in an order of its own that the lottery gave. */
export interface Offers {
  first: Int32Array;
  from: Int32Array;
  to: Int32Array;
  edge: Int32Array;
}

export function offersOf(
  edges: Edges,
  { startups, resources }: Lots,
  counts: (edge: number) => boolean,
): Offers {
  const edge = edges.to.map((_, index) => index).filter(counts);
  const lot = Float64Array.from(edges.to, (resource, index) =>
    lotWithin(startups[edges.from[index]], resources[resource]),
  );
  const first = new Int32Array(edges.startups + 1);
  let at = 0;
  for (let startup = 0; startup < edges.startups; startup++) {
    const start = at;
    while (at < edge.length && edges.from[edge[at]] === startup) at++;
    edge.subarray(start, at).sort((a, b) => lot[a] - lot[b]);
    first[startup + 1] = at;
  }
  return {
    first,
    from: edge.map((index) => edges.from[index]),
    to: edge.map((index) => edges.to[index]),
    edge,
  };
}
