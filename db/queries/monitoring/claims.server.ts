import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ClaimState, ResourceKind, VerificationState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { claims, organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { users } from "../../schema/users.ts";
import {
  countRows,
  type KeysetPage,
  type KeysetQuery,
  keysetPage,
  type Reach,
} from "../keyset.server.ts";
import { searched } from "../search.server.ts";
import { inDistricts, isListedResource, scopeOf, withNowhere } from "./scope.server.ts";

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

export type ClaimQuery = KeysetQuery<ClaimSort>;

const KEYS = {
  created: claims.createdAt,
  resource: claims.resourceKey,
  organization: claims.organizationKey,
} as const;

/**
 * Claims to resources of these areas, and to those of which no area is known. What waits for a decision comes
 * first, whatever the order.
 */
export async function districtClaims(
  db: Db,
  areas: string[],
  query: ClaimQuery,
): Promise<KeysetPage<DistrictClaim>> {
  const scope = await scopeOf(db, areas);
  const districts = withNowhere(scope);
  const { state = [] } = query.filters;
  const filters = and(
    isListedResource(scope),
    state.length > 0 ? inArray(claims.state, state as ClaimState[]) : undefined,
    searched(query.words, resources.search, organizations.search),
  );
  const key = KEYS[query.sort];
  const page = await keysetPage(query, {
    parts: [0, 1].flatMap((settled) => districts.map((district) => ({ settled, district }))),
    by: { key, id: claims.id },
    rank: ({ settled }) => settled,
    read: (part, reach) => claimPart(db, { ...part, filters, key, reach }),
  });
  return { ...page, ...(await countClaims(db, districts, filters)) };
}

function claimPart(
  db: Db,
  {
    district,
    settled,
    filters,
    key,
    reach,
  }: {
    district: string;
    settled: number;
    filters: SQL | undefined;
    key: (typeof KEYS)[ClaimSort];
    reach: Reach;
  },
) {
  return db
    .select({
      id: claims.id,
      key,
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
    .where(and(eq(claims.district, district), eq(claims.settled, settled), filters, reach.beyond))
    .orderBy(...reach.orderBy)
    .limit(reach.limit);
}

function countClaims(db: Db, districts: string[], filters: SQL | undefined) {
  return countRows(
    db,
    (limit) =>
      sql`select 1 from ${claims}
        join ${resources} on ${eq(resources.id, claims.resourceId)}
        join ${organizations} on ${eq(organizations.id, claims.organizationId)}
        where ${and(inDistricts(claims.district, districts), filters)} limit ${limit}`,
  );
}

/** How many claims to resources of these areas wait to be decided. */
export async function pendingClaims(db: Db, areas: string[]): Promise<number> {
  const scope = await scopeOf(db, areas);
  const [row] = await db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(claims)
    .innerJoin(resources, eq(resources.id, claims.resourceId))
    .where(
      and(
        inDistricts(claims.district, withNowhere(scope)),
        eq(claims.settled, 0),
        isListedResource(scope),
      ),
    );
  return row?.count ?? 0;
}
