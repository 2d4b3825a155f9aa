import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type {
  OrganizationKind,
  OrganizationVerdict,
  Role,
  VerificationState,
} from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { organizations, verifications } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { memberships, users } from "../../schema/users.ts";
import { countRows, type KeysetPage, type KeysetQuery, keysetPage } from "../keyset.server.ts";
import { searched } from "../search.server.ts";
import { inDistricts, isListedOrganization, scopeOf, withNowhere } from "./scope.server.ts";

export const ORGANIZATION_SORTS = ["name", "updated", "created", "verification"] as const;
export type OrganizationSort = (typeof ORGANIZATION_SORTS)[number];

export interface DistrictOrganization {
  id: string;
  kind: OrganizationKind;
  name: string;
  creditCode: string | null;
  area: string | null;
  verification: VerificationState;
  suspendedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export type OrganizationQuery = KeysetQuery<OrganizationSort>;

const KEYS = {
  name: organizations.sortKey,
  updated: organizations.updatedAt,
  created: organizations.createdAt,
  verification: organizations.verification,
} as const;

/** Companies and providers of these areas, and those that did not say where they are. */
export async function districtOrganizations(
  db: Db,
  areas: string[],
  query: OrganizationQuery,
): Promise<KeysetPage<DistrictOrganization>> {
  const scope = await scopeOf(db, areas);
  const districts = withNowhere(scope);
  const { kind = [], verification = [] } = query.filters;
  const filters = and(
    isListedOrganization(scope),
    kind.length > 0 ? inArray(organizations.kind, kind as OrganizationKind[]) : undefined,
    verification.length > 0
      ? inArray(organizations.verification, verification as VerificationState[])
      : undefined,
    searched(query.words, organizations.search),
  );
  const key = KEYS[query.sort];
  const page = await keysetPage(query, {
    parts: districts,
    by: { key, id: organizations.id },
    read: (district, reach) =>
      db
        .select({ ...COLUMNS, key })
        .from(organizations)
        .where(and(eq(organizations.district, district), filters, reach.beyond))
        .orderBy(...reach.orderBy)
        .limit(reach.limit),
  });
  const counted = await countRows(
    db,
    (limit) =>
      sql`select 1 from ${organizations} where ${and(inDistricts(organizations.district, districts), filters)} limit ${limit}`,
  );
  return { ...page, ...counted };
}

const COLUMNS = {
  id: organizations.id,
  kind: organizations.kind,
  name: organizations.name,
  creditCode: organizations.creditCode,
  area: organizations.area,
  verification: organizations.verification,
  suspendedAt: organizations.suspendedAt,
  createdAt: organizations.createdAt,
  updatedAt: organizations.updatedAt,
};

/** How many organizations of these areas wait to be verified. */
export async function pendingOrganizations(db: Db, areas: string[]): Promise<number> {
  const scope = await scopeOf(db, areas);
  return db.$count(
    organizations,
    and(
      inDistricts(organizations.district, withNowhere(scope)),
      eq(organizations.verification, "pending"),
      isListedOrganization(scope),
    ),
  );
}

export interface OrganizationFile {
  organization: typeof organizations.$inferSelect;
  /** Newest first. */
  verdicts: { id: string; state: OrganizationVerdict; note: string; by: string | null; at: Date }[];
  people: { id: string; name: string; email: string; role: Role }[];
  resources: { id: string; name: string; kind: string; state: string }[];
  /** Submitted ones. */
  applications: number;
}

/** Everything staff need to verify an organization, or null. The caller asks the permission table. */
export async function organizationFile(
  db: Db,
  organizationId: string,
): Promise<OrganizationFile | null> {
  const [organization] = await db
    .select()
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .limit(1);
  if (!organization) return null;
  return {
    organization,
    verdicts: await db
      .select({
        id: verifications.id,
        state: verifications.state,
        note: verifications.note,
        by: users.name,
        at: verifications.createdAt,
      })
      .from(verifications)
      .leftJoin(users, eq(users.id, verifications.byUserId))
      .where(eq(verifications.organizationId, organizationId))
      .orderBy(desc(verifications.createdAt), desc(verifications.id)),
    people: await db
      .select({ id: users.id, name: users.name, email: users.email, role: memberships.role })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.organizationId, organizationId))
      .orderBy(asc(memberships.createdAt), asc(memberships.id)),
    resources: await db
      .select({
        id: resources.id,
        name: resources.name,
        kind: resources.kind,
        state: resources.state,
      })
      .from(resources)
      .where(eq(resources.organizationId, organizationId))
      .orderBy(asc(resources.name), asc(resources.id)),
    applications: await db.$count(
      applications,
      and(
        eq(applications.organizationId, organizationId),
        inArray(applications.state, ["submitted", "withdrawn"]),
      ),
    ),
  };
}
