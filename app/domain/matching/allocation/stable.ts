import type { Edges } from "./instance.ts";
import { mixed } from "./lottery.ts";

/** The edge that each startup got, −1 where it got none. */
export type Assignment = Int32Array;

export interface StableOptions {
  /** Drawn for each startup and resource; decides between equals. */
  lots: { startups: Uint32Array; resources: Uint32Array };
  /** Called now and then; may throw to stop. */
  onProgress?: (proposals: number) => void;
}

const PROGRESS_EVERY = 65_536;

/**
 * Startup-proposing deferred acceptance with quotas (Gale and Shapley 1962, Roth 1984). Ties are broken by
 * lot: the result has no pair that would both strictly rather have each other, and with strict lists no startup
 * can do better in any other such result. Every proposal is made once: O(edges × log quota).
 */
export function stable(edges: Edges, { lots, onProgress }: StableOptions): Assignment {
  const order = proposalOrder(edges, lots);
  const held = new Held(edges, lots.startups);
  const next = Int32Array.from(edges.first.subarray(0, edges.startups));
  const got = new Int32Array(edges.startups).fill(-1);
  const waiting = Array.from({ length: edges.startups }, (_, index) => edges.startups - 1 - index);
  let proposals = 0;
  for (let startup = waiting.pop(); startup !== undefined; startup = waiting.pop()) {
    const end = edges.first[startup + 1] as number;
    let current: number | null = startup;
    while ((next[startup] as number) < end) {
      const at = next[startup] as number;
      next[startup] = at + 1;
      const edge = order[at] as number;
      proposals++;
      if (proposals % PROGRESS_EVERY === 0) onProgress?.(proposals);
      const refused = held.offer(edges.to[edge] as number, { startup, edge });
      if (refused === startup) continue;
      got[startup] = edge;
      current = null;
      if (refused >= 0) {
        got[refused] = -1;
        waiting.push(refused);
      }
      break;
    }
    if (current !== null) got[startup] = -1;
  }
  onProgress?.(proposals);
  return got;
}

/** Each startup's edges as it proposes them: its ranks, and a lot of its own between equals. */
function proposalOrder(edges: Edges, { startups, resources }: StableOptions["lots"]): Int32Array {
  const order = Int32Array.from(edges.to, (_, edge) => edge);
  for (let startup = 0; startup < edges.startups; startup++) {
    const from = edges.first[startup] as number;
    const to = edges.first[startup + 1] as number;
    for (let start = from; start < to; ) {
      let end = start + 1;
      while (end < to && edges.startupRank[end] === edges.startupRank[start]) end++;
      if (end - start > 1) {
        const own = startups[startup] as number;
        order.subarray(start, end).sort((a, b) => {
          const one = mixed(own ^ (resources[edges.to[a] as number] as number));
          const other = mixed(own ^ (resources[edges.to[b] as number] as number));
          return one - other || a - b;
        });
      }
      start = end;
    }
  }
  return order;
}

/** What each resource holds: a heap with the one it would give up first on top. */
class Held {
  private readonly edges: Edges;
  private readonly lots: Uint32Array;
  private readonly from: Int32Array;
  private readonly count: Int32Array;
  private readonly startup: Int32Array;
  private readonly edge: Int32Array;

  constructor(edges: Edges, lots: Uint32Array) {
    this.edges = edges;
    this.lots = lots;
    const degree = new Int32Array(edges.resources);
    const total = edges.first[edges.startups] as number;
    for (let edge = 0; edge < total; edge++) {
      const resource = edges.to[edge] as number;
      degree[resource] = (degree[resource] as number) + 1;
    }
    this.from = new Int32Array(edges.resources + 1);
    for (let resource = 0; resource < edges.resources; resource++) {
      const places = Math.min(edges.capacity[resource] as number, degree[resource] as number);
      this.from[resource + 1] = (this.from[resource] as number) + places;
    }
    this.count = new Int32Array(edges.resources);
    const places = this.from[edges.resources] as number;
    this.startup = new Int32Array(places);
    this.edge = new Int32Array(places);
  }

  /** Takes the proposal if it is better than the worst held; returns who is refused, −1 for nobody. */
  offer(resource: number, proposal: { startup: number; edge: number }): number {
    const base = this.from[resource] as number;
    const count = this.count[resource] as number;
    if (base + count < (this.from[resource + 1] as number)) {
      this.count[resource] = count + 1;
      this.rise(base, count, proposal);
      return -1;
    }
    const worst = this.startup[base] as number;
    if (!this.worse(this.edge[base] as number, worst, proposal)) return proposal.startup;
    this.sink(base, count, proposal);
    return worst;
  }

  private worse(edge: number, startup: number, than: { startup: number; edge: number }): boolean {
    const { resourceRank } = this.edges;
    const difference = (resourceRank[edge] as number) - (resourceRank[than.edge] as number);
    if (difference !== 0) return difference > 0;
    const lot = (this.lots[startup] as number) - (this.lots[than.startup] as number);
    return lot > 0 || (lot === 0 && startup > than.startup);
  }

  private rise(base: number, from: number, item: { startup: number; edge: number }): void {
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const edge = this.edge[base + up] as number;
      const startup = this.startup[base + up] as number;
      if (this.worse(edge, startup, item)) break;
      this.edge[base + at] = edge;
      this.startup[base + at] = startup;
      at = up;
    }
    this.edge[base + at] = item.edge;
    this.startup[base + at] = item.startup;
  }

  /** Replaces the top. */
  private sink(base: number, count: number, item: { startup: number; edge: number }): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= count) break;
      if (down + 1 < count && this.worseAt(base + down + 1, base + down)) down++;
      const edge = this.edge[base + down] as number;
      const startup = this.startup[base + down] as number;
      if (!this.worse(edge, startup, item)) break;
      this.edge[base + at] = edge;
      this.startup[base + at] = startup;
      at = down;
    }
    this.edge[base + at] = item.edge;
    this.startup[base + at] = item.startup;
  }

  private worseAt(one: number, other: number): boolean {
    return this.worse(this.edge[one] as number, this.startup[one] as number, {
      startup: this.startup[other] as number,
      edge: this.edge[other] as number,
    });
  }
}
