import { KEPT } from "#app/domain/matching/kept.ts";
import { type MissingField, mostValuableField } from "#app/domain/matching/missing.ts";
import { nearMisses } from "#app/domain/matching/near-misses.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { Match } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import {
  applicationMatches,
  eligibleMatches,
  type MatchFilter,
  type MatchRow,
  nearMissRows,
} from "#db/queries/matching/application-matches.server.ts";
import { endsOf } from "./pairs.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";

/** A kept pair with what is told of it, as it stands now. */
export type MatchLine = MatchRow & Pick<Match, "score" | "parts" | "blockers">;

export interface ListedMatches {
  page: { rows: MatchLine[]; total: number };
  /** The most worthwhile first. */
  near: MatchLine[];
  /** What the founder has left open that would settle most. */
  missing: MissingField | null;
}

/** One page of an application's list, its near misses, and the open question that matters most to it. */
export async function listMatches(
  db: Db,
  { applicationId, filter, now }: { applicationId: string; filter: MatchFilter; now: Date },
): Promise<ListedMatches> {
  const { rows, total } = await applicationMatches(db, applicationId, filter);
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
  const lineOf = new Map<Match, MatchRow>();
  for (const row of near) {
    const match = matchOf(row.resourceId);
    if (match) lineOf.set(match, row);
  }
  return {
    page: {
      rows: rows.flatMap((row) => line(row, withoutEvidence(matchOf(row.resourceId)))),
      total,
    },
    near: nearMisses([...lineOf.keys()]).flatMap((match) => {
      const row = lineOf.get(match);
      return row ? line(row, match) : [];
    }),
    missing: mostValuableField(best.flatMap(({ resourceId }) => matchOf(resourceId) ?? [])),
  };
}

/** A list shows points; what they rest on is told by the pair's own page. */
function withoutEvidence(match: Match | null): Match | null {
  return match && { ...match, parts: match.parts.map((part) => ({ ...part, evidence: {} })) };
}

/** A resource that stands in no list any more is left out until the re-match has taken it out. */
function line(row: MatchRow, match: Match | null): MatchLine[] {
  if (!match) return [];
  const { score, parts, blockers } = match;
  return [{ ...row, score, parts, blockers }];
}
