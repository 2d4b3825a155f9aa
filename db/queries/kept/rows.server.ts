import { type AnyColumn, eq, type SQL, sql } from "drizzle-orm";
import { engine } from "../../dialect.ts";
import {
  applicationDemand,
  applicationSectors,
  applications,
  consents,
  needs,
} from "../../schema/applications.ts";
import { dealDistricts, deals, outcomes } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";
import type { TallyMeasure } from "../../schema/tallies.ts";
import { topSectorOf } from "../monitoring/sector-match.server.ts";

/*
 * What is kept for lists and figures, told from the rows it is kept of: acts use these selects for one row, a
 * recount for all. Columns stand in the order of the table that they are inserted into.
 */

/** Rows of `deal_districts`, of one deal or of all: one for each district that an end of the deal lies in. */
export function dealDistrictRows(dealId?: string): SQL {
  return sql`select ends.district, ${deals.id}, ${applications.district} = ends.district, ${deals.state},
      ${resources.kind}, ${deals.furthest}, ${msOf(deals.updatedAt)}, ${deals.dueKey}, ${msOf(deals.createdAt)},
      coalesce(${deals.score}, -1),
      case when ${applications.district} = ends.district then ${applications.companyKey} else '' end,
      ${resources.sortKey}
    from (${districtsOfDeals(dealId)}) ends
    join ${deals} on ${deals.id} = ends.deal
    join ${applications} on ${eq(applications.id, deals.applicationId)}
    join ${resources} on ${eq(resources.id, deals.resourceId)}`;
}

/** `union` makes one of two ends in the same district. */
function districtsOfDeals(dealId: string | undefined): SQL {
  const only = dealId === undefined ? sql`` : sql`where ${eq(deals.id, dealId)}`;
  return sql`select ${deals.id} as deal, ${applications.district} as district from ${deals}
      join ${applications} on ${eq(applications.id, deals.applicationId)} ${only}
    union
    select ${deals.id}, ${resources.district} from ${deals}
      join ${resources} on ${eq(resources.id, deals.resourceId)} ${only}`;
}

/** Rows of `application_demand`, of one application or of all. */
export function demandRows(applicationId?: string): SQL {
  const only = applicationId === undefined ? sql`` : sql`and ${eq(applications.id, applicationId)}`;
  return sql`select distinct ${applications.id}, ${applications.district}, ${topSectorOf(applicationSectors.sector)}, ${needs.kind}
    from ${applications}
    join ${applicationSectors} on ${eq(applicationSectors.applicationId, applications.id)}
      and ${applicationSectors.choice} <> 'removed'
    join ${needs} on ${eq(needs.applicationId, applications.id)}
    where ${applications.state} = 'submitted' ${only}`;
}

/** Rows of `tallies`, from what they count. */
export function tallyRows(): Record<TallyMeasure, SQL> {
  const day = dayOf(deals.introducedAt);
  return {
    flow: sql`select 'flow', ${dealDistricts.district}, ${dealDistricts.state} || ' ' || ${dealDistricts.furthest}, '', count(*)
      from ${dealDistricts} group by ${dealDistricts.district}, ${dealDistricts.state}, ${dealDistricts.furthest}`,
    demand: sql`select 'demand', ${applicationDemand.district}, ${applicationDemand.sector} || ' ' || ${applicationDemand.need}, '', count(*)
      from ${applicationDemand} group by ${applicationDemand.district}, ${applicationDemand.sector}, ${applicationDemand.need}`,
    introductions: sql`select 'introductions', '', '', ${day}, count(*)
      from ${deals} where ${deals.introducedAt} is not null and exists (
        select 1 from ${consents} where ${eq(consents.applicationId, deals.applicationId)}
          and ${consents.kind} = 'statistics' and ${consents.revokedAt} is null)
      group by ${day}`,
    outcomes: sql`select 'outcomes', ${dealDistricts.district}, ${outcomes.state}, '', count(*)
      from ${outcomes} join ${dealDistricts} on ${eq(dealDistricts.dealId, outcomes.dealId)}
      group by ${dealDistricts.district}, ${outcomes.state}`,
  };
}

function msOf(column: AnyColumn): SQL {
  return engine === "postgres"
    ? sql`(extract(epoch from ${column}) * 1000)::bigint`
    : sql`${column}`;
}

/** The ISO day in Shanghai. */
function dayOf(column: AnyColumn): SQL {
  return engine === "postgres"
    ? sql`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
    : sql`strftime('%Y-%m-%d', ${column} / 1000 + 28800, 'unixepoch')`;
}
