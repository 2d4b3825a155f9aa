import { type ListEffect, listEffect, spread } from "#app/domain/matching/policy-effect.ts";
import type { Match } from "#app/domain/matching/types.ts";
import { topSector } from "#app/domain/sectors/top-sector.ts";
import type { Stage } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import {
  type MatchableApplication,
  submittedApplications,
} from "#db/queries/matching/applications.server.ts";
import { resourceNames } from "#db/queries/matching/resource-names.server.ts";
import { listMaker, type MatchList } from "./lists.server.ts";
import type { PolicyValues } from "./policy-versions.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { loadMatchWorld, policyInForce } from "./world.server.ts";

const TOP = 5;
const SAMPLES = 10;
/** Lists that are computed both ways: enough to see, few enough to wait for. */
const MOST = 500;
const PAGE = 100;

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

/**
 * What other weights would do: every list (at most 500) computed both ways and counted, and ten cases of these
 * areas in full. Nothing is saved.
 *
 * @param areas whose applications may be shown; others are only counted
 */
export async function previewPolicy(
  db: Db,
  { values, areas, now }: { values: PolicyValues; areas: string[]; now: Date },
): Promise<PolicyPreview> {
  const inForce = await policyInForce(db);
  const { weights, tierWeights, expiredFactor } = values;
  const draft = { ...inForce, weights, tierWeights, expiredFactor };
  const before = await loadMatchWorld(db, { now, policy: inForce });
  const after = await loadMatchWorld(db, { now, policy: draft });
  const old = listMaker(before);
  const next = listMaker(after);

  const preview = { lists: 0, changed: 0, leadChanged: 0, moves: 0 };
  const own: PolicySample[] = [];
  for await (const found of everyApplication(db)) {
    const profile = applicationProfile(found);
    const effect = listEffect(fitting(old(profile)), fitting(next(profile)), TOP);
    preview.lists++;
    if (effect.changed) preview.changed++;
    if (effect.leadChanged) preview.leadChanged++;
    preview.moves += effect.places.filter(
      ({ before, after }) => after !== null && after <= TOP && before !== after,
    ).length;
    if (found.area !== null && areas.includes(found.area)) own.push(sampleOf(found, effect));
  }
  const samples = spread(changedFirst(own), (sample) => sample.sector ?? "", SAMPLES);
  const ids = samples.flatMap(({ places }) => places.map(({ resourceId }) => resourceId));
  return { ...preview, samples, names: await resourceNames(db, ids) };
}

function fitting({ found }: MatchList): Match[] {
  return found.filter((match) => match.blockers.length === 0);
}

async function* everyApplication(db: Db): AsyncGenerator<MatchableApplication> {
  let left = MOST;
  for (let after = ""; left > 0; ) {
    const page = await submittedApplications(db, { after, limit: Math.min(PAGE, left) });
    const last = page.at(-1);
    if (!last) return;
    yield* page;
    left -= page.length;
    after = last.application.id;
    // Other requests are answered in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
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
