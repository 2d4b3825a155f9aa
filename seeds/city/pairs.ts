import type { MatchContext } from "#app/domain/matching/context.ts";
import { matchAll } from "#app/domain/matching/match-all.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import type { Draw } from "./draw.ts";
import type { Applied, Provided } from "./model.ts";

/** A match that somebody will act on. */
export interface Pair {
  applied: Applied;
  provided: Provided;
  score: number;
}

/** Kept of each application's matches to choose from. */
const CHOICE = 60;
/** How unequal applications are in the number of their deals. */
const SPREAD = 0.8;
/** The better the match, the likelier somebody acts on it. */
const BY_SCORE = 3;

/** `count` pairs that fit, more of them for sought resources and busy applicants; fewer where fewer fit. */
export function pairs(
  random: Draw,
  {
    applied,
    provided,
    count,
  }: { applied: readonly Applied[]; provided: readonly Provided[]; count: number },
  context: MatchContext,
): Pair[] {
  const open = provided.filter(({ state }) => state !== "draft");
  const asking = applied.filter(({ submittedAt }) => submittedAt !== null);
  const { ofApplications: lists } = matchAll(
    asking.map(applicationProfile),
    open.map((each) => resourceProfile(each, context)),
    { context, k: CHOICE },
  );
  const choices = asking.map((one, index) =>
    Array.from({ length: lists.counts[index] ?? 0 }, (_, entry) => {
      const at = index * CHOICE + entry;
      const other = open[lists.others[at] ?? -1];
      if (!other) throw new RangeError("A match of no resource");
      return { applied: one, provided: other, score: lists.scores[at] ?? 0 };
    }),
  );
  const wanted = dealt(
    random,
    choices.map((list) => list.length),
    count,
  );
  return choices.flatMap((list, index) => likeliest(random, list, wanted[index] ?? 0));
}

/** Parts of `count`, none above its room, as unequal as people are. */
function dealt(random: Draw, rooms: readonly number[], count: number): number[] {
  const keenness = rooms.map(() => random.lognormal(SPREAD));
  const parts = rooms.map(() => 0);
  let left = Math.min(
    count,
    rooms.reduce((sum, room) => sum + room, 0),
  );
  while (left > 0) {
    const free = rooms.flatMap((room, index) => (room > (parts[index] ?? 0) ? [index] : []));
    const total = free.reduce((sum, index) => sum + (keenness[index] ?? 0), 0);
    const before = left;
    for (const index of free) {
      const room = (rooms[index] ?? 0) - (parts[index] ?? 0);
      const share = Math.floor((before * (keenness[index] ?? 0)) / total + random.next());
      const taken = Math.min(room, share, left);
      parts[index] = (parts[index] ?? 0) + taken;
      left -= taken;
    }
  }
  return parts;
}

/** So many of the list, each as likely as it is sought and fits (exponential keys). */
function likeliest(random: Draw, list: Pair[], count: number): Pair[] {
  return list
    .map((pair) => ({
      pair,
      key: -Math.log(1 - random.next()) / (pair.provided.popularity * pair.score ** BY_SCORE),
    }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ pair }) => pair);
}

function applicationProfile(applied: Applied): ApplicationProfile {
  const sectors = applied.sectors.filter(({ choice }) => choice !== "removed");
  const { id, needs, stage, readiness, area, willingToMove, facts } = applied;
  return {
    id,
    sectors: sectors.map(({ choice, ...hit }) => ({ ...hit, confirmed: choice === "confirmed" })),
    needs,
    stage,
    readiness,
    area,
    willingToMove,
    facts,
    terms: [...new Set(sectors.flatMap(({ terms }) => terms.map(({ term }) => term)))],
  };
}

/** As it stands while places are left and nobody has been answered yet. */
function resourceProfile(
  { id, operator, kind, sectors, serves, area, mandate, terms }: Provided,
  context: MatchContext,
): ResourceProfile {
  return {
    id,
    organizationId: operator.id,
    kind,
    operated: true,
    sectors,
    serves,
    areaPath: [...context.areaPath(area)],
    mandate,
    capacityFree: null,
    opensAt: null,
    closesAt: null,
    responseRate: null,
    responseCount: 0,
    terms,
    partners: [],
  };
}
