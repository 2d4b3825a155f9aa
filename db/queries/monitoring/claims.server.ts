import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ClaimState, ResourceKind, VerificationState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { claims, organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { users } from "../../schema/users.ts";
import { type ListPage, type ListQuery, ordered } from "../list.ts";
import { searched } from "../search.server.ts";
import { resourcesIn } from "./scope.server.ts";

export const CLAIM_SORTS = ["created", "resource", "organization"] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

export interface DistrictClaim {
  id: string;
  state: ClaimState;
  resourceId: string;
  resource: string;
  kind: ResourceKind;
  area: string | null;
  organizationId: string;
  organization: string;
  verification: VerificationState;
  suspendedAt: Date | null;
  claimantId: string;
  claimant: string;
  note: string;
  decisionNote: string;
  decidedAt: Date | null;
  createdAt: Date;
}

/** Claims to resources of these areas, and to those of which no area is known. */
export async function districtClaims(
  db: Db,
  areas: string[],
  query: ListQuery<ClaimSort>,
): Promise<ListPage<DistrictClaim>> {
  const { state = [] } = query.filters;
  const where = and(
    resourcesIn(areas),
    state.length > 0 ? inArray(claims.state, state as ClaimState[]) : undefined,
    searched(query.pattern, resources.search, organizations.search),
  );
  const rows = await db
    .select({
      id: claims.id,
      state: claims.state,
      resourceId: resources.id,
      resource: resources.name,
      kind: resources.kind,
      area: resources.area,
      organizationId: organizations.id,
      organization: organizations.name,
      verification: organizations.verification,
      suspendedAt: organizations.suspendedAt,
      claimantId: claims.userId,
      claimant: users.name,
      note: claims.note,
      decisionNote: claims.decisionNote,
      decidedAt: claims.decidedAt,
      createdAt: claims.createdAt,
    })
    .from(claims)
    .innerJoin(resources, eq(resources.id, claims.resourceId))
    .innerJoin(organizations, eq(organizations.id, claims.organizationId))
    .innerJoin(users, eq(users.id, claims.userId))
    .where(where)
    .orderBy(
      // What waits for a decision comes first, whatever the order.
      sql`case ${claims.state} when 'pending' then 0 else 1 end`,
      ...ordered(sortOf(query.sort), query.dir, sql`${claims.id}`),
    )
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize);
  const [count] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(claims)
    .innerJoin(resources, eq(resources.id, claims.resourceId))
    .innerJoin(organizations, eq(organizations.id, claims.organizationId))
    .where(where);
  return { rows, total: count?.total ?? 0 };
}

function sortOf(sort: ClaimSort): SQL {
  const by: Record<ClaimSort, SQL> = {
    created: sql`${claims.createdAt}`,
    resource: sql`${resources.search}`,
    organization: sql`${organizations.search}`,
  };
  return by[sort];
}
