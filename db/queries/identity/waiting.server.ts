import { and, eq, inArray, isNull } from "drizzle-orm";
import {
  type Actor,
  answeringFor,
  organizationsWith,
  staffAreas,
} from "#app/domain/identity/actor.ts";
import type { Db } from "../../client.server.ts";
import { deals } from "../../schema/deals.ts";
import { notifications } from "../../schema/notices.ts";
import { pendingClaims } from "../monitoring/claims.server.ts";
import { pendingOrganizations } from "../monitoring/organizations.server.ts";
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
    ...(founder.length > 0
      ? { "/deals": await awaited(db, { side: "startup", organizations: founder }) }
      : {}),
    ...(provider.length > 0
      ? { "/review": await awaited(db, { side: "provider", organizations: provider }) }
      : {}),
    ...(areas.length > 0
      ? {
          "/district/organizations": await pendingOrganizations(db, areas),
          "/district/claims": await pendingClaims(db, areas),
          "/district/changes": await countChanges(db, actor.systemAdmin ? null : areas),
        }
      : {}),
    ...(actor.systemAdmin && areas.length === 0
      ? { "/district/changes": await countChanges(db, null) }
      : {}),
  };
}

/** Deals in which one of these organizations' act is awaited, on its own side. */
function awaited(
  db: Db,
  { side, organizations }: { side: "startup" | "provider"; organizations: string[] },
): Promise<number> {
  const [own, turn] =
    side === "startup" ? [deals.startupId, deals.turn] : [deals.providerId, deals.providerTurn];
  return db.$count(deals, and(inArray(own, organizations), eq(turn, side)));
}
