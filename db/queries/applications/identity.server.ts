import { eq, inArray } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { organizations } from "../../schema/organizations.ts";
import { memberships, users } from "../../schema/users.ts";

/** What tells who applies, to hold texts against that must not tell it. */
export interface ApplicantNames {
  company: string;
  title: string;
  website: string | null;
  /** Everybody with a role in the company. */
  people: string[];
  emails: string[];
}

/** Who stands behind applications, by their ids. For checks alone: no page is given it. */
export async function applicantNames(
  db: Db,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicantNames>> {
  if (applicationIds.length === 0) return new Map();
  const heads = await db
    .select({
      id: applications.id,
      organizationId: organizations.id,
      company: organizations.name,
      title: applications.title,
      website: organizations.website,
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(inArray(applications.id, [...new Set(applicationIds)]));
  const companies = [...new Set(heads.map(({ organizationId }) => organizationId))];
  const members = await db
    .select({ organizationId: memberships.organizationId, name: users.name, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(inArray(memberships.organizationId, companies));
  return new Map(
    heads.map(({ id, organizationId, ...names }) => {
      const mine = members.filter((member) => member.organizationId === organizationId);
      const people = [...new Set(mine.map(({ name }) => name))];
      return [id, { ...names, people, emails: mine.map(({ email }) => email) }];
    }),
  );
}
