import { teaserParts } from "#app/domain/matching/teaser.ts";
import type { ScorePart } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import { matchesSeen, type SeenPair } from "./pairs.server.ts";

/** A row of a provider's list; `matched` is false where its pair is not kept any more. */
interface Row {
  /** Of the deal, where there is one. */
  id?: string;
  applicationId: string;
  resource: { id: string };
  score: number | null;
  matched?: boolean;
}

export type Scored<R extends Row> = R & { parts: ScorePart[] };

/**
 * Adds to the rows of a provider's page what their scores are made of now, without the words of the applicants'
 * texts. Those whose pair is not kept any more keep the score of then, and have no parts.
 */
export async function withTeaserParts<R extends Row>(
  db: Db,
  rows: readonly R[],
  now: Date,
): Promise<Scored<R>[]> {
  const kept = rows.filter(({ matched }) => matched !== false);
  const pairs = kept.map(
    ({ id, applicationId, resource }): SeenPair => ({
      dealId: id ?? null,
      applicationId,
      resourceId: resource.id,
    }),
  );
  const found = await matchesSeen(db, pairs, now);
  const byRow = new Map(kept.map((row, at) => [row, found[at] ?? null]));
  return rows.map((row) => {
    const match = byRow.get(row);
    return match
      ? { ...row, score: match.score, parts: teaserParts(match.parts) }
      : { ...row, parts: [] };
  });
}
