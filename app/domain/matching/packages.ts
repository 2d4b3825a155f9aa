import type { Need } from "../applications/need.ts";
import type { NeedKind } from "../vocabulary.ts";
import { distinctNeeds, serves } from "./offers.ts";
import { totalPoints } from "./shown-score.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "./types.ts";

/** How two resources of a package go together. */
export type Link =
  | "same_resource"
  | "partners"
  | "same_organization"
  | "same_park"
  | "same_district";

export interface PackageItem {
  need: NeedKind;
  /** Null where no match serves this need. */
  resourceId: string | null;
  /** Of that match, as every page shows it; 0 where there is none. */
  points: number;
}

export interface Package {
  /** One for each need, main one first. */
  items: PackageItem[];
  /** The resources, each once, in the order of the needs. */
  resourceIds: string[];
  links: { one: string; other: string; link: Link }[];
  /** Whole points of 100: the average of the needs' points. Nothing else is in it, so that it can be checked. */
  points: number;
}

/** An eligible match. */
type Candidate = Pick<Match, "resourceId" | "score">;

export interface PackageOptions {
  /** The eligible matches to choose from. */
  matches: readonly Candidate[];
  resources: readonly ResourceProfile[];
  /** Where the company is, nearest area first; empty where it has not said. */
  home: readonly string[];
  limit: number;
}

const LINK_VALUE: Record<Link, number> = {
  same_resource: 1,
  partners: 1,
  same_organization: 0.8,
  same_park: 0.5,
  same_district: 0.25,
};
/** All combinations are tried, of as many of the best for each need as keep them below this. */
const MOST_COMBINATIONS = 20_000;
const MOST_FOR_A_NEED = 12;

/** Fewer needs that something serves leave nothing to combine. */
const LEAST_NEEDS = 2;

/**
 * The best combinations over all needs at once: an incubator with a fund, a loan or guarantee and a
 * laboratory. Of the best matches for each need every combination is tried, so the first is the best
 * there is. Of equal points the nearer comes first, then what goes together, then the order of the matches.
 * Each differs from those before it, see `differ`. None where fewer than two needs are served.
 */
export function packages(application: ApplicationProfile, options: PackageOptions): Package[] {
  const needs = distinctNeeds(application.needs);
  const choices = choicesOf(needs, options);
  if (choices.filter((choice) => choice.length > 0).length < LEAST_NEEDS) return [];
  const ranked = [...combinations(choices)].map((chosen) => build(needs, chosen)).sort(inOrder);
  const found: Package[] = [];
  for (const { value } of ranked) {
    if (found.length === options.limit) break;
    if (found.every((known) => differ(known.resourceIds, value.resourceIds))) found.push(value);
  }
  return found;
}

/** Do two packages share no more than half of the smaller one? So neither lies within the other. */
export function differ(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((id) => other.includes(id)).length;
  return 2 * shared <= Math.min(one.length, other.length);
}

interface Choice {
  resource: ResourceProfile;
  score: number;
  points: number;
  distance: number;
}

interface Ranked {
  value: Package;
  distance: number;
  together: number;
  score: number;
}

function inOrder(a: Ranked, b: Ranked): number {
  return (
    b.value.points - a.value.points ||
    a.distance - b.distance ||
    b.together - a.together ||
    b.score - a.score
  );
}

function choicesOf(
  needs: readonly Need[],
  { matches, resources, home }: PackageOptions,
): Choice[][] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const most = Math.min(
    MOST_FOR_A_NEED,
    Math.max(1, Math.floor(MOST_COMBINATIONS ** (1 / Math.max(1, needs.length)))),
  );
  const known = matches
    .flatMap(({ resourceId, score }): Choice[] => {
      const resource = byId.get(resourceId);
      if (!resource) return [];
      return [{ resource, score, points: totalPoints(score), distance: distance(home, resource) }];
    })
    .sort((a, b) => b.points - a.points || a.distance - b.distance || b.score - a.score);
  return needs.map((need) => {
    const serving = known.filter(({ resource }) => serves(need, resource));
    // What only a plan names comes in where nobody who answers serves the need.
    const answering = serving.filter(({ resource }) => resource.operated);
    return (answering.length > 0 ? answering : serving).slice(0, most);
  });
}

/** By how many steps up from home the first common area lies, 0 in the same park or town; the whole path where none is. */
function distance(home: readonly string[], { areaPath }: ResourceProfile): number {
  const steps = home.findIndex((place) => areaPath.includes(place));
  return steps < 0 ? home.length : steps;
}

function* combinations(choices: readonly Choice[][]): Generator<(Choice | null)[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const choice of first.length > 0 ? first : [null]) {
    for (const others of combinations(rest)) yield [choice, ...others];
  }
}

function build(needs: readonly Need[], chosen: readonly (Choice | null)[]): Ranked {
  const present = chosen.filter((choice) => choice !== null);
  const items = needs.map(({ kind }, index) => ({
    need: kind,
    resourceId: chosen[index]?.resource.id ?? null,
    points: chosen[index]?.points ?? 0,
  }));
  const { links, value: together } = linksOf(present);
  return {
    value: {
      items,
      resourceIds: [...new Set(present.map(({ resource }) => resource.id))],
      links,
      points: Math.round(sum(items.map(({ points }) => points)) / needs.length),
    },
    distance: sum(present.map((choice) => choice.distance)),
    together,
    score: sum(present.map(({ score }) => score)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The links between what serves each two needs, and their average worth, 0…1. */
function linksOf(chosen: readonly Choice[]): { links: Package["links"]; value: number } {
  const links: Package["links"] = [];
  let value = 0;
  let pairs = 0;
  chosen.forEach(({ resource: one }, index) => {
    for (const { resource: other } of chosen.slice(index + 1)) {
      pairs++;
      const link = linkOf(one, other);
      if (!link) continue;
      value += LINK_VALUE[link];
      if (link !== "same_resource") links.push({ one: one.id, other: other.id, link });
    }
  });
  return { links, value: pairs === 0 ? 0 : value / pairs };
}

export function linkOf(one: ResourceProfile, other: ResourceProfile): Link | null {
  if (one.id === other.id) return "same_resource";
  if (one.partners.includes(other.id) || other.partners.includes(one.id)) return "partners";
  if (one.organizationId === other.organizationId) return "same_organization";
  const [place] = one.areaPath;
  if (place !== undefined && place === other.areaPath[0] && isBelowDistrict(one)) {
    return "same_park";
  }
  const district = districtOf(one);
  return district !== undefined && district === districtOf(other) ? "same_district" : null;
}

/** A path ends with the district and the city: both in "嘉定区" says nothing of a common park. */
function isBelowDistrict({ areaPath }: ResourceProfile): boolean {
  return areaPath.length > 2;
}

function districtOf({ areaPath }: ResourceProfile): string | undefined {
  return areaPath.at(-2);
}
