import { and, countDistinct, desc, eq, inArray, max, type SQL, sql } from "drizzle-orm";
import { WISHES } from "#app/domain/matching/wishes.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { matchMarks } from "../../schema/matches.ts";
import { resources } from "../../schema/resources.ts";
import { isNamedOnly } from "../registry/standing.server.ts";
import { inDistricts, isListedResource, scopeOf, withNowhere } from "./scope.server.ts";

/** A resource that only a plan names, and how many founders ask the district about it. */
export interface WishedResource {
  id: string;
  name: string;
  /** Who want to be introduced to the body, and who wait for its claim. */
  introduce: number;
  claimed: number;
  /** When somebody last asked. */
  at: Date | null;
}

/** What founders ask of staff of these areas about resources that nobody runs: most asked for first. */
export async function wishedResources(
  db: Db,
  areas: string[],
  { pageSize }: { pageSize: number },
): Promise<{ rows: WishedResource[]; total: number }> {
  const scope = await scopeOf(db, areas);
  const where = and(
    inDistricts(resources.district, withNowhere(scope)),
    isListedResource(scope),
    isNamedOnly(),
    inArray(matchMarks.kind, [...WISHES]),
    eq(applications.state, "submitted"),
  );
  const rows = await db
    .select({
      id: resources.id,
      name: resources.name,
      introduce: countOf("introduce"),
      claimed: countOf("claimed"),
      at: max(matchMarks.createdAt),
    })
    .from(resources)
    .innerJoin(matchMarks, eq(matchMarks.resourceId, resources.id))
    .innerJoin(applications, eq(applications.id, matchMarks.applicationId))
    .where(where)
    .groupBy(resources.id, resources.name)
    .orderBy(desc(sql`count(*)`), resources.id)
    .limit(pageSize);
  const [all] = await db
    .select({ count: countDistinct(resources.id) })
    .from(resources)
    .innerJoin(matchMarks, eq(matchMarks.resourceId, resources.id))
    .innerJoin(applications, eq(applications.id, matchMarks.applicationId))
    .where(where);
  return { rows, total: Number(all?.count ?? 0) };
}

function countOf(kind: (typeof WISHES)[number]): SQL<number> {
  return sql`sum(case when ${matchMarks.kind} = ${kind} then 1 else 0 end)`.mapWith(Number);
}
