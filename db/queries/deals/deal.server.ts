import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Subject } from "#app/domain/identity/permissions.ts";
import { type Operator, operatorStanding } from "#app/domain/registry/standing.ts";
import type { ApplicationState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { organizations } from "../../schema/organizations.ts";
import { reservations, resources } from "../../schema/resources.ts";
import { memberships, users } from "../../schema/users.ts";
import { mandateInForce } from "../registry/mandate-in-force.server.ts";
import { operatorColumns, operators } from "../registry/standing.server.ts";

type DealRow = typeof deals.$inferSelect;

/** A deal with what permissions, notifications and its page's head need. */
export interface DealContext {
  deal: DealRow;
  startup: { id: string; name: string; area: string | null };
  application: { title: string; area: string | null; state: ApplicationState };
  resource: {
    id: string;
    name: string;
    kind: typeof resources.$inferSelect.kind;
    area: string | null;
    organizationId: string | null;
  };
  /** Who runs the resource, as staff see it; null where nobody does. */
  operator: Operator | null;
}

/** One deal, or null. The caller asks the permission table with `subjectOf`. */
export async function dealContext(db: Db, dealId: string): Promise<DealContext | null> {
  const [row] = await db
    .select({
      deal: deals,
      startup: { id: organizations.id, name: organizations.name, area: organizations.area },
      application: {
        title: applications.title,
        area: applications.area,
        state: applications.state,
      },
      resource: {
        id: resources.id,
        name: resources.name,
        kind: resources.kind,
        area: resources.area,
        organizationId: resources.organizationId,
      },
      operator: operatorColumns,
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .where(eq(deals.id, dealId))
    .limit(1);
  return row ?? null;
}

/** The deal as the permission table sees it. */
export function subjectOf(context: DealContext): Extract<Subject, { kind: "deal" }> {
  return {
    kind: "deal",
    startupId: context.startup.id,
    providerId: context.resource.organizationId,
    providerInStanding:
      context.operator !== null && operatorStanding(context.operator) === "answers",
    startupArea: context.application.area ?? context.startup.area,
    resourceArea: context.resource.area,
    introduced: context.deal.introducedAt !== null,
  };
}

/** Who acts for each side of a deal, with an open account: founders; the provider's reviewers and administrators. */
export async function peopleOf(
  db: Db,
  organizationId: string | null,
  side: "startup" | "provider",
): Promise<string[]> {
  if (organizationId === null) return [];
  const rows = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        isNull(users.disabledAt),
        inArray(
          memberships.role,
          side === "startup" ? ["founder"] : ["reviewer", "provider_admin"],
        ),
      ),
    );
  return rows.map((row) => row.userId);
}

/** Places that a resource offers (null: not limited) and how many are reserved or used. */
export async function placesOf(
  db: Db,
  resourceId: string,
): Promise<{ places: number | null; taken: number }> {
  const mandate = await mandateInForce(db, resourceId);
  const [sum] = await db
    .select({ taken: sql`coalesce(sum(${reservations.quantity}), 0)`.mapWith(Number) })
    .from(reservations)
    .where(and(eq(reservations.resourceId, resourceId), ne(reservations.state, "released")));
  return { places: mandate?.places ?? null, taken: sum?.taken ?? 0 };
}
