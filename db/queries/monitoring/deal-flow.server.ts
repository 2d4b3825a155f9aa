import { and, eq, type SQL, sql } from "drizzle-orm";
import { stepIndex } from "#app/domain/monitoring/funnel.ts";
import { DEAL_STATES, type DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals, events } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { dealsIn } from "./scope.server.ts";

/** Deals of these areas by the state they are in. */
export async function dealsByState(
  db: Db,
  areas: string[],
): Promise<Partial<Record<DealState, number>>> {
  const rows = await db
    .select({ state: deals.state, count: sql`count(*)`.mapWith(Number) })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(dealsIn(areas))
    .groupBy(deals.state);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

/** Deals of these areas by the index of the furthest step of the funnel that they ever reached. */
export async function dealsByFurthestStep(db: Db, areas: string[]): Promise<Map<number, number>> {
  const furthest = db
    .select({
      dealId: events.subjectId,
      step: sql`max(${stepOfEvent()})`.mapWith(Number).as("step"),
    })
    .from(events)
    .innerJoin(deals, eq(deals.id, events.subjectId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(eq(events.subject, "deal"), dealsIn(areas)))
    .groupBy(events.subjectId)
    .as("furthest");
  const rows = await db
    .select({ step: furthest.step, count: sql`count(*)`.mapWith(Number) })
    .from(furthest)
    .groupBy(sql`${furthest.step}`);
  return new Map(rows.map((row) => [Number(row.step ?? 0), row.count]));
}

/** Events that are no step (a comment, an ending) say nothing of how far a deal came. */
function stepOfEvent(): SQL<number> {
  const cases = DEAL_STATES.flatMap((state) => {
    const index = stepIndex(state);
    return index === null ? [] : [sql`when ${`deal.${state}`} then ${sql.raw(String(index))}`];
  });
  return sql<number>`case ${events.kind} ${sql.join(cases, sql` `)} else 0 end`;
}
