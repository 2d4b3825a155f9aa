import type { Edges } from "./edges.ts";
import {
  type AllocationInstance,
  type InstanceFault,
  MOST_PLACES,
  MOST_WEIGHT,
  type Preference,
} from "./instance.ts";
import { joined, type Lists } from "./join.ts";

type Side = "startups" | "resources";

interface Names {
  startups: ReadonlyMap<string, number>;
  resources: ReadonlyMap<string, number>;
}

/**
 * Checks an instance and puts it in flat arrays: every id is looked up once, and the two sides' lists are
 * joined by number.
 *
 * @returns the edges, to be used only where there are no faults; the faults in the order found
 */
export function compile(instance: AllocationInstance): { edges: Edges; faults: InstanceFault[] } {
  const faults: InstanceFault[] = [];
  const names = {
    startups: namesOf(instance.startups, { side: "startups", faults }),
    resources: namesOf(instance.resources, { side: "resources", faults }),
  };
  checkCounts(instance, faults);
  const ours = listsOf(instance.startups, { side: "startups", known: names.resources, faults });
  const theirs = listsOf(instance.resources, { side: "resources", known: names.startups, faults });
  const barred = barredOf(instance, { names, faults });
  const capacity = Int32Array.from(instance.resources, (resource) =>
    Math.min(resource.capacity, MOST_PLACES),
  );
  const edges = joined({ ours, theirs, barred, capacity });
  weigh(edges, instance, { names, faults });
  return { edges, faults };
}

function namesOf(
  rows: readonly { id: string }[],
  { side, faults }: { side: Side; faults: InstanceFault[] },
): Map<string, number> {
  const names = new Map<string, number>();
  rows.forEach(({ id }, index) => {
    if (names.has(id)) faults.push({ path: [side, index, "id"], value: id, reason: "twice" });
    names.set(id, index);
  });
  return names;
}

function checkCounts(
  { startups, resources, reach }: AllocationInstance,
  faults: InstanceFault[],
): void {
  const wrong = (path: InstanceFault["path"], value: unknown, reason: InstanceFault["reason"]) =>
    faults.push({ path, value: String(value), reason });
  startups.forEach(({ min, max }, index) => {
    if (!isCount(min)) wrong(["startups", index, "min"], min, "count");
    if (!isCount(max)) wrong(["startups", index, "max"], max, "count");
  });
  resources.forEach(({ capacity, min }, index) => {
    if (!isCount(capacity)) wrong(["resources", index, "capacity"], capacity, "capacity");
    if (!isCount(min)) wrong(["resources", index, "min"], min, "count");
  });
  if (!isCount(reach)) wrong(["reach"], reach, "count");
}

function isCount(value: number | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && value >= 0);
}

function listsOf(
  rows: readonly { prefs: readonly Preference[] }[],
  {
    side,
    known,
    faults,
  }: { side: Side; known: ReadonlyMap<string, number>; faults: InstanceFault[] },
): Lists {
  let length = 0;
  for (const { prefs } of rows) {
    for (const place of prefs) length += typeof place === "string" ? 1 : place.length;
  }
  const first = new Int32Array(rows.length + 1);
  const other = new Int32Array(length);
  const rank = new Int32Array(length);
  const seen = new Int32Array(known.size).fill(-1);
  let entry = 0;
  for (let list = 0; list < rows.length; list++) {
    const { prefs } = rows[list];
    for (let at = 0; at < prefs.length; at++) {
      const place = prefs[at];
      if (typeof place === "string") add(place, { list, at });
      else
        for (let tied = 0; tied < place.length; tied++)
          add(place[tied] as string, { list, at, tied });
    }
    first[list + 1] = entry;
  }
  return { first, other, rank };

  function add(id: string, { list, at, tied }: { list: number; at: number; tied?: number }): void {
    const found = known.get(id);
    if (found === undefined || seen[found] === list) {
      const path = [side, list, "prefs", at, ...(tied === undefined ? [] : [tied])];
      faults.push({ path, value: id, reason: found === undefined ? "unknown" : "listed_twice" });
      return;
    }
    seen[found] = list;
    other[entry] = found;
    rank[entry] = at;
    entry++;
  }
}

function barredOf(
  { conflicts = [], startups }: AllocationInstance,
  { names, faults }: { names: Names; faults: InstanceFault[] },
): Set<number>[] {
  const barred: Set<number>[] = [];
  conflicts.forEach(([ours, theirs], index) => {
    const startup = names.startups.get(ours);
    const resource = names.resources.get(theirs);
    if (startup === undefined)
      faults.push({ path: ["conflicts", index, 0], value: ours, reason: "unknown" });
    if (resource === undefined)
      faults.push({ path: ["conflicts", index, 1], value: theirs, reason: "unknown" });
    if (startup === undefined || resource === undefined) return;
    barred[startup] ??= new Set();
    barred[startup].add(resource);
  });
  barred.length = startups.length;
  return barred;
}

function weigh(
  edges: Edges,
  { weights = {} }: AllocationInstance,
  { names, faults }: { names: Names; faults: InstanceFault[] },
): void {
  const worth = new Float64Array(edges.resources);
  const stamp = new Int32Array(edges.resources).fill(-1);
  for (const ours of Object.keys(weights)) {
    const startup = names.startups.get(ours);
    const row = weights[ours];
    if (startup === undefined)
      faults.push({ path: ["weights", ours], value: ours, reason: "unknown" });
    for (const theirs of Object.keys(row)) {
      const resource = names.resources.get(theirs);
      const weight = row[theirs];
      const path = ["weights", ours, theirs];
      if (resource === undefined) faults.push({ path, value: theirs, reason: "unknown" });
      if (!(Math.abs(weight) <= MOST_WEIGHT))
        faults.push({ path, value: String(weight), reason: "weight" });
      if (startup === undefined || resource === undefined) continue;
      stamp[resource] = startup;
      worth[resource] = weight;
    }
    if (startup === undefined) continue;
    const end = edges.first[startup + 1];
    for (let edge = edges.first[startup]; edge < end; edge++) {
      const resource = edges.to[edge];
      if (stamp[resource] === startup) edges.weight[edge] = worth[resource];
    }
  }
}
