import { and, eq, type SQL, sql } from "drizzle-orm";
import { stepIndex } from "#app/domain/monitoring/funnel.ts";
import { DEAL_STATES, type DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals, events } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { dealsIn } from "./scope.server.ts";

export interface DealFlow {
  /** Deals by the state they are in. */
  states: Partial<Record<DealState, number>>;
  /** Deals by the index of the furthest step of the funnel that they ever reached. */
  furthest: Map<number, number>;
}

/** Where the deals of these areas stand and how far they came, in one pass over them and their events. */
export async function dealFlow(db: Db, areas: string[]): Promise<DealFlow> {
  const each = db
    .select({
      state: deals.state,
      step: sql`coalesce(max(${stepOfEvent()}), 0)`.mapWith(Number).as("step"),
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .leftJoin(events, and(eq(events.subject, "deal"), eq(events.subjectId, deals.id)))
    .where(dealsIn(areas))
    .groupBy(deals.id, deals.state)
    .as("each");
  const rows = await db
    .select({ state: each.state, step: each.step, count: sql`count(*)`.mapWith(Number) })
    .from(each)
    .groupBy(each.state, sql`${each.step}`);
  const flow: DealFlow = { states: {}, furthest: new Map() };
  for (const { state, step, count } of rows) {
    flow.states[state] = (flow.states[state] ?? 0) + count;
    flow.furthest.set(Number(step), (flow.furthest.get(Number(step)) ?? 0) + count);
  }
  return flow;
}

/** Events that are no step (a comment, an ending) say nothing of how far a deal came. */
function stepOfEvent(): SQL<number> {
  const cases = DEAL_STATES.flatMap((state) => {
    const index = stepIndex(state);
    return index === null ? [] : [sql`when ${`deal.${state}`} then ${sql.raw(String(index))}`];
  });
  return sql<number>`case ${events.kind} ${sql.join(cases, sql` `)} else 0 end`;
}
