import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { ROLES_IN } from "#app/domain/identity/roles.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Role } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { lock } from "#db/queries/lock.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";
import { administered } from "./administer.server.ts";

/**
 * Gives a person a role in an organization.
 *
 * @throws Refusal `not-found`; `invalid` on `organizationId` or, for a role that its kind does not know, on
 *   `role`; `already-done`
 */
export async function addMembership(
  db: Database,
  ask: { actor: Actor; userId: string; organizationId: string; role: Role; now: Date },
): Promise<void> {
  try {
    await db.write(async (tx) => {
      await lock(tx, { user: ask.userId, organization: ask.organizationId });
      await administered(tx, ask.actor, ask.userId);
      const [organization] = await tx
        .select({ kind: organizations.kind })
        .from(organizations)
        .where(eq(organizations.id, ask.organizationId));
      if (!organization) {
        throw new Refusal("invalid", { field: "organizationId", reason: "unknown-organization" });
      }
      if (!ROLES_IN[organization.kind].some((role) => role === ask.role)) {
        throw new Refusal("invalid", { field: "role", reason: "role-not-here" });
      }
      const { userId, organizationId, role } = ask;
      await tx.insert(memberships).values({ userId, organizationId, role, createdAt: ask.now });
      await record(tx, {
        at: ask.now,
        actorId: ask.actor.userId,
        subject: "user",
        subjectId: userId,
        kind: "user.membership-added",
        payload: { organizationId, role },
      });
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") {
      throw new Refusal("already-done", { reason: "membership-exists" });
    }
    throw error;
  }
}
