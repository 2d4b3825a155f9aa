import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { statesAwaiting } from "#app/domain/deals/lifecycle.ts";
import {
  type Actor,
  answeringFor,
  organizationsWith,
  staffAreas,
} from "#app/domain/identity/actor.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { claims, organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { notifications } from "../../schema/users.ts";
import { organizationsIn, resourcesIn } from "../monitoring/scope.server.ts";
import { countChanges } from "../registry/changes.server.ts";

/** How many notifications one person has not read. */
export function unreadCount(db: Db, userId: string): Promise<number> {
  return db.$count(
    notifications,
    and(eq(notifications.userId, userId), isNull(notifications.readAt)),
  );
}

/** How many things wait for this person's answer, by the address of the list they wait in. */
export async function waitingFor(db: Db, actor: Actor): Promise<Record<string, number>> {
  const founder = organizationsWith(actor, "founder");
  const provider = answeringFor(actor);
  const areas = staffAreas(actor);
  return {
    ...(founder.length > 0 ? { "/deals": await invitations(db, founder) } : {}),
    ...(provider.length > 0 ? { "/review": await requests(db, provider) } : {}),
    ...(areas.length > 0
      ? {
          "/district/organizations": await verificationsDue(db, areas),
          "/district/claims": await claimsDue(db, areas),
          "/district/changes": await countChanges(db, actor.systemAdmin ? null : areas),
        }
      : {}),
    ...(actor.systemAdmin && areas.length === 0
      ? { "/district/changes": await countChanges(db, null) }
      : {}),
  };
}

async function invitations(db: Db, startups: string[]): Promise<number> {
  const [row] = await db
    .select({ count: count().mapWith(Number) })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .where(
      and(
        inArray(applications.organizationId, startups),
        inArray(deals.state, statesAwaiting("startup")),
      ),
    );
  return row?.count ?? 0;
}

async function requests(db: Db, providers: string[]): Promise<number> {
  const [row] = await db
    .select({ count: count().mapWith(Number) })
    .from(deals)
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(
      and(
        inArray(resources.organizationId, providers),
        inArray(deals.state, statesAwaiting("provider")),
      ),
    );
  return row?.count ?? 0;
}

function verificationsDue(db: Db, areas: string[]): Promise<number> {
  return db.$count(
    organizations,
    and(eq(organizations.verification, "pending"), organizationsIn(areas)),
  );
}

async function claimsDue(db: Db, areas: string[]): Promise<number> {
  const [row] = await db
    .select({ count: count().mapWith(Number) })
    .from(claims)
    .innerJoin(resources, eq(resources.id, claims.resourceId))
    .where(and(eq(claims.state, "pending"), resourcesIn(areas)));
  return row?.count ?? 0;
}
