import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { matches } from "../../schema/matches.ts";
import { resources } from "../../schema/resources.ts";
import { isMatchable } from "../registry/standing.server.ts";

/** More would not be told of anyway. */
const MOST_NEAR = 100;

/**
 * Where a company may go on to from a resource: its partners, what its operator and its neighbours in park and
 * district offer, and what the company matches.
 *
 * @returns ids, without that of the resource
 */
export async function successorsOf(
  db: Db,
  {
    applicationId,
    current,
  }: {
    applicationId: string;
    current: { id: string; organizationId: string; partners: string[]; areaPath: string[] };
  },
): Promise<string[]> {
  const near = await db
    .select({ id: resources.id })
    .from(resources)
    .where(
      and(
        ne(resources.id, current.id),
        isMatchable(db),
        or(
          inArray(resources.id, current.partners),
          eq(resources.organizationId, current.organizationId),
          inArray(resources.area, current.areaPath.slice(0, 2)),
        ),
      ),
    )
    .orderBy(asc(resources.no))
    .limit(MOST_NEAR);
  const matched = await db
    .select({ id: resources.id })
    .from(matches)
    .innerJoin(applications, eq(applications.no, matches.applicationNo))
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .where(and(eq(applications.id, applicationId), ne(resources.id, current.id)));
  return [...new Set([...near, ...matched].map(({ id }) => id))];
}
