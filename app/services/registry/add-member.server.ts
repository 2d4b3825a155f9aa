import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { ROLES_IN } from "#app/domain/identity/roles.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Role } from "#app/domain/vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { lock } from "#db/queries/lock.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships, users } from "#db/schema/users.ts";
import { notify, record } from "../journal.server.ts";

/**
 * Lets a person who has an account into an organization.
 *
 * @throws Refusal `not-found`; `invalid` on `email` when nobody has this address, on `role` for a role
 *   that this kind of organization does not have; `already-done` on `email`
 */
export async function addMember(
  db: Database,
  ask: { actor: Actor; organizationId: string; email: string; role: Role; now: Date },
): Promise<void> {
  try {
    await db.write(async (tx) => {
      await lock(tx, { organization: ask.organizationId });
      const [organization] = await tx
        .select()
        .from(organizations)
        .where(eq(organizations.id, ask.organizationId));
      const subject = { kind: "organization" as const, id: ask.organizationId, area: null };
      if (!organization || !can(ask.actor, "organization:edit", subject)) {
        throw new Refusal("not-found");
      }
      if (!ROLES_IN[organization.kind].includes(ask.role)) {
        throw new Refusal("invalid", { field: "role" });
      }
      const [person] = await tx
        .select({ id: users.id, disabledAt: users.disabledAt })
        .from(users)
        .where(eq(users.email, ask.email.trim().toLowerCase()));
      if (!person || person.disabledAt) {
        throw new Refusal("invalid", { field: "email", reason: "no-account" });
      }
      await tx.insert(memberships).values({
        userId: person.id,
        organizationId: ask.organizationId,
        role: ask.role,
        createdAt: ask.now,
      });
      await record(tx, {
        at: ask.now,
        actorId: ask.actor.userId,
        subject: "organization",
        subjectId: ask.organizationId,
        kind: "organization.member-added",
        payload: { userId: person.id, role: ask.role },
      });
      await notify(tx, [person.id], {
        by: ask.actor.userId,
        kind: "member-added",
        values: { organization: organization.name },
        link: `/organizations/${organization.id}`,
        at: ask.now,
      });
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") {
      throw new Refusal("already-done", { field: "email", reason: "already-member" });
    }
    throw error;
  }
}
