import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { outcomes } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";

/** What came of a deal. */
export function outcomesOf(db: Db, dealId: string) {
  return db
    .select()
    .from(outcomes)
    .where(eq(outcomes.dealId, dealId))
    .orderBy(asc(outcomes.createdAt), asc(outcomes.id));
}

export interface ProviderContact {
  name: string;
  website: string | null;
  people: { id: string; name: string; email: string }[];
}

/**
 * How to reach a provider: for after the introduction alone. Reviewers come before administrators; nobody whose
 * account is closed.
 */
export async function providerContact(
  db: Db,
  organizationId: string,
): Promise<ProviderContact | null> {
  const [organization] = await db
    .select({ name: organizations.name, website: organizations.website })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .limit(1);
  if (!organization) return null;
  const rows = await db
    .select({ id: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        inArray(memberships.role, ["reviewer", "provider_admin"]),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(asc(memberships.createdAt), asc(memberships.id));
  const ordered = [
    ...rows.filter((row) => row.role === "reviewer"),
    ...rows.filter((row) => row.role !== "reviewer"),
  ];
  const people = ordered.filter(
    (row, index) => ordered.findIndex((other) => other.id === row.id) === index,
  );
  return { ...organization, people: people.map(({ id, name, email }) => ({ id, name, email })) };
}
