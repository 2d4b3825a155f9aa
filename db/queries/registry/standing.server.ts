import {
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  ne,
  notExists,
  or,
  type SQL,
} from "drizzle-orm";
import type { ResourceState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { alias } from "../../dialect.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";

/*
 * app/domain/registry/standing.ts in SQL, for lists and counts; a test holds the two together.
 */

/** The organization that runs a resource, beside the one that applies. */
export const operators = alias(organizations, "operators");

/** What the rule reads of a joined operator. */
export const operatorColumns = {
  verification: operators.verification,
  suspendedAt: operators.suspendedAt,
};

function operatorOf(db: Db) {
  return db
    .select({ id: operators.id })
    .from(operators)
    .where(
      and(
        eq(operators.id, resources.organizationId),
        eq(operators.verification, "verified"),
        isNull(operators.suspendedAt),
      ),
    );
}

/** The resource's operator is verified now and not suspended. Needs resources in the query. */
export function operatorInStanding(db: Db): SQL {
  return exists(operatorOf(db));
}

/** Somebody answers for the resource now. */
export function answersNow(db: Db): SQL | undefined {
  return and(eq(resources.state, "open"), operatorInStanding(db));
}

/** Only a plan names it. */
export function isNamedOnly(): SQL | undefined {
  return and(eq(resources.state, "named"), isNull(resources.organizationId));
}

/** It stands in founders' lists. */
export function isMatchable(db: Db): SQL | undefined {
  return or(answersNow(db), isNamedOnly());
}

/** The public reads it, whatever its state. */
export function isPublic(db: Db): SQL | undefined {
  return and(
    ne(resources.state, "draft"),
    or(isNull(resources.organizationId), isNotNull(resources.plan), operatorInStanding(db)),
  );
}

/** The public reads it in one of these states. */
export function isPublicAs(db: Db, states: ResourceState[]): SQL | undefined {
  const stopped = and(
    isNotNull(resources.organizationId),
    isNotNull(resources.plan),
    notExists(operatorOf(db)),
  );
  return and(
    isPublic(db),
    or(
      and(
        inArray(resources.state, states),
        or(isNull(resources.organizationId), operatorInStanding(db)),
      ),
      states.includes("closed") ? stopped : undefined,
    ),
  );
}
