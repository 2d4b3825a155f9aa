import { and, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals, events } from "../../schema/deals.ts";
import { jobs } from "../../schema/jobs.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { plans } from "../../schema/plans.ts";
import { resources } from "../../schema/resources.ts";
import { users } from "../../schema/users.ts";
import type { ListPage } from "../list.ts";

/** What a job found is for whoever asked. */
const { result: _result, ...columns } = getTableColumns(jobs);

export type JobRow = Omit<typeof jobs.$inferSelect, "result">;

/** Background work, newest first. */
export async function jobList(
  db: Db,
  { states, page, pageSize }: { states: JobRow["state"][]; page: number; pageSize: number },
): Promise<ListPage<JobRow>> {
  const where = states.length > 0 ? inArray(jobs.state, states) : undefined;
  const rows = await db
    .select(columns)
    .from(jobs)
    .where(where)
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { rows, total: await db.$count(jobs, where) };
}

/** How many jobs are in each state. */
export async function jobCounts(db: Db): Promise<Partial<Record<JobRow["state"], number>>> {
  const rows = await db
    .select({ state: jobs.state, count: sql`count(*)`.mapWith(Number) })
    .from(jobs)
    .groupBy(jobs.state);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

/** The full re-match that runs or waits; else the last one; null when there never was one. */
export async function latestRematch(db: Db): Promise<JobRow | null> {
  const ofKind = eq(jobs.kind, "rematch-all");
  const [active] = await db
    .select(columns)
    .from(jobs)
    .where(and(ofKind, inArray(jobs.state, ["running", "queued"])))
    // A running one before one that waits behind it.
    .orderBy(sql`case ${jobs.state} when 'running' then 0 else 1 end`, desc(jobs.id))
    .limit(1);
  if (active) return active;
  const [last] = await db
    .select(columns)
    .from(jobs)
    .where(ofKind)
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(1);
  return last ?? null;
}

/** How many rows of each thing the system holds. */
export async function rowCounts(db: Db) {
  return {
    users: await db.$count(users),
    organizations: await db.$count(organizations),
    resources: await db.$count(resources),
    plans: await db.$count(plans),
    applications: await db.$count(applications),
    matches: await db.$count(matches),
    deals: await db.$count(deals),
    events: await db.$count(events),
  };
}
