import type { Need } from "../applications/need.ts";
import type { NeedKind } from "../vocabulary.ts";
import { distinctNeeds, serves } from "./offers.ts";
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
}

export interface Package {
  /** One for each need, main one first. */
  items: PackageItem[];
  /** The resources, each once, in the order of the needs. */
  resourceIds: string[];
  links: { one: string; other: string; link: Link }[];
  /** 0…1: the matches' scores by the weight of the needs, and how well the resources go together. */
  score: number;
}

/** An eligible match. */
type Candidate = Pick<Match, "resourceId" | "score">;

export interface PackageOptions {
  /** The eligible matches to choose from. */
  matches: readonly Candidate[];
  resources: readonly ResourceProfile[];
  limit: number;
}

const LINK_VALUE: Record<Link, number> = {
  same_resource: 1,
  partners: 1,
  same_organization: 0.8,
  same_park: 0.5,
  same_district: 0.25,
};
/** What going together counts, against serving the needs one by one. */
const LINK_SHARE = 0.15;
/** All combinations are tried, of as many of the best for each need as keep them below this. */
const MOST_COMBINATIONS = 20_000;
const MOST_FOR_A_NEED = 12;

/**
 * The best combinations over all needs at once: an incubator with a fund, a loan or guarantee and a
 * laboratory. Of the best matches for each need every combination is tried, so the first is the best
 * there is; equal ones stand in the order of their matches.
 */
export function packages(application: ApplicationProfile, options: PackageOptions): Package[] {
  const needs = distinctNeeds(application.needs);
  const choices = choicesOf(needs, options);
  if (choices.every((choice) => choice.length === 0)) return [];
  const found = new Map<string, Package>();
  for (const chosen of combinations(choices)) {
    const built = build(needs, chosen);
    const name = [...built.resourceIds].sort().join("\n");
    const known = found.get(name);
    if (!known || built.score > known.score) found.set(name, built);
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, options.limit);
}

interface Choice {
  match: Candidate;
  resource: ResourceProfile;
}

function choicesOf(needs: readonly Need[], { matches, resources }: PackageOptions): Choice[][] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const most = Math.min(
    MOST_FOR_A_NEED,
    Math.max(1, Math.floor(MOST_COMBINATIONS ** (1 / Math.max(1, needs.length)))),
  );
  return needs.map((need) => {
    const serving = matches.flatMap((match) => {
      const resource = byId.get(match.resourceId);
      const fits = resource && serves(need, resource);
      return fits ? [{ match, resource }] : [];
    });
    // What only a plan names comes in where nobody who answers serves the need.
    const answering = serving.filter(({ resource }) => resource.operated);
    return (answering.length > 0 ? answering : serving).slice(0, most);
  });
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

function build(needs: readonly Need[], chosen: readonly (Choice | null)[]): Package {
  let total = 0;
  let served = 0;
  chosen.forEach((choice, index) => {
    const weight = 1 / (index + 1);
    total += weight;
    served += weight * (choice?.match.score ?? 0);
  });
  const present = chosen.filter((choice) => choice !== null);
  const { links, value } = linksOf(present);
  return {
    items: needs.map((need, index) => ({
      need: need.kind,
      resourceId: chosen[index]?.resource.id ?? null,
    })),
    resourceIds: [...new Set(present.map(({ resource }) => resource.id))],
    links,
    score: (1 - LINK_SHARE) * (served / total) + LINK_SHARE * value,
  };
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
