import type { Bounds, Requirement, Side } from "./bounds.ts";
import type { Edges } from "./edges.ts";
import type { Progress } from "./progress.ts";
import { type Demand, shortage } from "./shortage.ts";

/** One side asks; what it asks for must come from the other. */
interface Question {
  asking: Side;
  giving: Side;
  arcs: [asker: number, giver: number][];
  barred: [asker: number, giver: number][];
  least: Int32Array;
  most: Int32Array;
}

/** Some requirements: minimums of askers, maximums of givers, conflicts between them (by their place). */
interface Subset {
  askers: Set<number>;
  givers: Set<number>;
  barred: Set<number>;
}

/**
 * Requirements that cannot hold together, of which none can be spared: without any one of them the others
 * can be kept. Null where all can be kept together.
 *
 * Minimums of one side stand against maximums of the other and against conflicts alone; where each side can
 * have its minimums by itself, both can (Mendelsohn and Dulmage 1958), so that two questions suffice.
 */
export function* impossible(
  edges: Edges,
  bounds: Bounds,
): Generator<Progress, Requirement[] | null> {
  const crossed = crossedBounds(edges, bounds);
  if (crossed) return crossed;
  for (const asking of ["startups", "resources"] as const) {
    const question = questionOf(edges, bounds, asking);
    if (question.least.every((least) => least === 0)) continue;
    const conflict = yield* irreducible(question);
    if (conflict) return named(question, conflict);
  }
  return null;
}

/** Somebody who must get more than it may, or than there are others that list each other with it. */
function crossedBounds(edges: Edges, bounds: Bounds): Requirement[] | null {
  for (const side of ["startups", "resources"] as const) {
    const { least, most } = bounds[side];
    const index = least.findIndex((count, at) => count > (most[at] as number));
    if (index < 0) continue;
    const others = othersOf(edges, side, index);
    const min: Requirement = { kind: "min", side, index };
    return others < (least[index] as number) ? [min] : [min, { kind: "max", side, index }];
  }
  return null;
}

/** How many there are for one party, conflicts aside. */
function othersOf(edges: Edges, side: Side, index: number): number {
  const party = side === "startups" ? edges.from : edges.to;
  const barred = edges.barred.filter(
    (pair) => (side === "startups" ? pair.startup : pair.resource) === index,
  );
  return barred.length + party.reduce((sum, at) => sum + (at === index ? 1 : 0), 0);
}

function questionOf(edges: Edges, bounds: Bounds, asking: Side): Question {
  const ours = asking === "startups";
  const giving = ours ? "resources" : "startups";
  const arcs = Array.from(edges.from, (startup, edge): [number, number] => {
    const resource = edges.to[edge] as number;
    return ours ? [startup, resource] : [resource, startup];
  });
  const barred = edges.barred.map(({ startup, resource }): [number, number] =>
    ours ? [startup, resource] : [resource, startup],
  );
  return { asking, giving, arcs, barred, least: bounds[asking].least, most: bounds[giving].most };
}

/** Leaves out one requirement after the other for as long as the rest still cannot hold. */
function* irreducible(question: Question): Generator<Progress, Subset | null> {
  let found = conflictWithin(question, null);
  if (!found) return null;
  const needed = new Set<string>();
  for (let done = 0; found.missing > 1; done++) {
    const next = membersOf(found.subset).find(([kind, at]) => !needed.has(`${kind} ${at}`));
    if (!next) break;
    yield { done, total: done + membersOf(found.subset).length - needed.size };
    const [kind, at] = next;
    const fewer = { ...found.subset, [kind]: new Set(found.subset[kind]) };
    fewer[kind].delete(at);
    const smaller = conflictWithin(question, fewer);
    if (smaller) found = smaller;
    else needed.add(`${kind} ${at}`);
  }
  return found.subset;
}

function membersOf({ barred, givers, askers }: Subset): [keyof Subset, number][] {
  return [
    ...Array.from(barred, (at): [keyof Subset, number] => ["barred", at]),
    ...Array.from(givers, (at): [keyof Subset, number] => ["givers", at]),
    ...Array.from(askers, (at): [keyof Subset, number] => ["askers", at]),
  ];
}

/**
 * Those of these requirements (of all for null) that a minimum cut shows to be in each other's way; where
 * but one place is missing, none of them can be spared, because each lies on a path to the asker without.
 */
function conflictWithin(
  question: Question,
  subset: Subset | null,
): { subset: Subset; missing: number } | null {
  const found = shortage(demandOf(question, subset));
  if (!found) return null;
  const askers = new Set(found.askers);
  const givers = new Set(found.givers);
  const barred = question.barred.flatMap(([asker, giver], at) =>
    askers.has(asker) && !givers.has(giver) && subset?.barred.has(at) !== false ? [at] : [],
  );
  for (const asker of askers) if (question.least[asker] === 0) askers.delete(asker);
  return { subset: { askers, givers, barred: new Set(barred) }, missing: found.missing };
}

/** What is asked where only these requirements count. */
function demandOf({ arcs, barred, least, most }: Question, subset: Subset | null): Demand {
  const lifted = subset ? barred.filter((_, at) => !subset.barred.has(at)) : [];
  const lists: number[][] = Array.from(least, () => []);
  for (const [asker, giver] of [...arcs, ...lifted]) {
    if (!subset || subset.askers.has(asker)) lists[asker]?.push(giver);
  }
  const first = new Int32Array(least.length + 1);
  lists.forEach((list, asker) => {
    first[asker + 1] = (first[asker] as number) + list.length;
  });
  return {
    first,
    to: Int32Array.from(lists.flat()),
    least: subset ? least.map((count, asker) => (subset.askers.has(asker) ? count : 0)) : least,
    most: subset
      ? most.map((count, giver) => (subset.givers.has(giver) ? count : least.length))
      : most,
  };
}

function named({ asking, giving, barred }: Question, subset: Subset): Requirement[] {
  const ascending = (places: Set<number>) => [...places].sort((a, b) => a - b);
  return [
    ...ascending(subset.askers).map((index) => ({ kind: "min" as const, side: asking, index })),
    ...ascending(subset.givers).map((index) => ({ kind: "max" as const, side: giving, index })),
    ...ascending(subset.barred).map((at) => {
      const [asker, giver] = barred[at] as [number, number];
      return asking === "startups"
        ? { kind: "conflict" as const, startup: asker, resource: giver }
        : { kind: "conflict" as const, startup: giver, resource: asker };
    }),
  ];
}
