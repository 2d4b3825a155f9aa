import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { memberships } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { administered } from "./administer.server.ts";

/**
 * Takes a role from a person.
 *
 * @throws Refusal `not-found` also when the role was taken already
 */
export async function removeMembership(
  db: Database,
  ask: { actor: Actor; userId: string; membershipId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await administered(tx, ask.actor, ask.userId);
    const [gone] = await tx
      .delete(memberships)
      .where(and(eq(memberships.id, ask.membershipId), eq(memberships.userId, ask.userId)))
      .returning();
    if (!gone) throw new Refusal("not-found");
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "user",
      subjectId: ask.userId,
      kind: "user.membership-removed",
      payload: { organizationId: gone.organizationId, role: gone.role },
    });
  });
}
