import type { DraftReading } from "#app/domain/applications/draft/read-draft.ts";
import { planStanding } from "#app/domain/plans/standing.ts";
import type { PlanPriority, Sector, SectorHit } from "#app/domain/sectors/types.ts";
import { dayOf } from "#app/domain/time.ts";
import { TIERS } from "#app/domain/vocabulary.ts";
import { readText } from "#app/services/applications/read-text.server.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import type { Db } from "#db/client.server.ts";
import { planPriorities, taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import {
  generalResources,
  type ResourceLine,
  resourcesServing,
} from "#db/queries/registry/public-resources.server.ts";
import { isInside, nearSectors } from "./near-sectors.ts";

const MOST_SECTORS = 6;
const MOST_RESOURCES = 24;

/** What a founder's words say, and who serves that. */
export interface Found {
  text: string;
  /** The sectors that the words speak for, best first; none for a business outside them. */
  hits: SectorHit[];
  reading: DraftReading;
  /** Those that serve the sectors; where there are none, those that take every sector. */
  resources: ResourceLine[];
  clauses: PlanPriority[];
}

/** Reads the words and looks for resources. Nothing is kept. */
export async function find(db: Db, { text, now }: { text: string; now: Date }): Promise<Found> {
  const [taxonomy, priorities, reading] = await Promise.all([
    taxonomyOf(db),
    planPriorities(db),
    readText(db, { text, now }),
  ]);
  const hits = classifyText(text).slice(0, MOST_SECTORS);
  const keys = hits.map(({ key }) => key);
  const resources =
    keys.length > 0
      ? await resourcesServing(db, nearSectors(keys, taxonomy), MOST_RESOURCES)
      : await generalResources(db, MOST_RESOURCES);
  const clauses = clausesOf(keys, { taxonomy, priorities, today: dayOf(now) });
  return { text, hits, reading, resources, clauses };
}

/**
 * Clauses of plans in force that name a found sector or one it lies in, the highest tier first; each
 * once, for the plan's own area, however far the plan speaks.
 */
function clausesOf(
  keys: string[],
  {
    taxonomy,
    priorities,
    today,
  }: { taxonomy: Sector[]; priorities: PlanPriority[]; today: string },
): PlanPriority[] {
  const parents = new Map(taxonomy.map(({ key, parent }) => [key, parent]));
  return priorities
    .filter((clause) => planStanding(clause, today) === "in_force")
    .filter(({ sector }) => keys.some((key) => isInside(key, sector, parents)))
    .filter(
      ({ plan, name }, index, all) =>
        all.findIndex((other) => other.plan === plan && other.name === name) === index,
    )
    .sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
}
