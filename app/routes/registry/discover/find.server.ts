import { classifiedText, type DraftReading } from "#app/domain/applications/draft/read-draft.ts";
import { planStanding } from "#app/domain/plans/standing.ts";
import type { PlanPriority, Sector, SectorHit } from "#app/domain/sectors/types.ts";
import { dayOf } from "#app/domain/time.ts";
import { TIERS } from "#app/domain/vocabulary.ts";
import { readText } from "#app/services/applications/read-text.server.ts";
import { matchText, type TextMatch } from "#app/services/matching/match-text.server.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import type { Db } from "#db/client.server.ts";
import { planPriorities, taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import {
  generalResources,
  matchableLines,
  type ResourceLine,
} from "#db/queries/registry/public-resources.server.ts";
import { isInside } from "./near-sectors.ts";

const MOST_SECTORS = 6;
const MOST_GENERAL = 24;
/** Of those that can answer, and of those that plans name. */
const MOST_OF_EACH = 12;

/** A resource that fits, with how well and why. */
export type FittingLine = ResourceLine & TextMatch;

/** What a founder's words say, and who serves that. */
export interface Found {
  text: string;
  /** The sectors that the words speak for, best first; none for a business outside them. */
  hits: SectorHit[];
  reading: DraftReading;
  /** Whom the words fit, best first: who can answer, and what only plans name. Nobody where there are no sectors. */
  answers: FittingLine[];
  named: FittingLine[];
  /** Those that take every sector, where the words speak for none. */
  general: ResourceLine[];
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
  const clauses = clausesOf(keys, { taxonomy, priorities, today: dayOf(now) });
  const found = { text, hits, reading, clauses };
  if (hits.length === 0) {
    const general = await generalResources(db, MOST_GENERAL);
    return { ...found, answers: [], named: [], general };
  }
  const { answers, named } = await matchText(db, {
    // As of the application that these words become: its title is counted too.
    hits: classifyText(classifiedText({ title: reading.title, text })),
    ...{ reading, most: MOST_OF_EACH, now },
  });
  const ids = [...answers, ...named].map(({ resourceId }) => resourceId);
  const lines = await matchableLines(db, ids);
  const fitting = (matches: TextMatch[]): FittingLine[] =>
    matches.flatMap((match) => {
      const line = lines.get(match.resourceId);
      return line ? [{ ...line, ...match }] : [];
    });
  return { ...found, answers: fitting(answers), named: fitting(named), general: [] };
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
