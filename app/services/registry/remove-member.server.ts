import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Role } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { memberships } from "#db/schema/users.ts";
import { record } from "../journal.server.ts";

/** Without one of these nobody could look after the organization. */
const KEEPERS: readonly Role[] = ["founder", "provider_admin", "district_staff"];

/**
 * Takes a role in an organization from a person; one may take one's own.
 *
 * @throws Refusal `not-found`; `not-possible` for the last founder or administrator
 */
export async function removeMember(
  db: Database,
  ask: { actor: Actor; organizationId: string; membershipId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    await lock(tx, { organization: ask.organizationId });
    const subject = { kind: "organization" as const, id: ask.organizationId, area: null };
    if (!can(ask.actor, "organization:edit", subject)) throw new Refusal("not-found");
    const [member] = await tx
      .select()
      .from(memberships)
      .where(
        and(
          eq(memberships.id, ask.membershipId),
          eq(memberships.organizationId, ask.organizationId),
        ),
      );
    if (!member) throw new Refusal("not-found");
    if (KEEPERS.includes(member.role) && (await howMany(tx, member)) < 2) {
      throw new Refusal("not-possible", { reason: "last-keeper" });
    }
    await tx.delete(memberships).where(eq(memberships.id, member.id));
    await record(tx, {
      at: ask.now,
      actorId: ask.actor.userId,
      subject: "organization",
      subjectId: ask.organizationId,
      kind: "organization.member-removed",
      payload: { userId: member.userId, role: member.role },
    });
  });
}

function howMany(tx: Db, { organizationId, role }: { organizationId: string; role: Role }) {
  return tx.$count(
    memberships,
    and(eq(memberships.organizationId, organizationId), eq(memberships.role, role)),
  );
}
