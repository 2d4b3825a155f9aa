import type { City } from "#app/domain/matching/city.ts";
import { rulesFor } from "#app/domain/matching/context.ts";
import { type ListEffect, listEffect, spread } from "#app/domain/matching/policy-effect.ts";
import { topSector } from "#app/domain/sectors/top-sector.ts";
import type { Stage } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import {
  type MatchableApplication,
  matchableApplications,
} from "#db/queries/matching/applications.server.ts";
import { resourceNames } from "#db/queries/matching/resource-names.server.ts";
import { matchingOf } from "./matching.server.ts";
import type { PolicyValues } from "./policy-versions.server.ts";
import { contextFor } from "./world.server.ts";

const TOP = 5;
const SAMPLES = 10;
/** Places that are told. */
const PLACES = 62;
/** Lists that are computed both ways: enough to see, few enough to wait for. */
const MOST = 500;

export interface PolicySample extends ListEffect {
  applicationId: string;
  title: string;
  stage: Stage | null;
  /** Top-level key of its first sector. */
  sector: string | null;
}

export interface PolicyPreview {
  samples: PolicySample[];
  /** Names of the resources in the samples. */
  names: Record<string, string>;
  /** Lists looked at. */
  lists: number;
  changed: number;
  leadChanged: number;
  /** Places among the first five that another resource takes. */
  moves: number;
}

interface Asked {
  /** Whose weights; null for those of all districts that have none of their own. */
  district: string | null;
  values: PolicyValues;
  areas: string[];
}

/**
 * What other weights would do in a district: every list of it (at most 500) computed both ways and counted, and ten cases of these
 * areas in full. Nothing is saved.
 *
 * @param areas whose applications may be shown; others are only counted
 */
export function previewPolicy(
  db: Database,
  { district, values, areas, now }: Asked & { now: Date },
): Promise<PolicyPreview> {
  const { weights, tierWeights, expiredFactor } = values;
  return matchingOf(db).ask({
    ask: "preview-policy",
    district,
    values: { weights, tierWeights, expiredFactor },
    areas,
    at: now.getTime(),
  });
}

/** The matcher's answer to that. */
export async function previewPolicyIn(
  city: City,
  db: Db,
  { district, values, areas }: Asked,
): Promise<PolicyPreview> {
  const { general, own: districts } = city.context.rules;
  const others = [...districts.values()].filter(({ policy }) => policy.district !== district);
  const draft = { ...general.policy, ...values, district };
  const policies = {
    policy: district === null ? draft : general.policy,
    own: [...others.map(({ policy }) => policy), ...(district === null ? [] : [draft])],
  };
  const now = new Date(city.context.asOf);
  const effects = effectsOf(city, await contextFor(db, { ...policies, now }), district);
  const found = await matchableApplications(db, [...effects.keys()]);
  const own = [...found.values()].filter(
    ({ area, application }) => area !== null && areas.includes(area) && effects.has(application.id),
  );
  const cases = own.map((each) => sampleOf(each, effects.get(each.application.id) as ListEffect));
  const samples = spread(changedFirst(cases), (sample) => sample.sector ?? "", SAMPLES);
  const ids = samples.flatMap(({ places }) => places.map(({ resourceId }) => resourceId));
  const all = [...effects.values()];
  return {
    lists: all.length,
    changed: all.filter(({ changed }) => changed).length,
    leadChanged: all.filter(({ leadChanged }) => leadChanged).length,
    moves: all.flatMap(({ places }) => places).filter(isMove).length,
    samples,
    names: await resourceNames(db, ids),
  };
}

/** By the application's id, in the order of their numbers. */
function effectsOf(
  city: City,
  draft: City["context"],
  district: string | null,
): Map<string, ListEffect> {
  const numbers = city
    .numbers()
    .filter((number) => isUnder(city, number, { draft, district }))
    .slice(0, MOST);
  const before = [...city.lists(numbers, { context: city.context, most: PLACES })];
  const after = [...city.lists(numbers, { context: draft, most: PLACES })];
  const named = (list: { resource: number; score: number }[]) =>
    list.flatMap(({ resource, score }) => {
      const profile = city.resource(resource);
      return profile ? [{ resourceId: profile.id, score }] : [];
    });
  return new Map(
    before.flatMap(({ application, list }, at) => {
      const profile = city.application(application);
      if (!profile) return [];
      return [[profile.id, listEffect(named(list), named(after[at]?.list ?? []), TOP)] as const];
    }),
  );
}

/** Does the draft score this application? */
function isUnder(
  city: City,
  number: number,
  { draft, district }: { draft: City["context"]; district: string | null },
): boolean {
  const profile = city.application(number);
  return profile !== undefined && rulesFor(draft, profile).policy.district === district;
}

function isMove({ before, after }: ListEffect["places"][number]): boolean {
  return after !== null && after <= TOP && before !== after;
}

function sampleOf(
  { application, sectors }: MatchableApplication,
  effect: ListEffect,
): PolicySample {
  const kept = sectors.filter((row) => row.choice !== "removed");
  const [first] = kept.sort((a, b) => b.score - a.score);
  return {
    applicationId: application.id,
    title: application.title,
    stage: application.stage,
    sector: first ? topSector(first.sector) : null,
    ...effect,
  };
}

function changedFirst(samples: PolicySample[]): PolicySample[] {
  return [...samples].sort((a, b) => Number(b.changed) - Number(a.changed));
}
