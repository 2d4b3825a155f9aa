/** A place in a list of preferences: one id, or several that are equally good. */
export type Preference = string | readonly string[];

/** Startups and resources that may be put together where each lists the other. */
export interface AllocationInstance {
  startups: { id: string; prefs: readonly Preference[] }[];
  /** `capacity` counts places, from 1. */
  resources: { id: string; capacity: number; prefs: readonly Preference[] }[];
  /** How much a pair is worth; what is not listed is worth nothing. */
  weights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What is wrong with an instance: the id or value at fault, and why. */
export interface InstanceFault {
  id: string;
  reason: "twice" | "unknown" | "listed_twice" | "capacity" | "weight" | "empty_tie";
}

/**
 * The instance in flat arrays. The edges of startup `i` are those from `first[i]` to `first[i + 1]`, in its
 * order of preference; only pairs in which each lists the other are edges.
 */
export interface Edges {
  startups: number;
  resources: number;
  first: Int32Array;
  to: Int32Array;
  /** Place in the startup's list, from 0; equally good ones share it. */
  startupRank: Int32Array;
  /** Place in the resource's list. */
  resourceRank: Int32Array;
  weight: Float64Array;
  capacity: Int32Array;
}

/** Everything that makes an instance unusable, in the order found. */
export function checkInstance(instance: AllocationInstance): InstanceFault[] {
  const faults: InstanceFault[] = [];
  const startups = idsOf(instance.startups, faults);
  const resources = idsOf(instance.resources, faults);
  for (const { prefs } of instance.startups) checkPrefs(prefs, resources, faults);
  for (const { id, capacity, prefs } of instance.resources) {
    if (!Number.isInteger(capacity) || capacity < 1) faults.push({ id, reason: "capacity" });
    checkPrefs(prefs, startups, faults);
  }
  for (const [startup, row] of Object.entries(instance.weights ?? {})) {
    if (!startups.has(startup)) faults.push({ id: startup, reason: "unknown" });
    for (const [resource, weight] of Object.entries(row)) {
      if (!resources.has(resource)) faults.push({ id: resource, reason: "unknown" });
      if (!Number.isFinite(weight)) faults.push({ id: resource, reason: "weight" });
    }
  }
  return faults;
}

function idsOf(rows: readonly { id: string }[], faults: InstanceFault[]): Set<string> {
  const ids = new Set<string>();
  for (const { id } of rows) {
    if (ids.has(id)) faults.push({ id, reason: "twice" });
    ids.add(id);
  }
  return ids;
}

function checkPrefs(
  prefs: readonly Preference[],
  known: ReadonlySet<string>,
  faults: InstanceFault[],
): void {
  const seen = new Set<string>();
  for (const place of prefs) {
    const ids = typeof place === "string" ? [place] : place;
    if (ids.length === 0) faults.push({ id: "[]", reason: "empty_tie" });
    for (const id of ids) {
      if (!known.has(id)) faults.push({ id, reason: "unknown" });
      if (seen.has(id)) faults.push({ id, reason: "listed_twice" });
      seen.add(id);
    }
  }
}

/** Compiles a checked instance. */
export function compile({ startups, resources, weights = {} }: AllocationInstance): Edges {
  const indexOf = new Map(resources.map(({ id }, index) => [id, index]));
  const ranks = resources.map(({ prefs }) => ranksOf(prefs));
  const total = startups.reduce((sum, { prefs }) => sum + prefs.flat().length, 0);
  const edges: Edges = {
    startups: startups.length,
    resources: resources.length,
    first: new Int32Array(startups.length + 1),
    to: new Int32Array(total),
    startupRank: new Int32Array(total),
    resourceRank: new Int32Array(total),
    weight: new Float64Array(total),
    capacity: Int32Array.from(resources, ({ capacity }) => capacity),
  };
  let edge = 0;
  startups.forEach(({ id, prefs }, startup) => {
    const worth = weights[id] ?? {};
    prefs.forEach((place, rank) => {
      for (const other of typeof place === "string" ? [place] : place) {
        const resource = indexOf.get(other);
        const theirs = resource === undefined ? undefined : ranks[resource]?.get(id);
        if (resource === undefined || theirs === undefined) continue;
        edges.to[edge] = resource;
        edges.startupRank[edge] = rank;
        edges.resourceRank[edge] = theirs;
        edges.weight[edge] = worth[other] ?? 0;
        edge++;
      }
    });
    edges.first[startup + 1] = edge;
  });
  return edges;
}

function ranksOf(prefs: readonly Preference[]): Map<string, number> {
  const ranks = new Map<string, number>();
  prefs.forEach((place, rank) => {
    for (const id of typeof place === "string" ? [place] : place) ranks.set(id, rank);
  });
  return ranks;
}
