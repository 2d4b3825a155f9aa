import fc from "fast-check";
import {
  type Allocation,
  type AllocationInstance,
  type AllocationOptions,
  allocate,
  finish,
  type Preference,
} from "../index.ts";

export interface Shape {
  startups: number;
  resources: number;
  capacity: number;
  ties: boolean;
}

const SMALL: Shape = { startups: 6, resources: 5, capacity: 3, ties: true };

/** Lists of every kind: one-sided, empty, complete, with equals. */
export function anInstance(shape: Partial<Shape> = {}): fc.Arbitrary<AllocationInstance> {
  const { startups, resources, capacity, ties } = { ...SMALL, ...shape };
  return fc
    .tuple(fc.integer({ min: 0, max: startups }), fc.integer({ min: 0, max: resources }))
    .chain(([ours, theirs]) => {
      const startupIds = idsOf("s", ours);
      const resourceIds = idsOf("r", theirs);
      return fc.record({
        startups: fc.tuple(...startupIds.map((id) => aStartup(id, resourceIds, ties))),
        resources: fc.tuple(
          ...resourceIds.map((id) =>
            fc.record({
              id: fc.constant(id),
              capacity: fc.integer({ min: 1, max: capacity }),
              prefs: aList(startupIds, ties),
            }),
          ),
        ),
        weights: weightsOf(startupIds, resourceIds),
      });
    });
}

function idsOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

function aStartup(id: string, others: string[], ties: boolean) {
  return fc.record({ id: fc.constant(id), prefs: aList(others, ties) });
}

/** Some of the others in some order; with ties cut into groups. */
function aList(others: string[], ties: boolean): fc.Arbitrary<Preference[]> {
  const strict = fc.shuffledSubarray(others);
  if (!ties) return strict;
  return fc
    .tuple(strict, fc.array(fc.boolean(), { minLength: others.length, maxLength: others.length }))
    .map(([ids, joins]) => {
      const places: string[][] = [];
      ids.forEach((id, at) => {
        if (at > 0 && joins[at]) places.at(-1)?.push(id);
        else places.push([id]);
      });
      return places.map((place) => (place.length === 1 ? (place[0] ?? "") : place));
    });
}

/** Whole, decimal, zero, negative, or left out. */
function weightsOf(startups: string[], resources: string[]) {
  const weight = fc.oneof(
    fc.integer({ min: -3, max: 9 }),
    fc.integer({ min: 1, max: 400 }).map((hundredths) => hundredths / 100),
    fc.double({ min: 0, max: 5, noNaN: true }),
  );
  const rows = startups.map((startup) =>
    fc
      .array(fc.option(weight), { minLength: resources.length, maxLength: resources.length })
      .map((values): [string, Record<string, number>] => [
        startup,
        Object.fromEntries(
          resources.flatMap((resource, at) => {
            const value = values[at];
            return value === null || value === undefined ? [] : [[resource, value]];
          }),
        ),
      ]),
  );
  return fc.tuple(...rows).map((entries) => Object.fromEntries(entries));
}

/** Every pair in which each lists the other and that no conflict bars. */
export function mutualPairs({
  startups,
  resources,
  conflicts = [],
}: AllocationInstance): [startup: string, resource: string][] {
  return startups.flatMap(({ id, prefs }) =>
    resources
      .filter((resource) => prefs.flat().includes(resource.id))
      .filter((resource) => resource.prefs.flat().includes(id))
      .filter((resource) => !conflicts.some(([a, b]) => a === id && b === resource.id))
      .map((resource): [string, string] => [id, resource.id]),
  );
}

/** Place of an id in a list; after all of them where it is not in it. */
export function rankIn(prefs: readonly Preference[], id: string | undefined): number {
  const rank = prefs.findIndex(
    (place) => place === id || (id && place.includes(id) && typeof place !== "string"),
  );
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

export function allocated(
  instance: AllocationInstance,
  options: Partial<AllocationOptions> = {},
): Allocation {
  const found = finish(allocate(instance, { method: "stable", seed: 1, ...options }));
  if ("impossible" in found) throw new Error(JSON.stringify(found.impossible));
  return found;
}

/** The same with its lists of startups and resources, and each resource's place in the file, turned round. */
export function turned(instance: AllocationInstance): AllocationInstance {
  return {
    ...instance,
    startups: [...instance.startups].reverse(),
    resources: [...instance.resources].reverse(),
  };
}
