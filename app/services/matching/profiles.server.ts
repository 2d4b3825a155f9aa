import type { ResponseRecord } from "#app/domain/deals/response.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import type { ShownVersion } from "#db/queries/deals/shown-versions.server.ts";
import type { MandateRow } from "#db/queries/deals/standing.server.ts";
import type { MatchableApplication } from "#db/queries/matching/applications.server.ts";
import type { MatchableResource } from "#db/queries/matching/resources.server.ts";

/** Rows to the plain record that the matcher reads. What the founder removed does not count. */
export function applicationProfile({
  application,
  area,
  needs,
  sectors,
}: MatchableApplication): ApplicationProfile {
  const kept = sectors.filter((row) => row.choice !== "removed");
  return {
    id: application.id,
    sectors: kept.map((row) => ({
      key: row.sector,
      score: row.score,
      terms: row.terms,
      confirmed: row.choice === "confirmed",
    })),
    needs: needs.map(({ kind, amountFen, instrument, squareMetres, purpose }) => ({
      kind,
      amountFen,
      instrument,
      squareMetres,
      purpose,
    })),
    stage: application.stage,
    readiness: application.readiness,
    area,
    willingToMove: application.willingToMove,
    facts: application.facts,
    terms: [...new Set(kept.flatMap((row) => row.terms.map((hit) => hit.term)))],
  };
}

/** An application as its provider is shown it: what its founder wrote later says nothing here. */
export function shownProfile({ applicationId, teaser, body }: ShownVersion): ApplicationProfile {
  const { stage, readiness, area, willingToMove, needs } = teaser;
  return {
    id: applicationId,
    sectors: body.sectors,
    needs: needs.map((need) => ({ ...need, purpose: null })),
    ...{ stage, readiness, area, willingToMove },
    facts: body.facts,
    terms: [...new Set(body.sectors.flatMap(({ terms }) => terms.map(({ term }) => term)))],
  };
}

/** What stands beside a resource's own row. */
export interface ResourceStanding {
  mandate: MandateRow | undefined;
  taken: number;
  responses: ResponseRecord | undefined;
  /** The area and all it lies in, nearest first. */
  areaPath: string[];
  /** Of the plan that names it, where it says no area itself. */
  planPath?: string[];
  partners: string[];
}

export function resourceProfile(
  { row, sectors }: MatchableResource,
  { mandate, taken, responses, areaPath, planPath, partners }: ResourceStanding,
): ResourceProfile {
  const places = mandate?.places ?? null;
  return {
    id: row.id,
    // Entries that nobody has claimed have no organization in common.
    organizationId: row.organizationId ?? `unclaimed:${row.id}`,
    kind: row.kind,
    operated: row.organizationId !== null,
    sectors,
    serves: row.serves,
    areaPath,
    planPath,
    mandate: mandate?.body ?? OPEN_MANDATE,
    capacityFree: places === null ? null : Math.max(0, places - taken),
    opensAt: mandate?.opensAt?.getTime() ?? null,
    closesAt: mandate?.closesAt?.getTime() ?? null,
    responseRate: responses?.rate ?? null,
    responseCount: responses?.count ?? 0,
    terms: row.terms,
    partners,
  };
}
