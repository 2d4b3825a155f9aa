import { and, countDistinct, eq, inArray } from "drizzle-orm";
import {
  DEAL_STATES,
  type DealState,
  OUTCOME_STATES,
  type OutcomeState,
} from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { dealDistricts, deals, outcomes } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { tally } from "../kept/tallies.server.ts";
import { isSeenDeal } from "./deals.server.ts";
import { type Scope, scopeOf } from "./scope.server.ts";

export interface DealFlow {
  /** Deals by the state they are in. */
  states: Partial<Record<DealState, number>>;
  /** Deals by the index of the furthest step of the funnel that they ever reached. */
  furthest: Map<number, number>;
}

/** Where the deals of these areas stand and how far they came: of one whole district from its kept figures. */
export async function dealFlow(db: Db, areas: string[]): Promise<DealFlow> {
  const scope = await scopeOf(db, areas);
  const counts =
    scope.within === null && scope.districts.length === 1
      ? await tally(db, "flow", scope.districts)
      : await countedFlow(db, scope);
  const flow: DealFlow = { states: {}, furthest: new Map() };
  for (const [key, count] of counts) {
    const [name, step] = key.split(" ");
    const state = DEAL_STATES.find((known) => known === name);
    if (!state || count === 0) continue;
    flow.states[state] = (flow.states[state] ?? 0) + count;
    flow.furthest.set(Number(step), (flow.furthest.get(Number(step)) ?? 0) + count);
  }
  return flow;
}

/**
 * The outcomes of these areas' deals by what the two sides say of them. Only what both say counts; the others are
 * figures of their own, never added to it.
 */
export async function outcomeFigures(
  db: Db,
  areas: string[],
): Promise<Record<OutcomeState, number>> {
  const scope = await scopeOf(db, areas);
  const counts =
    scope.within === null && scope.districts.length === 1
      ? await tally(db, "outcomes", scope.districts)
      : await countedOutcomes(db, scope);
  const figures = OUTCOME_STATES.map((state) => [state, counts.get(state) ?? 0] as const);
  return Object.fromEntries(figures) as Record<OutcomeState, number>;
}

async function countedOutcomes(db: Db, scope: Scope): Promise<Map<string, number>> {
  if (scope.districts.length === 0) return new Map();
  const rows = await db
    .select({ state: outcomes.state, count: countDistinct(outcomes.id).mapWith(Number) })
    .from(outcomes)
    .innerJoin(dealDistricts, eq(dealDistricts.dealId, outcomes.dealId))
    .innerJoin(deals, eq(deals.id, dealDistricts.dealId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(inArray(dealDistricts.district, scope.districts), isSeenDeal(scope)))
    .groupBy(outcomes.state);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Of several districts, a deal between two of which is one deal, or of a part of one. */
async function countedFlow(db: Db, scope: Scope): Promise<Map<string, number>> {
  if (scope.districts.length === 0) return new Map();
  const rows = await db
    .select({
      state: dealDistricts.state,
      furthest: dealDistricts.furthest,
      count: countDistinct(dealDistricts.dealId).mapWith(Number),
    })
    .from(dealDistricts)
    .innerJoin(deals, eq(deals.id, dealDistricts.dealId))
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(and(inArray(dealDistricts.district, scope.districts), isSeenDeal(scope)))
    .groupBy(dealDistricts.state, dealDistricts.furthest);
  return new Map(rows.map(({ state, furthest, count }) => [`${state} ${furthest}`, count]));
}
