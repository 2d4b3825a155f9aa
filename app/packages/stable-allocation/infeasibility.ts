import type { Bounds, Requirement, Side } from "./bounds.ts";
import { type Edges, startsOf } from "./edges.ts";
import { BipartiteFlow, type Demand, type MinimumCut } from "./flow.ts";
import type { Progress } from "./progress.ts";

const PROGRESS_EVERY = 16;

/** The minimums of one side against the maximums of the other. */
interface Question {
  asking: Side;
  giving: Side;
  demand: Demand;
  /** Of each arc. */
  owner: Int32Array;
}

/** Minimums of askers, maximums of givers, arcs that conflicts bar. */
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
    if (question.demand.least.every((least) => least === 0)) continue;
    const conflict = yield* irreducibleSubset(question);
    if (conflict) return named(question, conflict);
  }
  return null;
}

/** Somebody who must get more than it may, or than there are others that list each other with it. */
function crossedBounds(edges: Edges, bounds: Bounds): Requirement[] | null {
  for (const side of ["startups", "resources"] as const) {
    const { least, most } = bounds[side];
    const index = least.findIndex((count, at) => count > most[at]);
    if (index < 0) continue;
    const others = othersOf(edges, side, index);
    const min: Requirement = { kind: "min", side, index };
    return others < least[index] ? [min] : [min, { kind: "max", side, index }];
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
  const { least } = bounds[asking];
  const open = edges.to.length;
  const pairs = [
    ...Array.from(edges.from, (startup, edge) => ({ startup, resource: edges.to[edge] })),
    ...edges.barred,
  ].map(({ startup, resource }, at) => ({
    asker: ours ? startup : resource,
    giver: ours ? resource : startup,
    barred: at < open ? 0 : 1,
  }));
  pairs.sort((a, b) => a.asker - b.asker);
  const sizes = new Int32Array(least.length);
  for (const { asker } of pairs) sizes[asker] = sizes[asker] + 1;
  const demand = {
    first: startsOf(sizes),
    to: Int32Array.from(pairs, ({ giver }) => giver),
    barred: Uint8Array.from(pairs, ({ barred }) => barred),
    least,
    most: bounds[giving].most,
  };
  return { asking, giving, demand, owner: Int32Array.from(pairs, ({ asker }) => asker) };
}

/**
 * Deletion filter: leaves out one requirement after the other while the rest stays infeasible. Where only one unit is
 * missing, none of the rest can be left out, because each lies on a path to the asker that lacks it.
 */
function* irreducibleSubset(question: Question): Generator<Progress, Subset | null> {
  const supply = new BipartiteFlow(question.demand);
  let found = supply.satisfy();
  if (!found) return null;
  let subset = everything(question.demand);
  const needed = new Set<string>();
  for (let done = 0; ; done++) {
    subset = narrowed(subset, { question, found, supply });
    const members = membersOf(subset).filter(({ kind, at }) => !needed.has(`${kind} ${at}`));
    const next = members[0];
    if (!next || found.missing === 1) return subset;
    if (done % PROGRESS_EVERY === 0) yield { done, total: done + members.length };
    let smaller: MinimumCut | null = null;
    const spared = !supply.attempt(() => {
      lift(supply, next);
      smaller = supply.retry();
      return smaller === null;
    });
    if (spared && smaller) {
      subset[next.kind].delete(next.at);
      found = smaller;
    } else needed.add(`${next.kind} ${next.at}`);
  }
}

interface Member {
  kind: keyof Subset;
  at: number;
}

function everything({ least, most, barred }: Demand): Subset {
  return {
    askers: new Set(least.keys()),
    givers: new Set(most.keys()),
    barred: new Set([...barred.keys()].filter((arc) => barred[arc] === 1)),
  };
}

function membersOf(subset: Subset): Member[] {
  return (["barred", "givers", "askers"] as const).flatMap((kind) =>
    Array.from(subset[kind], (at) => ({ kind, at })),
  );
}

/** Keeps the requirements that lie on the minimum cut, and lifts the others. */
function narrowed(
  subset: Subset,
  { question, found, supply }: { question: Question; found: MinimumCut; supply: BipartiteFlow },
): Subset {
  const { least, to } = question.demand;
  const askers = new Set(found.askers);
  const givers = new Set(found.givers);
  const counts: Record<keyof Subset, (at: number) => boolean> = {
    askers: (at) => askers.has(at) && least[at] > 0,
    givers: (at) => givers.has(at),
    barred: (arc) => askers.has(question.owner[arc]) && !givers.has(to[arc]),
  };
  for (const member of membersOf(subset)) {
    if (counts[member.kind](member.at)) continue;
    subset[member.kind].delete(member.at);
    lift(supply, member);
  }
  return subset;
}

function lift(supply: BipartiteFlow, { kind, at }: Member): void {
  if (kind === "askers") supply.liftMinimum(at);
  else if (kind === "givers") supply.liftMaximum(at);
  else supply.liftBar(at);
}

function named({ asking, giving, demand, owner }: Question, subset: Subset): Requirement[] {
  const ascending = (places: Set<number>) => [...places].sort((a, b) => a - b);
  return [
    ...ascending(subset.askers).map((index) => ({ kind: "min" as const, side: asking, index })),
    ...ascending(subset.givers).map((index) => ({ kind: "max" as const, side: giving, index })),
    ...ascending(subset.barred).map((arc) => {
      const asker = owner[arc];
      const giver = demand.to[arc];
      return asking === "startups"
        ? { kind: "conflict" as const, startup: asker, resource: giver }
        : { kind: "conflict" as const, startup: giver, resource: asker };
    }),
  ];
}
