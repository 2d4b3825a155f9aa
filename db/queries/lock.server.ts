import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../client.server.ts";
import { engine } from "../dialect.ts";
import { applications } from "../schema/applications.ts";
import { deals } from "../schema/deals.ts";
import { claims, organizations } from "../schema/organizations.ts";
import { resources } from "../schema/resources.ts";
import { users } from "../schema/users.ts";

/*
 * Who reads before he writes locks first what he reads about, and sees then what others have committed. On SQLite
 * one transaction writes at a time from its beginning, so there is nothing to do.
 */

/** Always taken in this order, so that no two transactions wait for each other. */
const ORDER = {
  user: users,
  organization: organizations,
  application: applications,
  deal: deals,
  resource: resources,
} as const;

type Subjects = { [S in keyof typeof ORDER]?: string | string[] | null };

/** What is no row of these: the weights with their draft, who administers the system, the reference data, kept pairs. */
type Whole = "policy" | "system-admins" | "reference" | "job-answers" | "matches";

/**
 * Locks rows until the transaction ends; one that is not there is passed over. All that an act is about is named
 * in one call.
 */
export async function lock(tx: Db, subjects: Subjects): Promise<void> {
  if (engine !== "postgres") return;
  for (const [subject, table] of Object.entries(ORDER)) {
    const ids = [subjects[subject as keyof Subjects] ?? []].flat();
    if (ids.length === 0) continue;
    // New rows may go on naming a locked one as their parent.
    await strengthened(
      tx.select({ id: table.id }).from(table).where(inArray(table.id, ids)).orderBy(asc(table.id)),
      "no key update",
    );
  }
}

/** Locks a deal with its application and its resource, which never change. */
export async function lockDeal(tx: Db, dealId: string): Promise<void> {
  if (engine !== "postgres") return;
  const [deal] = await tx
    .select({ application: deals.applicationId, resource: deals.resourceId })
    .from(deals)
    .where(eq(deals.id, dealId));
  if (deal) await lock(tx, { ...deal, deal: dealId });
}

/** Locks what a claim is of: all claims to one resource are decided one after another. */
export async function lockClaim(tx: Db, claimId: string): Promise<void> {
  if (engine !== "postgres") return;
  const [claim] = await tx
    .select({ organization: claims.organizationId, resource: claims.resourceId })
    .from(claims)
    .where(eq(claims.id, claimId));
  if (claim) await lock(tx, claim);
}

/** Locks what is more than rows, until the transaction ends. */
export async function lockWhole(tx: Db, what: Whole): Promise<void> {
  if (engine !== "postgres") return;
  const client = tx as unknown as { execute(query: unknown): Promise<unknown> };
  await client.execute(sql`select pg_advisory_xact_lock(hashtext(${`parkmatch:${what}`}))`);
}

/** The rows of a query that no other transaction holds, locked. */
export function notHeld<Q>(query: Q): Q {
  return engine === "postgres" ? strengthened(query, "update", { skipLocked: true }) : query;
}

/** `for …`, which the builders of SQLite do not know. */
function strengthened<Q>(query: Q, strength: string, config?: { skipLocked: boolean }): Q {
  return (query as { for(strength: string, config?: object): Q }).for(strength, config);
}
