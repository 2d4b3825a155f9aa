import { and, asc, eq, inArray } from "drizzle-orm";
import { answers } from "#app/domain/registry/standing.ts";
import type { Db } from "../../client.server.ts";
import { levers } from "../../schema/levers.ts";
import { resources } from "../../schema/resources.ts";
import { applicationMatches, nearMissRows } from "../matching/application-matches.server.ts";
import { answersNow, operatorColumns, operators } from "../registry/standing.server.ts";
import { inDistricts } from "./scope.server.ts";

/** A resource to which staff may introduce somebody: one that is listed, whether anybody answers for it or not. */
export async function introducedResource(
  db: Db,
  { resourceId = "" }: { resourceId?: string | undefined },
) {
  const [row] = await db
    .select({
      id: resources.id,
      name: resources.name,
      state: resources.state,
      organizationId: resources.organizationId,
      operator: operatorColumns,
    })
    .from(resources)
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .where(eq(resources.id, resourceId));
  if (!row) return null;
  const { id, name, organizationId } = row;
  return { id, name, organizationId, answers: answers(row) };
}

/** An applicant and a resource. */
interface Pair {
  applicationId: string;
  resourceId: string;
}

/** Why staff introduced these pairs, in their order; null where they did not. The latest word counts. */
export async function introductionsOf(db: Db, pairs: readonly Pair[]): Promise<(string | null)[]> {
  const rows = await db
    .select({ applicationId: levers.subjectId, resourceId: levers.resourceId, text: levers.text })
    .from(levers)
    .where(
      and(
        eq(levers.subject, "application"),
        inArray(
          levers.subjectId,
          pairs.map(({ applicationId }) => applicationId),
        ),
        eq(levers.lever, "introduce"),
      ),
    )
    .orderBy(asc(levers.createdAt), asc(levers.id));
  const latest = new Map(rows.map((row) => [`${row.applicationId} ${row.resourceId}`, row.text]));
  return pairs.map((pair) => latest.get(`${pair.applicationId} ${pair.resourceId}`) ?? null);
}

/** As many as a person looks through. */
const CHOICES = 40;

/**
 * To whom staff may introduce an applicant: what fits it best, then what little stands against, then what stands open
 * in the staff's own districts.
 */
export async function introducibleResources(
  db: Db,
  { applicationId, districts }: { applicationId: string; districts: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  const matched = await applicationMatches(db, applicationId, {
    ...{ words: null, kinds: [], answered: false, later: false },
    ...{ sort: "position", dir: "asc", page: 1, pageSize: CHOICES },
  });
  const near = await nearMissRows(db, applicationId);
  const own = await db
    .select({ id: resources.id, name: resources.name })
    .from(resources)
    .where(and(inDistricts(resources.district, districts), answersNow(db)))
    .orderBy(asc(resources.sortKey), asc(resources.id))
    .limit(CHOICES);
  const fitting = [...matched.rows, ...near].map(({ resourceId: id, name }) => ({ id, name }));
  const all = new Map([...fitting, ...own].map(({ id, name }) => [id, name]));
  return [...all].slice(0, CHOICES).map(([id, name]) => ({ id, name }));
}
