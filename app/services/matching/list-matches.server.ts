import { distinguishingReasons, type Lead } from "#app/domain/matching/distinguish.ts";
import { GROUPS, KEPT } from "#app/domain/matching/kept.ts";
import { type MissingField, mostValuableField } from "#app/domain/matching/missing.ts";
import { nearMisses } from "#app/domain/matching/near-misses.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { Match } from "#app/domain/matching/types.ts";
import type { Wish } from "#app/domain/matching/wishes.ts";
import type { Db } from "#db/client.server.ts";
import {
  applicationMatches,
  eligibleMatches,
  type MatchFilter,
  type MatchRow,
  nearMissRows,
  wishesOf,
} from "#db/queries/matching/application-matches.server.ts";
import { endsOf } from "./pairs.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";

/** A kept pair with what is told of it, as it stands now. */
export type NearLine = MatchRow & Pick<Match, "score" | "confidence" | "parts" | "blockers">;

export interface MatchLine extends NearLine {
  /** Why it, of all on its page. */
  lead: Lead | null;
}

export interface ListedMatches {
  page: { rows: MatchLine[]; total: number };
  /** How many of the whole list can answer, and how many only a plan names. */
  groups: { answers: number; named: number };
  /** What is asked of the district about those on the page that nobody runs. */
  wishes: Record<string, Wish[]>;
  /** The most worthwhile first. */
  near: NearLine[];
  /** What the founder has left open that would settle most. */
  missing: MissingField | null;
}

/** One page of an application's list, its near misses, and the open question that matters most to it. */
export async function listMatches(
  db: Db,
  { applicationId, filter, now }: { applicationId: string; filter: MatchFilter; now: Date },
): Promise<ListedMatches> {
  const { rows, total, answers, named } = await applicationMatches(db, applicationId, filter);
  const near = await nearMissRows(db, applicationId);
  const best = (await eligibleMatches(db, applicationId)).slice(0, KEPT.answers);
  const ends = await endsOf(
    db,
    [...rows, ...near].map(({ resourceId }) => ({ applicationId, resourceId })),
    now,
  );
  // What the founder has left open shows without answer records, which take the longest to read.
  const others = await resourceProfiles(db, {
    context: ends.context,
    only: best.map(({ resourceId }) => resourceId).filter((id) => !ends.resources.has(id)),
    records: false,
  });
  for (const { profile } of others) ends.resources.set(profile.id, profile);
  const application = ends.applications.get(applicationId);
  function matchOf(resourceId: string): Match | null {
    const resource = ends.resources.get(resourceId);
    return application && resource ? matchPair(application, resource, ends.context) : null;
  }
  /** A resource that stands in no list any more is left out until the re-match has taken it out. */
  function lineOf(row: MatchRow): NearLine[] {
    const match = matchOf(row.resourceId);
    if (!match) return [];
    const { score, confidence, parts, blockers } = match;
    return [{ ...row, score, confidence, parts, blockers }];
  }
  const lines = rows.flatMap(lineOf);
  const leads = distinguishingReasons(
    lines.map(({ parts }) => parts),
    application ?? { sectors: [] },
  );
  return {
    page: {
      rows: withoutEvidence(lines.map((line, at) => ({ ...line, lead: leads[at] ?? null }))),
      total,
    },
    groups: { answers, named },
    wishes: await wishesOf(
      db,
      applicationId,
      rows.filter(({ group }) => group === GROUPS.named).map(({ resourceId }) => resourceId),
    ),
    near: nearMisses(near.flatMap(lineOf)),
    missing: mostValuableField(best.flatMap(({ resourceId }) => matchOf(resourceId) ?? [])),
  };
}

/** A list shows points; what they rest on is told by the pair's own page. */
function withoutEvidence(lines: MatchLine[]): MatchLine[] {
  return lines.map((line) => ({
    ...line,
    parts: line.parts.map((part) => ({ ...part, evidence: {} })),
  }));
}
