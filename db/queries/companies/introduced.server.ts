import { and, eq, inArray, isNotNull, not } from "drizzle-orm";
import { type Actor, answeringFor } from "#app/domain/identity/actor.ts";
import type { Db } from "../../client.server.ts";
import { deals } from "../../schema/deals.ts";

/** Ended without an outcome: what was opened is closed again. */
const FALLEN_THROUGH = ["declined", "withdrawn", "expired"] as const;

/** Was the company introduced to a provider that this person answers for, by a deal that has not fallen through? */
export async function introducedTo(
  db: Db,
  { actor, organizationId }: { actor: Actor; organizationId: string },
): Promise<boolean> {
  const providers = answeringFor(actor);
  if (providers.length === 0) return false;
  const [deal] = await db
    .select({ id: deals.id })
    .from(deals)
    .where(
      and(
        eq(deals.startupId, organizationId),
        inArray(deals.providerId, providers),
        isNotNull(deals.introducedAt),
        not(inArray(deals.state, [...FALLEN_THROUGH])),
      ),
    )
    .limit(1);
  return deal !== undefined;
}
